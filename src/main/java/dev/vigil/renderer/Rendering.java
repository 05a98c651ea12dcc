package dev.vigil.renderer;

import dev.vigil.renderer.internal.gaze.GazeZones;
import dev.vigil.renderer.internal.identity.BakedDriver;
import dev.vigil.renderer.internal.label.TemporalTruth;
import dev.vigil.renderer.internal.rig.FramePose;
import dev.vigil.renderer.internal.rig.Performance;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.Spectrum;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * One clip ready to be rendered. Frames may be asked for in any order and from several threads: the pixels of a frame
 * depend on scenario, seed and ordinal alone. Each frame uses all processors; a second concurrent frame costs about 40 MB.
 */
public final class Rendering {

    private final Scenario scenario;
    private final long seed;
    private final BakedDriver driver;
    private final GazeZones zones;
    private final Performance performance;
    private @Nullable ClipScene scene;
    private final ConcurrentLinkedQueue<FrameBuffers> idle = new ConcurrentLinkedQueue<>();

    Rendering(Scenario scenario, long seed, BakedDriver driver) {
        this.scenario = scenario;
        this.seed = seed;
        this.driver = driver;
        this.zones = new GazeZones(scenario.cabin());
        this.performance = new Performance(scenario, seed, zones);
    }

    /** Made with the first picture: labels over time need none of it. */
    private synchronized ClipScene scene() {
        if (scene == null) {
            scene = new ClipScene(scenario, seed, driver, zones, performance.things());
        }
        return scene;
    }

    public int frameCount() {
        return scenario.frameCount();
    }

    public int width() {
        return scenario.camera().width();
    }

    public int height() {
        return scenario.camera().height();
    }

    public double framesPerSecond() {
        return scenario.camera().framesPerSecond();
    }

    /** Lens and place of the camera, the same for all frames. */
    public CameraGeometry camera() {
        return CameraGeometry.of(CameraMounts.camera(scenario));
    }

    public PixelLayout layout() {
        return scenario.camera().spectrum() == Spectrum.NIR940 ? PixelLayout.GRAY8 : PixelLayout.RGB24;
    }

    /** @throws IndexOutOfBoundsException unless 0 <= ordinal < frameCount */
    public RenderedFrame frame(int ordinal) {
        return draw(ordinal, (pose, buffers, frame) -> frame);
    }

    /**
     * The frame with maps of parts and depth, which take a little longer.
     *
     * @throws IndexOutOfBoundsException unless 0 <= ordinal < frameCount
     */
    public MappedFrame mapped(int ordinal) {
        return draw(ordinal, (pose, buffers, frame) -> new MappedFrame(frame, scene().maps(pose, buffers)));
    }

    /** All frames in order, made ahead of their use: faster than asking for one after the other. Each iterator is for one thread. */
    public Iterator<RenderedFrame> frames() {
        return new FramesAhead<>(frameCount(), this::frame);
    }

    /** Like {@link #frames()}, with maps. */
    public Iterator<MappedFrame> mappedFrames() {
        return new FramesAhead<>(frameCount(), this::mapped);
    }

    private interface Drawn<T> {
        T from(FramePose pose, FrameBuffers buffers, RenderedFrame frame);
    }

    private <T> T draw(int ordinal, Drawn<T> drawn) {
        Objects.checkIndex(ordinal, frameCount());
        FrameBuffers buffers = idle.poll();
        if (buffers == null) {
            buffers = scene().newBuffers();
        }
        float time = (float) (ordinal / framesPerSecond());
        FramePose pose = performance.at(time);
        FramePose next = performance.at((float) ((ordinal + 1) / framesPerSecond()));
        T result = drawn.from(pose, buffers, scene().render(pose, next, ordinal, time, buffers));
        idle.offer(buffers);
        return result;
    }

    /** Labels over time, without pixels: as if nothing ever came between the camera and the face. */
    public ClipTruth truth() {
        return truth(List.of());
    }

    /**
     * Labels over time, as far as they can be seen in the pictures.
     *
     * @param frames labels of all frames in order
     */
    public ClipTruth truth(List<FrameTruth> frames) {
        return TemporalTruth.of(scenario, performance, ClipScene.poseTruth(scenario, driver, zones), camera(), frames);
    }
}
