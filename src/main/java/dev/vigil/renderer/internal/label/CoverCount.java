package dev.vigil.renderer.internal.label;

import dev.vigil.renderer.Visibility;
import dev.vigil.renderer.internal.mesh.BodyPart;
import org.jspecify.annotations.Nullable;

/** Counts how many of the points that face the camera are covered, and by what. */
final class CoverCount {

    private int seen;
    private int covered;
    private int byHand;

    void add(Visibility visibility, @Nullable BodyPart over) {
        if (over != null) {
            covered++;
            byHand += over == BodyPart.HAND ? 1 : 0;
        } else if (visibility == Visibility.VISIBLE) {
            seen++;
        }
    }

    float share() {
        return covered == 0 ? 0 : covered / (float) (seen + covered);
    }

    float shareByHand() {
        return byHand == 0 ? 0 : byHand / (float) (seen + covered);
    }
}
