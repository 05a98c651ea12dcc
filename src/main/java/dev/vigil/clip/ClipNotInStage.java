package dev.vigil.clip;

/** The clip has not come to, or is already past, the stage that the request needs. */
public class ClipNotInStage extends IllegalStateException {

    private final ClipStage stage;

    public ClipNotInStage(long clipId, ClipStage stage, String why) {
        super("Clip " + clipId + " is " + stage.label() + ": " + why + ".");
        this.stage = stage;
    }

    public ClipStage stage() {
        return stage;
    }
}
