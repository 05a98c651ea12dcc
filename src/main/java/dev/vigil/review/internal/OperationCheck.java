package dev.vigil.review.internal;

import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.Ontology;
import dev.vigil.review.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Refuses operations that do not fit the labels they are meant for, naming the place in the request. */
final class OperationCheck {

    /** Far outside any picture, and far inside what deltas can hold. */
    private static final int FARTHEST = 10_000_000;

    private static final int LARGEST_BATCH = 10_000;

    private final Outline base;
    private final String at;

    private OperationCheck(Outline base, String at) {
        this.base = base;
        this.at = at;
    }

    /**
     * @param known operations stored before
     * @throws InvalidLabels at the first operation that does not fit
     */
    static void check(Outline base, List<Operation> operations, Set<UUID> known) {
        var seen = new HashSet<>(known);
        for (int i = 0; i < operations.size(); i++) {
            new OperationCheck(base, "/operations/" + i).check(operations.get(i), seen);
            seen.add(operations.get(i).id());
        }
    }

    /** The operations' own names and those they name. */
    static Set<UUID> names(List<Operation> operations) {
        var names = new HashSet<UUID>();
        for (var operation : operations) {
            names.add(operation.id());
            switch (operation) {
                case Operation.Undo undo -> names.add(undo.target());
                case Operation.Redo redo -> names.add(redo.target());
                default -> {}
            }
        }
        return names;
    }

    /**
     * JSON may leave anything out, whatever the types say.
     *
     * @throws InvalidLabels at the first field that is missing
     */
    static void complete(@Nullable List<Operation> operations) {
        if (operations == null) {
            throw new InvalidLabels("/operations", "is missing");
        }
        for (int i = 0; i < operations.size(); i++) {
            complete("/operations/" + i, operations.get(i));
        }
    }

    private static void complete(String at, @Nullable Operation operation) {
        if (operation == null) {
            throw new InvalidLabels(at, "is missing");
        }
        present(at, "id", operation.id());
        completeEdit(at, operation);
    }

    private static void completeEdit(String at, Operation operation) {
        switch (operation) {
            case Operation.SetBoxes set -> {
                present(at, "track", set.track());
                present(at, "origin", set.origin());
                present(at, "boxes", set.boxes());
                for (int[] box : set.boxes()) {
                    present(at, "boxes", box);
                }
            }
            case Operation.SetPointFrames set -> {
                present(at, "track", set.track());
                present(at, "origin", set.origin());
                present(at, "frames", set.frames());
                for (int[][] points : set.frames()) {
                    present(at, "frames", points);
                    for (int[] point : points) {
                        present(at, "frames", point);
                    }
                }
            }
            case Operation.SetSpans set -> {
                present(at, "layer", set.layer());
                present(at, "spans", set.spans());
                for (var span : set.spans()) {
                    present(at, "spans", span);
                    present(at, "spans", span.value());
                }
            }
            case Operation.Judge judge -> {
                present(at, "target", judge.target());
                present(at, "verdict", judge.verdict());
            }
            case Operation.Batch batch -> {
                present(at, "edits", batch.edits());
                for (int i = 0; i < batch.edits().size(); i++) {
                    var place = at + "/edits/" + i;
                    present(place, "kind", batch.edits().get(i));
                    completeEdit(place, batch.edits().get(i));
                }
            }
            case Operation.SetBox set -> {
                present(at, "track", set.track());
                present(at, "box", set.box());
            }
            case Operation.SetPoints set -> {
                present(at, "track", set.track());
                present(at, "points", set.points());
                for (int[] point : set.points()) {
                    present(at, "points", point);
                }
            }
            case Operation.PaintSpan paint -> present(at, "layer", paint.layer());
            case Operation.SetSignal set -> {
                present(at, "signal", set.signal());
                present(at, "values", set.values());
            }
            case Operation.Undo undo -> present(at, "target", undo.target());
            case Operation.Redo redo -> present(at, "target", redo.target());
        }
    }

    private static void present(String at, String field, @Nullable Object value) {
        if (value == null) {
            throw new InvalidLabels(at + "/" + field, "is missing");
        }
    }

