package dev.vigil.augmentation.internal;

import dev.vigil.augmentation.Edit;
import dev.vigil.augmentation.InvalidRecipe;
import dev.vigil.augmentation.Step;

/**
 * Where every point of the picture goes, and how large the picture is then.
 *
 * @param degrees by which the picture is turned, counter-clockwise
 * @param mirrored whether left became right
 */
record Geometry(Edit edit, Affine map, int width, int height, double degrees, boolean mirrored) {

    private static final int LEAST_SIDE = 16;
    private static final int MOST_SIDE = 8192;

    /** @throws InvalidRecipe where the picture would be too small or too large to be recorded */
    static Geometry of(Step step, int width, int height) {
        var made = switch (step.edit()) {
            case CROP -> crop(step, width, height);
            case SCALE -> scale(step, width, height);
            case ROTATE ->
                new Geometry(
                        step.edit(),
                        Affine.turn(step.value("angle"), width / 2.0, height / 2.0),
                        width,
                        height,
                        step.value("angle"),
                        false);
            case MIRROR -> new Geometry(step.edit(), Affine.mirror(width), width, height, 0, true);
            default -> throw new IllegalArgumentException(step.edit() + " is no geometry");
        };
        if (Math.min(made.width, made.height) < LEAST_SIDE || Math.max(made.width, made.height) > MOST_SIDE) {
            throw new InvalidRecipe(
                    "/steps",
                    step.edit().wire() + " makes pictures of " + made.width + " x " + made.height + "; sides of "
                            + LEAST_SIDE + " to " + MOST_SIDE + " pixels can be recorded");
        }
        return made;
    }

    /** Whole pixels: nothing is computed anew. */
    private static Geometry crop(Step step, int width, int height) {
        int left = (int) Math.round(step.value("left") * width);
        int top = (int) Math.round(step.value("top") * height);
        int wide = Math.min(width - left, Math.max(1, (int) Math.round(step.value("width") * width)));
        int high = Math.min(height - top, Math.max(1, (int) Math.round(step.value("height") * height)));
        return new Geometry(step.edit(), Affine.shift(-left, -top), wide, high, 0, false);
    }

    private static Geometry scale(Step step, int width, int height) {
        int wide = Math.max(1, (int) Math.round(step.value("factor") * width));
        int high = Math.max(1, (int) Math.round(step.value("factor") * height));
        return new Geometry(
                step.edit(), Affine.scale((double) wide / width, (double) high / height), wide, high, 0, false);
    }
}
