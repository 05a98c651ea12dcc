package dev.vigil.renderer.internal.label;

import dev.vigil.renderer.CameraView;
import dev.vigil.renderer.EyeOpening;
import dev.vigil.renderer.Gaze;
import dev.vigil.renderer.HeadPose;
import dev.vigil.renderer.VehiclePoint;
import dev.vigil.renderer.Visibility;
import dev.vigil.renderer.internal.gaze.GazeZones;
import dev.vigil.renderer.internal.gaze.Sightline;
import dev.vigil.renderer.internal.identity.BakedDriver;
import dev.vigil.renderer.internal.identity.Identity;
import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.raster.LensCamera;
import dev.vigil.renderer.internal.rig.EyelidAperture;
import dev.vigil.renderer.internal.rig.FramePose;
import dev.vigil.renderer.internal.rig.PosedHead;
import dev.vigil.scenario.DriveSide;
import dev.vigil.scenario.GazeZone;

/** Labels that follow from the pose alone, without pixels. */
public final class PoseTruth {

    /** Below this share of light, going in and out through the lenses, eyes cannot be seen. */
    private static final float VISIBLE_THROUGH_LENSES = .06f;

    private final BakedDriver driver;
    private final GazeZones zones;
    private final boolean eyesVisible;
    private final float openCm;

    /** @param lensTransmittance one way, 1 without glasses */
    public PoseTruth(BakedDriver driver, GazeZones zones, float lensTransmittance) {
        this.driver = driver;
        this.zones = zones;
        this.eyesVisible = lensTransmittance * lensTransmittance >= VISIBLE_THROUGH_LENSES;
        this.openCm = new EyelidAperture(
                        1,
                        driver.identity().apertureCm(),
                        0,
                        0,
                        driver.head().shape().eyes().tilt())
                .openingCm();
    }

    public PosedHead posed(FramePose pose) {
        return new PosedHead(pose, driver);
    }

    public HandContacts contacts(FramePose pose, DriveSide driveSide) {
        return HandContacts.of(pose, driver, driveSide);
    }

    /** Whether the lenses, if any, let the eyes be seen. */
    public boolean eyesVisible() {
        return eyesVisible;
    }

    public HeadPose head(FramePose pose) {
        return new HeadPose(pose.headYaw(), pose.headPitch(), pose.headRoll());
    }

    static VehiclePoint headPlace(PosedHead head) {
        return inCar(head.rig().skull(new Vec3(0, 0, 0)));
    }

    private static VehiclePoint inCar(Vec3 cm) {
        return new VehiclePoint(cm.x() * 10, cm.y() * 10, cm.z() * 10);
    }

    /** Axes of the camera's frame: x to the driver's left, as they face it, y up, z towards the camera. */
    CameraView inCamera(PosedHead head, LensCamera camera) {
        Mat3 axes = camera.axes;
        Mat3 facing = new Mat3(
                axes.xx(), axes.xy(), axes.xz(), axes.yx(), axes.yy(), axes.yz(), -axes.zx(), -axes.zy(), -axes.zz());
        Mat3 turned = facing.times(head.rig().rotation());
        Vec3 ahead = new Vec3(turned.xz(), turned.yz(), turned.zz());
        float roll = (float) StrictMath.toDegrees(StrictMath.atan2(turned.yx(), turned.yy()));
        Vec3 gaze = facing.apply(head.gaze());
        return new CameraView(
                new HeadPose(Sightline.azimuth(ahead), Sightline.elevation(ahead), roll),
                Sightline.azimuth(gaze),
                Sightline.elevation(gaze));
    }

    public EyeOpening eye(PosedHead head, int eye) {
        float cm = head.lids(eye).openingCm();
        return new EyeOpening(cm * 10, cm / openCm, eyesVisible ? Visibility.VISIBLE : Visibility.OCCLUDED);
    }

    /** Mean openness ratio of both eyes. */
    public float openness(PosedHead head) {
        return (head.lids(0).openingCm() + head.lids(1).openingCm()) / (2 * openCm);
    }

    public Gaze gaze(PosedHead head) {
        Vec3 direction = head.gaze();
        GazeZone zone = !eyesVisible
                ? GazeZone.NOT_VALID
                : openness(head) < TemporalTruth.SHUT_BELOW
                        ? GazeZone.EYES_CLOSED
                        : zones.met(head.betweenEyes(), direction);
        return new Gaze(
                Sightline.azimuth(direction),
                Sightline.elevation(direction),
                zone,
                inCar(head.pose().gazePoint()));
    }

    Identity identity() {
        return driver.identity();
    }
}
