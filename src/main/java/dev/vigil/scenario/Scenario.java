package dev.vigil.scenario;

/**
 * What to make: a driver, what they do over time, and the world around them; immutable, every field has a default.
 *
 * @param name            up to 120 characters, for people
 * @param durationSeconds 0.5 to 60
 */
public record Scenario(
        String name,
        double durationSeconds,
        Driver driver,
        BehaviourTimeline behaviour,
        Occlusion occlusion,
        Cabin cabin,
        Lighting lighting,
        CameraSetup camera,
        Exterior exterior) {

    /** Longest clip the language accepts at this version. */
    public static final double MAX_DURATION_SECONDS = 60;

    /** An attentive driver with blinks, 4 s at 30 frames/s, 640x400, NIR. */
    public static Scenario defaults() {
        return new Scenario(
                "Attentive driver",
                4,
                Driver.defaults(),
                BehaviourTimeline.defaults(),
                Occlusion.defaults(),
                Cabin.defaults(),
                Lighting.defaults(),
                CameraSetup.defaults(),
                Exterior.defaults());
    }

    /** Number of frames, at least 1. */
    public int frameCount() {
        return Math.max(1, (int) Math.round(durationSeconds * camera.framesPerSecond()));
    }

    public Scenario withName(String newName) {
        return new Scenario(newName, durationSeconds, driver, behaviour, occlusion, cabin, lighting, camera, exterior);
    }

    public Scenario withDurationSeconds(double seconds) {
        return new Scenario(name, seconds, driver, behaviour, occlusion, cabin, lighting, camera, exterior);
    }

    /** The same scenario with one group of fields replaced. */
    public Scenario with(ScenarioPart part) {
        return switch (part) {
            case Driver d ->
                new Scenario(name, durationSeconds, d, behaviour, occlusion, cabin, lighting, camera, exterior);
            case BehaviourTimeline b ->
                new Scenario(name, durationSeconds, driver, b, occlusion, cabin, lighting, camera, exterior);
            case Occlusion o ->
                new Scenario(name, durationSeconds, driver, behaviour, o, cabin, lighting, camera, exterior);
            case Cabin c ->
                new Scenario(name, durationSeconds, driver, behaviour, occlusion, c, lighting, camera, exterior);
            case Lighting l ->
                new Scenario(name, durationSeconds, driver, behaviour, occlusion, cabin, l, camera, exterior);
            case CameraSetup c ->
                new Scenario(name, durationSeconds, driver, behaviour, occlusion, cabin, lighting, c, exterior);
            case Exterior e ->
                new Scenario(name, durationSeconds, driver, behaviour, occlusion, cabin, lighting, camera, e);
        };
    }
}
