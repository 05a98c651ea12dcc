package dev.vigil.review.internal;

import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.LabelDocument;
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

    private final LabelDocument base;
    private final String at;

    private OperationCheck(LabelDocument base, String at) {
        this.base = base;
        this.at = at;
    }

    /**
     * @param known operations stored before
     * @throws InvalidLabels at the first operation that does not fit
     */
    static void check(LabelDocument base, List<Operation> operations, Set<UUID> known) {
        var seen = new HashSet<>(known);
        for (int i = 0; i < operations.size(); i++) {
            new OperationCheck(base, "/operations/" + i).check(operations.get(i), seen);
            seen.add(operations.get(i).id());
        }
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
        switch (operation) {
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
                require(Ontology.boxes().contains(set.track()), "track", "boxes are " + Ontology.boxes());
                frame("frame", set.frame());
                require(set.box().length == 4, "box", "needs left, top, width and height");
                coordinates("box", set.box());
                require(set.box()[2] >= 0 && set.box()[3] >= 0, "box", "width and height are not negative");
                visibility("visibility", set.visibility());
            }
            case Operation.SetPoints set -> {
                var skeleton = Ontology.skeleton(set.track()).orElse(null);
                require(skeleton != null, "track", "no point track of that name");
                frame("frame", set.frame());
                require(
                        skeleton != null && set.points().length <= skeleton.points(),
                        "points",
                        "names each point once at most");
                for (int[] point : set.points()) {
                    require(point.length == 4, "points", "each is [point, x, y, visibility]");
                    require(
                            skeleton != null && point[0] >= 0 && point[0] < skeleton.points(),
                            "points",
                            "point " + point[0] + " does not exist");
                    coordinates("points", point);
                    visibility("points", point[3]);
                }
            }
            case Operation.PaintSpan paint -> {
                var layer = Ontology.layer(paint.layer()).orElse(null);
                require(layer != null, "layer", "unknown layer");
                frame("start", paint.start());
                frame("end", paint.end());
                require(paint.end() >= paint.start(), "end", "must not lie before start");
                require(layer != null && !layer.derived(), "layer", "is derived from signals and not edited by hand");
                require(
                        paint.value() == null
                                || (layer != null && layer.values().contains(paint.value())),
                        "value",
                        "is not of this layer");
            }
            case Operation.SetSignal set -> {
                require(base.signals().containsKey(set.signal()), "signal", "no signal of this clip");
                frame("start", set.start());
                require(
                        set.values().length > 0 && set.values().length <= base.frameCount() - set.start(),
                        "values",
                        "must end within the clip");
                coordinates("values", set.values());
            }
            case Operation.Undo undo -> require(seen.contains(undo.target()), "target", "no such operation");
            case Operation.Redo redo -> require(seen.contains(redo.target()), "target", "no such operation");
        }
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
