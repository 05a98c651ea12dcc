package dev.vigil.review.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.LabelDocuments;
import dev.vigil.labeling.Ontology;
import dev.vigil.labeling.Origin;
import dev.vigil.review.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FoldTest {

    @Property(tries = 200)
    void takingEverythingBackIsTheBaseAndBringingItBackIsTheEnd(@ForAll long seed) {
        var base = LabelDocuments.of(seed);
        var log = new ArrayList<>(gestures(base, seed, 12));
        OperationCheck.check(Outline.of(base), log, Set.of());
        var end = Fold.of(base, log);
        var made = List.copyOf(log);
        made.reversed().forEach(operation -> log.add(new Operation.Undo(id(log), operation.id())));
        assertThat(Fold.of(base, log)).usingRecursiveComparison().isEqualTo(base);
        made.forEach(operation -> log.add(new Operation.Redo(id(log), operation.id())));
        assertThat(Fold.of(base, log)).usingRecursiveComparison().isEqualTo(end);
    }

    @Property(tries = 200)
    void paintingKeepsALayerSortedExclusiveAndJoined(@ForAll long seed) {
        var base = LabelDocuments.of(seed);
        var log = gestures(base, seed, 20);
        var spans = Fold.of(base, log).layers().getOrDefault("eyes_state", List.of());
        for (int i = 1; i < spans.size(); i++) {
            var before = spans.get(i - 1);
            var span = spans.get(i);
            assertThat(span.start()).isGreaterThan(before.end());
        }
        for (var operation : log.reversed()) {
            if (operation instanceof Operation.PaintSpan paint && paint.layer().equals("eyes_state")) {
                var under = spans.stream()
                        .filter(span -> span.start() <= paint.start() && span.end() >= paint.end())
                        .findFirst();
                if (paint.value() == null) {
                    assertThat(under).isEmpty();
                } else {
                    assertThat(under.orElseThrow().value()).isEqualTo(paint.value());
                    assertThat(under.orElseThrow().origin()).isEqualTo(Origin.HUMAN);
                }
                break;
            }
        }
    }

    @Test
    void aPersonMayBeTheFirstToDrawAFace() {
        var full = LabelDocuments.of(5);
        var empty = new LabelDocument(
                full.frameCount(),
                640,
                400,
                null,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
        var log = List.<Operation>of(
                new Operation.SetBox(new UUID(0, 1), "face", 0, new int[] {100, 200, 300, 400}, 0),
                new Operation.SetPoints(new UUID(0, 2), "face68", 0, new int[][] {{67, 10, 20, 0}}));
        OperationCheck.check(Outline.of(empty), log, Set.of());
        var drawn = Fold.of(empty, log);
        assertThat(drawn.boxes().get("face").xywh()).startsWith(100, 200, 300, 400);
        assertThat(drawn.boxes().get("face").origin()[0]).isEqualTo((byte) Origin.HUMAN.ordinal());
        var points = drawn.points().get("face68");
        assertThat(points.count()).isEqualTo(68);
        assertThat(points.xy()[2 * 67 + 1]).isEqualTo(20);
        assertThat(points.visibility()[67 * full.frameCount()]).isZero();
        assertThat(points.visibility()[0]).isEqualTo((byte) 3);
    }

    private static List<Operation> gestures(LabelDocument base, long seed, int count) {
        var random = new SplittableRandom(seed);
        var log = new ArrayList<Operation>();
        var layers =
                Ontology.layers().stream().filter(layer -> !layer.derived()).toList();
        for (int i = 0; i < count; i++) {
            int frame = random.nextInt(base.frameCount());
            log.add(
                    switch (random.nextInt(4)) {
                        case 0 ->
                            new Operation.SetBox(
                                    id(log),
                                    "face",
                                    frame,
                                    new int[] {random.nextInt(9999), 1, 2, 3},
                                    random.nextInt(4));
                        case 1 ->
                            new Operation.SetPoints(id(log), "face68", frame, new int[][] {
                                {random.nextInt(68), random.nextInt(999), 5, 0}
                            });
                        case 2 ->
                            new Operation.SetSignal(id(log), "head_yaw", frame, new Integer[] {random.nextInt(9000)});
                        default -> {
                            var layer = random.nextBoolean()
                                    ? layers.getFirst()
                                    : layers.get(random.nextInt(layers.size()));
                            int end = frame + random.nextInt(base.frameCount() - frame);
                            var value = random.nextInt(4) == 0
                                    ? null
                                    : layer.values()
                                            .get(random.nextInt(layer.values().size()));
                            yield new Operation.PaintSpan(id(log), layer.name(), frame, end, value);
                        }
                    });
        }
        return log;
    }

    private static UUID id(List<Operation> log) {
        return new UUID(7, log.size());
    }
}
