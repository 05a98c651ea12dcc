package dev.vigil.renderer;

import dev.vigil.renderer.internal.cabin.CabinInterior;
import dev.vigil.renderer.internal.cabin.CabinShell;
import dev.vigil.renderer.internal.cabin.Surroundings;
import dev.vigil.renderer.internal.cabin.Upholstery;
import dev.vigil.renderer.internal.gaze.GazeZones;
import dev.vigil.renderer.internal.identity.BakedDriver;
import dev.vigil.renderer.internal.label.FaceLabeller;
import dev.vigil.renderer.internal.label.HandContacts;
import dev.vigil.renderer.internal.label.HandLabeller;
import dev.vigil.renderer.internal.label.PartMapper;
import dev.vigil.renderer.internal.label.PoseTruth;
import dev.vigil.renderer.internal.label.ThingLabeller;
import dev.vigil.renderer.internal.light.Illumination;
import dev.vigil.renderer.internal.light.LightPlan;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.raster.LensCamera;
import dev.vigil.renderer.internal.raster.Rasteriser;
import dev.vigil.renderer.internal.raster.SceneGeometry;
import dev.vigil.renderer.internal.raster.VisibilityBuffer;
import dev.vigil.renderer.internal.rig.ArmRig;
import dev.vigil.renderer.internal.rig.FramePose;
import dev.vigil.renderer.internal.rig.HeadRig;
import dev.vigil.renderer.internal.rig.PosedHead;
import dev.vigil.renderer.internal.rig.Thing;
import dev.vigil.renderer.internal.sensor.MotionBlur;
import dev.vigil.renderer.internal.sensor.MotionField;
import dev.vigil.renderer.internal.sensor.Sensor;
import dev.vigil.renderer.internal.shade.CabinBackdrop;
import dev.vigil.renderer.internal.shade.FrameShader;
import dev.vigil.scenario.Eyewear;
import dev.vigil.scenario.Occlusion;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.Spectrum;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Everything that stays the same over a clip's frames, and the way one frame is made from it. */
final class ClipScene {

    /** Per pixel side. */
    private static final int SAMPLES = 2;

    private final Scenario scenario;
    private final Sensor sensor;
    private final BakedDriver driver;
    private final LensCamera camera;
    private final LensCamera sampling;
    private final CabinShell shell;
    private final LightPlan lights;
    private final HairDetail hair;
    private final SceneGeometry geometry;
    private final SceneGeometry casters;
    private final CabinBackdrop backdrop;
    private final boolean[] lenses;
    private final boolean spectacles;
    private final PoseTruth poseTruth;
    private final FaceLabeller labeller;
    private final HandLabeller hands;
    private final ThingLabeller things;
    private volatile @Nullable PartMapper mapper;
    private volatile @Nullable VisibilityBuffer still;

    ClipScene(Scenario scenario, long seed, BakedDriver driver, GazeZones zones, Set<Thing> held) {
        this.scenario = scenario;
        this.sensor = new Sensor(scenario.camera(), scenario.lighting().flickerHz(), seed);
        this.driver = driver;
        this.camera = CameraMounts.camera(scenario);
        this.sampling = camera.supersampled(SAMPLES);
        this.shell = new CabinShell(scenario.cabin());
        this.lights = new LightPlan(scenario, camera, shell);
        Upholstery upholstery = Upholstery.of(scenario.driver().identitySeed());
        this.backdrop =
                new CabinBackdrop(new CabinInterior(scenario.cabin(), shell, upholstery), lights.leds(), camera);
        this.spectacles = scenario.occlusion().eyewear() != Eyewear.NONE;
        this.hair = HairDetail.seenBy(camera);
        this.geometry = new SceneGeometry(
                SceneMeshes.of(scenario, driver, hair, held), driver.head().leftEye());
        this.casters = geometry.coarser(ClipScene::shadowDetail);
        this.lenses = geometry.select(mesh -> mesh.material == Material.LENS);
        this.poseTruth = poseTruth(scenario, driver, zones);
        this.labeller = new FaceLabeller(driver, geometry, poseTruth);
        this.hands = new HandLabeller(geometry);
        this.things = new ThingLabeller(geometry);
    }

    /** What is finer casts no shadow of its own, in cm: far less than the shadow maps' own steps would show. */
    private static float shadowDetail(Mesh mesh) {
        return switch (mesh.material) {
            case SKIN -> mesh.part == BodyPart.EAR ? .15f : .3f;
            case TEETH -> .3f;
            case HAIR, FRAME -> .15f;
            case PLASTIC -> .5f;
            case CLOTH, FLEECE, KNIT, FELT -> .7f;
            default -> 0;
        };
    }

