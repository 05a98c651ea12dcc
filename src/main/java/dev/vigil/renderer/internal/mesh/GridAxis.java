package dev.vigil.renderer.internal.mesh;

import java.util.ArrayList;
import java.util.List;

/** Sample positions along one axis, finer where detail is. */
public final class GridAxis {

    private GridAxis() {}

    /** From {@code start}, then pairs of (end, step). */
    public static float[] of(float start, float... endsAndSteps) {
        List<Float> positions = new ArrayList<>();
        positions.add(start);
        float from = start;
        for (int s = 0; s < endsAndSteps.length; s += 2) {
            float to = endsAndSteps[s];
            int count = Math.max(1, Math.round((to - from) / endsAndSteps[s + 1]));
            for (int i = 1; i <= count; i++) {
                positions.add(from + (to - from) * i / count);
            }
            from = to;
        }
        float[] axis = new float[positions.size()];
        for (int i = 0; i < axis.length; i++) {
            axis[i] = positions.get(i);
        }
        return axis;
    }
}
