package dev.vigil.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.labeling.LabelDifference.Change;
import dev.vigil.labeling.LabelDifference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LabelDifferenceTest {

    private static final int FRAMES = 8;

    @Test
    void saysWhichFramesOfALayerHaveAnotherValue() {
        var before = document(List.of("open", "open", "open", "close", "close", "", "", "open"), 0, 0);
        var after = document(List.of("open", "close", "close", "close", "close", "", "open", ""), 0, 0);

        assertThat(LabelDifference.between(before, after).parts())
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.name()).isEqualTo("eyes_state");
                    assertThat(part.changes())
                            .containsExactly(
                                    new Change(1, 2, "open → close"),
                                    new Change(6, 6, "nothing → open"),
                                    new Change(7, 7, "open → nothing"));
                    assertThat(part.frames()).isEqualTo(4);
                });
    }

    @Test
    void saysHowFarABoxMovedAndWhereItIsHidden() {
        var values = List.of("open", "open", "open", "open", "open", "open", "open", "open");
        var moved = document(values, 320, 0);
        var hidden = document(values, 0, 1);

        assertThat(LabelDifference.between(document(values, 0, 0), moved).parts())
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.kind()).isEqualTo(Kind.BOX);
                    assertThat(part.changes()).containsExactly(new Change(4, 7, "up to 3.20 px apart"));
                });
        assertThat(LabelDifference.between(document(values, 0, 0), hidden)
                        .parts()
                        .getFirst()
                        .changes())
                .containsExactly(new Change(2, 2, "seen or not"));
    }

    @Test
    void refusesLabelsOfAnotherClip() {
        var shorter = new LabelDocument(
                3,
                640,
                400,
                null,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());

        assertThatThrownBy(
                        () -> LabelDifference.between(document(List.of("", "", "", "", "", "", "", ""), 0, 0), shorter))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void namesExactlyTheFramesWhoseValuesDiffer(
            @ForAll("values") List<String> before, @ForAll("values") List<String> after) {
        var named = new ArrayList<Integer>();
        LabelDifference.between(document(before, 0, 0), document(after, 0, 0))
                .parts()
                .forEach(part -> part.changes().forEach(change -> {
                    for (int frame = change.first(); frame <= change.last(); frame++) {
                        named.add(frame);
                    }
                }));
        var differing = new ArrayList<Integer>();
        for (int frame = 0; frame < FRAMES; frame++) {
            if (!before.get(frame).equals(after.get(frame))) {
                differing.add(frame);
            }
        }
        assertThat(named).isEqualTo(differing);
    }

    @Provide
    Arbitrary<List<String>> values() {
        return Arbitraries.of("", "open", "close").list().ofSize(FRAMES);
    }

    /** @param shift of the face from frame 4 on, in 1/100 px */
    private static LabelDocument document(List<String> eyes, int shift, int hidden) {
        var spans = new ArrayList<Span>();
        for (int frame = 0; frame < FRAMES; frame++) {
            if (!eyes.get(frame).isEmpty()) {
                spans.add(new Span(frame, frame, eyes.get(frame), Origin.HUMAN, 1000));
            }
        }
        var xywh = new int[4 * FRAMES];
        var visibility = new byte[FRAMES];
        for (int frame = 0; frame < FRAMES; frame++) {
            xywh[4 * frame] = 1000 + (frame >= 4 ? shift : 0);
        }
        visibility[2] = (byte) hidden;
        var boxes = new TreeMap<String, BoxTrack>();
        boxes.put("face", new BoxTrack(xywh, visibility, new short[FRAMES], new byte[FRAMES]));
        var layers = new TreeMap<String, List<Span>>();
        layers.put("eyes_state", spans);
        return new LabelDocument(
                FRAMES,
                640,
                400,
                null,
                new TreeMap<>(),
                boxes,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                layers);
    }
}
