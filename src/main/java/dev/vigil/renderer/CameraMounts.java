package dev.vigil.renderer;

import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.raster.LensCamera;
import dev.vigil.scenario.CameraSetup;
import dev.vigil.scenario.DriveSide;
import dev.vigil.scenario.Scenario;

/** Where cameras sit in the car, in a left-hand drive car and mirrored for the other. */
final class CameraMounts {

    private record Mount(Vec3 at, Vec3 aim, float distortion) {}

    private CameraMounts() {}

    static LensCamera camera(Scenario scenario) {
        CameraSetup setup = scenario.camera();
        Mount mount = switch (setup.position()) {
            case CLUSTER -> new Mount(new Vec3(0, -14.5f, 67), new Vec3(0, -5.8f, 0), -.06f);
            case COLUMN -> new Mount(new Vec3(1.5f, -15, 64), new Vec3(.5f, -5, 0), -.06f);
            case A_PILLAR -> new Mount(new Vec3(40, 6, 52), new Vec3(0, -9, 2), -.08f);
            case MIRROR -> new Mount(new Vec3(-34, 20, 54), new Vec3(-4, -11, 2), -.10f);
            case IVI -> new Mount(new Vec3(-30, -20, 62), new Vec3(-2, -7, 0), -.07f);
        };
        boolean left = scenario.cabin().driveSide() == DriveSide.LHD;
        return LensCamera.lookingAt(
                        left ? mount.at() : mount.at().mirrored(),
                        left ? mount.aim() : mount.aim().mirrored(),
                        (float) setup.hfov(),
                        setup.width(),
                        setup.height(),
                        mount.distortion())
                .turned((float) setup.yaw(), (float) setup.pitch(), (float) setup.roll());
    }
}
