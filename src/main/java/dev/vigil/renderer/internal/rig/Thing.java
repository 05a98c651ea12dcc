package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.mesh.Attachment;

/** What a hand can hold. */
public enum Thing {
    PHONE(Attachment.PHONE),
    CUP(Attachment.CUP),
    BOTTLE(Attachment.BOTTLE),
    CIGARETTE(Attachment.CIGARETTE),
    FOOD(Attachment.FOOD);

    private final Attachment attachment;

    Thing(Attachment attachment) {
        this.attachment = attachment;
    }

    public Attachment attachment() {
        return attachment;
    }
}
