package dev.vigil.renderer.internal.label;

import dev.vigil.renderer.Part;
import java.util.Arrays;

/** Finds what most samples of a pixel show, the nearer where they are even. */
final class PartVotes {

    private final int[] votes = new int[Part.values().length];
    private final float[] nearest = new float[votes.length];
    private int best = -1;

    void clear() {
        Arrays.fill(votes, 0);
        best = -1;
    }

    void add(Part part, float depth) {
        int i = part.code();
        nearest[i] = votes[i] == 0 ? depth : Math.min(nearest[i], depth);
        votes[i]++;
        if (best < 0 || votes[i] > votes[best] || (votes[i] == votes[best] && nearest[i] < nearest[best])) {
            best = i;
        }
    }

    Part winner() {
        return Part.of((byte) best);
    }

    /** Depth of the winner's nearest sample. */
    float nearest() {
        return nearest[best];
    }
}
