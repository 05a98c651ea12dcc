package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.math.Rigid;

/**
 * A hand in a frame.
 *
 * @param frame world frame of the hand: a right hand's, or the mirror image of one
 * @param elbow how far the elbow is lifted, 0 to 1
 */
public record PosedHand(Rigid frame, HandPose fingers, float elbow) {}
