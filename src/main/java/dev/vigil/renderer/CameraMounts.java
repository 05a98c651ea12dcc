package dev.vigil.renderer;

import dev.vigil.renderer.internal.cabin.CabinPlaces;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.raster.LensCamera;
import dev.vigil.scenario.CameraSetup;
import dev.vigil.scenario.GazeZone;
import dev.vigil.scenario.Scenario;

/** Where cameras sit in the car, and how much their lenses distort. */
final class CameraMounts {

    private record Mount(Vec3 at, Vec3 aim, float distortion) {}

    private CameraMounts() {}

    static LensCamera camera(Scenario scenario) {
        CameraSetup setup = scenario.camera();
        CabinPlaces places = new CabinPlaces(scenario.cabin());
        float side = places.driverSide();
        Mount mount = switch (setup.position()) {
            case CLUSTER ->
                new Mount(places.centre(GazeZone.INSTRUMENT_CLUSTER).plus(new Vec3(0, 9.5f, -2)), aim(0, 0), -.06f);
            // looks through the wheel, between its rim and its hub
            case COLUMN -> new Mount(new Vec3(0, -27.5f, 60), aim(.5f * side, 1), -.06f);
            case A_PILLAR -> new Mount(places.windscreenPillar(9), aim(-side, -2), -.08f);
            case MIRROR ->
                new Mount(
                        places.centre(GazeZone.REAR_VIEW_MIRROR).plus(new Vec3(0, -5, -2)), aim(-4 * side, -4), -.10f);
            case IVI -> new Mount(places.centre(GazeZone.IVI).plus(new Vec3(0, 10, 0)), aim(-2 * side, -1), -.07f);
        };
        return LensCamera.lookingAt(
                        mount.at(),
                        mount.aim(),
                        (float) setup.hfov(),
                        setup.width(),
                        setup.height(),
                        mount.distortion())
                .turned((float) setup.yaw(), (float) setup.pitch(), (float) setup.roll());
    }

    /** A little below the eyes, so that hair and shoulders share the picture. */
    private static Vec3 aim(float x, float y) {
        return new Vec3(x, y - 5.8f, 0);
    }
}
