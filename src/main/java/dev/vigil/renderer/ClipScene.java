package dev.vigil.renderer;

import dev.vigil.renderer.internal.cabin.CabinBox;
import dev.vigil.renderer.internal.cabin.Surroundings;
import dev.vigil.renderer.internal.gaze.GazeZones;
import dev.vigil.renderer.internal.identity.BakedDriver;
import dev.vigil.renderer.internal.label.FaceLabeller;
import dev.vigil.renderer.internal.label.PartMapper;
import dev.vigil.renderer.internal.label.PoseTruth;
import dev.vigil.renderer.internal.light.Illumination;
import dev.vigil.renderer.internal.light.LightPlan;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.raster.LensCamera;
import dev.vigil.renderer.internal.raster.Rasteriser;
import dev.vigil.renderer.internal.raster.SceneGeometry;
import dev.vigil.renderer.internal.rig.ArmRig;
import dev.vigil.renderer.internal.rig.FramePose;
import dev.vigil.renderer.internal.rig.PosedHead;
import dev.vigil.renderer.internal.sensor.Sensor;
import dev.vigil.renderer.internal.shade.CabinBackdrop;
import dev.vigil.renderer.internal.shade.FrameShader;
import dev.vigil.scenario.Eyewear;
import dev.vigil.scenario.Occlusion;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.Weather;
import org.jspecify.annotations.Nullable;

/** Everything that stays the same over a clip's frames, and the way one frame is made from it. */
final class ClipScene {

    /** Per pixel side. */
    private static final int SAMPLES = 2;

    private final Scenario scenario;
    private final long seed;
    private final BakedDriver driver;
    private final LensCamera camera;
    private final LensCamera sampling;
    private final Illumination light;
    private final HairDetail hair;
    private final SceneGeometry geometry;
    private final CabinBackdrop backdrop;
    private final boolean[] opaque;
    private final boolean[] lenses;
    private final boolean[] casters;
    private final boolean spectacles;
    private final PoseTruth poseTruth;
    private final FaceLabeller labeller;
    private volatile @Nullable PartMapper mapper;

    ClipScene(Scenario scenario, long seed, BakedDriver driver, GazeZones zones) {
        this.scenario = scenario;
        this.seed = seed;
        this.driver = driver;
        this.camera = CameraMounts.camera(scenario);
        this.sampling = camera.supersampled(SAMPLES);
        this.light = LightPlan.of(scenario, camera);
        this.backdrop = new CabinBackdrop(new CabinBox(scenario.cabin().driveSide()), light, camera);
        this.spectacles = scenario.occlusion().eyewear() != Eyewear.NONE;
        this.hair = HairDetail.seenBy(camera);
        this.geometry = new SceneGeometry(
                SceneMeshes.of(scenario, driver, hair), driver.head().leftEye());
        this.opaque = geometry.select(mesh -> mesh.material != Material.LENS);
        this.lenses = geometry.select(mesh -> mesh.material == Material.LENS);
        this.casters = geometry.select(mesh -> mesh.castsShadow);
        this.poseTruth = new PoseTruth(driver, zones, lensTransmittance());
        this.labeller = new FaceLabeller(driver, geometry, poseTruth);
    }

    FrameBuffers newBuffers() {
        return new FrameBuffers(geometry, sampling, camera, spectacles, light);
    }

    PoseTruth poseTruth() {
        return poseTruth;
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

    RenderedFrame render(FramePose pose, int ordinal, float time, FrameBuffers b) {
        PosedHead head = new PosedHead(pose, driver);
        b.posed.pose(head.rig(), new ArmRig(pose, driver.torso().leftElbow()));
        b.lights.drawShadows(b.posed, b.projected, head, casters);
        b.projected.project(b.posed, sampling, geometry.select(mesh -> true), hair.widening());
        Rasteriser.draw(geometry, b.projected, sampling, head, opaque, b.visibility, null);
        if (b.lenses != null) {
            Rasteriser.draw(geometry, b.projected, sampling, head, lenses, b.lenses, b.visibility.depth);
        }
        float travelled = (float) scenario.exterior().speedKmh() / 3.6f * time;
        float haze = scenario.exterior().weather() == Weather.FOG ? .75f : 0;
        new FrameShader(
                        b.posed,
                        b.projected,
                        sampling,
                        SAMPLES,
                        b.visibility,
                        b.lenses,
                        lensTransmittance(),
                        driver,
                        head,
                        b.lights,
                        backdrop,
                        new Surroundings(light, travelled, haze),
                        b.image)
                .shade();
        byte[] pixels = new Sensor(light, seed).develop(b.image, ordinal);
        return new RenderedFrame(pixels, labeller.label(ordinal, head, camera, b.projected, b.visibility));
    }

    /** One way through the lenses, in the camera's spectrum. */
    private float lensTransmittance() {
        Occlusion o = scenario.occlusion();
        if (o.eyewear() == Eyewear.NONE) {
            return 1;
        }
        // Even clear glass reflects a few per cent.
        return .97f * (float) (light.nir() ? o.transmittanceInfrared() : o.transmittanceVisible());
    }
}