    private void check(Operation operation, Set<UUID> seen) {
        switch (operation) {
            case Operation.SetBox set -> {
                require(set.box().length == 4, "box", "needs left, top, width and height");
                boxTrack(set.track());
                frame("frame", set.frame());
                box("box", set.box());
                visibility("visibility", set.visibility());
            }
            case Operation.SetBoxes set -> {
                boxTrack(set.track());
                frames("boxes", set.start(), set.boxes().length);
                for (int[] box : set.boxes()) {
                    require(box.length == 5, "boxes", "each is [left, top, width, height, visibility]");
                    box("boxes", box);
                    visibility("boxes", box[4]);
                }
            }
            case Operation.SetPoints set -> {
                frame("frame", set.frame());
                points("points", skeleton(set.track()), set.points());
            }
            case Operation.SetPointFrames set -> {
                frames("frames", set.start(), set.frames().length);
                for (int[][] points : set.frames()) {
                    points("frames", skeleton(set.track()), points);
                }
            }
            case Operation.PaintSpan paint -> {
                var layer = editable(paint.layer());
                stretch(paint.start(), paint.end());
                require(
                        paint.value() == null || layer.values().contains(paint.value()),
                        "value",
                        "is not of this layer");
            }
            case Operation.SetSpans set -> {
                var layer = editable(set.layer());
                stretch(set.start(), set.end());
                int free = set.start();
                for (var span : set.spans()) {
                    require(
                            layer.values().contains(span.value()),
                            "spans",
                            "'" + span.value() + "' is not of this layer");
                    require(
                            span.start() >= free && span.end() >= span.start() && span.end() <= set.end(),
                            "spans",
                            "lie within start and end, sorted and apart");
                    free = span.end() + 1;
                }
            }
            case Operation.SetSignal set -> {
                require(base.signals().contains(set.signal()), "signal", "no signal of this clip");
                frames("values", set.start(), set.values().length);
                for (var value : set.values()) {
                    require(value == null || Math.abs((long) value) <= FARTHEST, "values", value + " is far too large");
                }
            }
            case Operation.Judge judge -> {
                stretch(judge.start(), judge.end());
                var names = switch (judge.kind()) {
                    case "layers" ->
                        Ontology.layers().stream().map(Ontology.Layer::name).toList();
                    case "signals" -> base.signals();
                    case "boxes" -> Ontology.boxes();
                    case "points" ->
                        Ontology.skeletons().stream()
                                .map(Ontology.Skeleton::name)
                                .toList();
                    default -> List.<String>of();
                };
                require(names.contains(judge.name()), "target", "names nothing of this clip");
            }
            case Operation.Batch batch -> {
                require(
                        !batch.edits().isEmpty() && batch.edits().size() <= LARGEST_BATCH,
                        "edits",
                        "are 1 to " + LARGEST_BATCH);
                for (int i = 0; i < batch.edits().size(); i++) {
                    var edit = batch.edits().get(i);
                    boolean single = !(edit instanceof Operation.Batch
                            || edit instanceof Operation.Undo
                            || edit instanceof Operation.Redo);
                    require(single, "edits", "hold no batch, undo or redo");
                    new OperationCheck(base, at + "/edits/" + i).check(edit, seen);
                }
            }
            case Operation.Undo undo -> require(seen.contains(undo.target()), "target", "no such operation");
            case Operation.Redo redo -> require(seen.contains(redo.target()), "target", "no such operation");
        }
    }

    private void boxTrack(String track) {
        require(Ontology.boxes().contains(track), "track", "boxes are " + Ontology.boxes());
    }

    private void box(String field, int[] box) {
        coordinates(field, box);
        require(box[2] >= 0 && box[3] >= 0, field, "width and height are not negative");
    }

    private Ontology.Skeleton skeleton(String track) {
        return Ontology.skeleton(track)
                .orElseThrow(() -> new InvalidLabels(at + "/track", "no point track of that name"));
    }

    private void points(String field, Ontology.Skeleton skeleton, int[][] points) {
        require(points.length <= skeleton.points(), field, "names each point once at most");
        for (int[] point : points) {
            require(point.length == 4, field, "each is [point, x, y, visibility]");
            require(point[0] >= 0 && point[0] < skeleton.points(), field, "point " + point[0] + " does not exist");
            coordinates(field, point);
            visibility(field, point[3]);
        }
    }

    private Ontology.Layer editable(String name) {
        var layer = Ontology.layer(name).orElseThrow(() -> new InvalidLabels(at + "/layer", "unknown layer"));
        require(!layer.derived(), "layer", "is derived from signals and not edited by hand");
        return layer;
    }

    private void stretch(int start, int end) {
        frame("start", start);
        frame("end", end);
        require(end >= start, "end", "must not lie before start");
    }

    private void frames(String field, int start, int count) {
        frame("start", start);
        require(count > 0 && count <= base.frameCount() - start, field, "must end within the clip");
    }

    private void frame(String field, int frame) {
        require(
                frame >= 0 && frame < base.frameCount(),
                field,
                "frame " + frame + " is outside 0.." + (base.frameCount() - 1));
    }

    private void visibility(String field, int code) {
        require(code >= 0 && code <= 3, field, "visibility is 0 visible, 1 occluded, 2 out of frame or 3 absent");
    }

    private void coordinates(String field, int[] values) {
        for (int value : values) {
            require(Math.abs((long) value) <= FARTHEST, field, value + " is far outside any picture");
        }
    }

    private void require(boolean holds, String field, String otherwise) {
        if (!holds) {
            throw new InvalidLabels(at + "/" + field, otherwise);
        }
    }
}
