package dev.vigil.renderer.internal.label;

import dev.vigil.renderer.PixelBox;

/** The smallest box around points. */
final class Extent {

    private float left = Float.MAX_VALUE;
    private float top = Float.MAX_VALUE;
    private float right = -Float.MAX_VALUE;
    private float bottom = -Float.MAX_VALUE;

    void add(float x, float y) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
    }

    boolean empty() {
        return right < left;
    }

    float left() {
        return left;
    }

    float top() {
        return top;
    }

    float width() {
        return right - left;
    }

    float height() {
        return bottom - top;
    }

    PixelBox box() {
        return new PixelBox(left, top, right - left, bottom - top);
    }
}
