package dev.vigil.media.vision;

/** An axis-parallel box in pixels from the top-left corner of the frame; it may reach beyond the frame. */
public record ImageBox(double x, double y, double width, double height) {

    public ImageBox {
        if (!(width > 0 && height > 0) || !Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("a box has a size and a place");
        }
    }

    /** Intersection over union, 0 to 1. */
    public double overlap(ImageBox other) {
        double shared = Math.max(0, Math.min(x + width, other.x + other.width) - Math.max(x, other.x))
                * Math.max(0, Math.min(y + height, other.y + other.height) - Math.max(y, other.y));
        return shared / (width * height + other.width * other.height - shared);
    }
}
