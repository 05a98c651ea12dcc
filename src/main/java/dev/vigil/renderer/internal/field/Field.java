package dev.vigil.renderer.internal.field;

/** A signed distance in centimetres, negative inside; may underestimate. */
public interface Field {

    float distance(float x, float y, float z);
}