    FrameBuffers newBuffers() {
        return new FrameBuffers(geometry, casters, sampling, camera, spectacles, shell);
    }

    static PoseTruth poseTruth(Scenario scenario, BakedDriver driver, GazeZones zones) {
        return new PoseTruth(driver, zones, lensTransmittance(scenario));
    }

    /** The maps of what {@link #render} last drew into these buffers. */
    FrameMaps maps(FramePose pose, FrameBuffers b) {
        PartMapper made = mapper;
        if (made == null) {
            made = new PartMapper(labeller, geometry, backdrop, poseTruth.eyesVisible());
            mapper = made;
        }
        return made.map(new PosedHead(pose, driver), camera, b.visibility, b.lenses);
    }

    /** @param next the pose one frame later */
    RenderedFrame render(FramePose pose, FramePose next, int ordinal, float time, FrameBuffers b) {
        PosedHead head = new PosedHead(pose, driver);
        ArmRig arms = new ArmRig(pose, driver.torso().rightArm(), head.rig());
        Predicate<Mesh> shown = mesh -> mesh.shown(pose.arms().worn());
        boolean[] opaque = geometry.select(shown.and(mesh -> mesh.material != Material.LENS));
        b.posed.pose(head, arms);
        Illumination light = lights.at(time);
        b.lights.draw(light, b.posed, b.projected, head, geometry.select(shown.and(mesh -> mesh.castsShadow)));
        b.projected.project(geometry, b.posed, sampling, geometry.select(mesh -> true), hair.widening());
        VisibilityBuffer ground = ground(opaque, head, b);
        Rasteriser.draw(
                geometry, b.projected, sampling, head, geometry.only(false, opaque), b.visibility, ground, null);
        if (b.lenses != null) {
            Rasteriser.draw(geometry, b.projected, sampling, head, lenses, b.lenses, null, b.visibility.depth);
        }
        float travelled = (float) scenario.exterior().speedKmh() / 3.6f * time;
        new FrameShader(
                        b.posed,
                        b.projected,
                        sampling,
                        SAMPLES,
                        b.visibility,
                        b.lenses,
                        lensTransmittance(scenario),
                        driver,
                        head,
                        b.lights,
                        backdrop,
                        new Surroundings(
                                light, shell, travelled, scenario.exterior().weather()),
                        b.image)
                .shade();
        smear(head, arms, next, b);
        byte[] pixels = sensor.develop(b.image, light, ordinal);
        HandContacts contacts =
                HandContacts.of(arms, head.rig(), driver, scenario.cabin().driveSide());
        return new RenderedFrame(
                pixels,
                labeller.label(
                        ordinal,
                        head,
                        camera,
                        b.projected,
                        b.visibility,
                        hands.label(arms, contacts, camera, b.projected, b.visibility),
                        things.label(shown, camera, b.projected, b.visibility),
                        scenario.cabin().belt()));
    }

    /** What stands still, as the camera sees it, drawn in the first frame and the same for all. */
    private VisibilityBuffer ground(boolean[] opaque, PosedHead head, FrameBuffers b) {
        VisibilityBuffer drawn = still;
        if (drawn == null) {
            drawn = new VisibilityBuffer(sampling.width, sampling.height);
            Rasteriser.draw(geometry, b.projected, sampling, head, geometry.only(true, opaque), drawn, null, null);
            still = drawn;
        }
        return drawn;
    }

    private void smear(PosedHead head, ArmRig arms, FramePose next, FrameBuffers b) {
        HeadRig nextHead = new HeadRig(next, driver.head());
        ArmRig nextArms = new ArmRig(next, driver.torso().rightArm(), nextHead);
        float way = MotionField.fastest(camera, head.rig(), nextHead, arms, nextArms);
        if (way * Math.max(sensor.open(), sensor.readout()) > MotionBlur.VISIBLE) {
            MotionField motion =
                    MotionField.of(geometry, b.projected, b.visibility, sampling, SAMPLES, nextHead, nextArms);
            MotionBlur.apply(b.image, motion, sensor.open(), sensor.readout());
        }
    }

    /** One way through the lenses, in the camera's spectrum. */
    private static float lensTransmittance(Scenario scenario) {
        Occlusion o = scenario.occlusion();
        if (o.eyewear() == Eyewear.NONE) {
            return 1;
        }
        // Even clear glass reflects a few per cent.
        return .97f
                * (float)
                        (scenario.camera().spectrum() == Spectrum.NIR940
                                ? o.transmittanceInfrared()
                                : o.transmittanceVisible());
    }
}
