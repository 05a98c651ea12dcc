package dev.vigil.renderer.internal.rig;

/**
 * How far the face leaves its rest, each 0 to 1.
 *
 * @param smile       corners of the mouth out and up, cheeks raised
 * @param squint      lower lids and cheeks raised against glare or in laughter
 * @param browRaise   brows and forehead lifted
 * @param lipRounding lips drawn together and forward
 * @param gape        lips around a mouth that is open wide
 */
public record Expression(float smile, float squint, float browRaise, float lipRounding, float gape) {

    public static final Expression NEUTRAL = new Expression(0, 0, 0, 0, 0);
}
