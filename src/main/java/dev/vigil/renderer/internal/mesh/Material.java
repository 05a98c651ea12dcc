package dev.vigil.renderer.internal.mesh;

/** What a surface is made of; decides how it is shaded. */
public enum Material {
    SKIN,
    EYE,
    HAIR,
    BODY_HAIR,
    LASH,
    CLOTH,
    TEETH,
    TONGUE,
    LID_LINING,
    SEAT,
    PLASTIC,
    FRAME,
    BELT,
    TROUSERS,
    SCREEN,
    PAPER,
    DRINK,
    BREAD,
    FLEECE,
    FELT,
    KNIT,
    LENS;

    /** Whether both sides are drawn. */
    public boolean twoSided() {
        return switch (this) {
            case HAIR, BODY_HAIR, LASH, LENS, BELT, EYE, FLEECE -> true;
            default -> false;
        };
    }
}
