package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.math.Rigid;

/**
 * A hand in a frame.
 *
 * @param frame world frame of the hand: a right hand's, or the mirror image of one
 * @param elbow how far the elbow is lifted, 0 hanging to 1 level at the side, or -1 to the front
 */
public record PosedHand(Rigid frame, HandPose fingers, float elbow) {}
