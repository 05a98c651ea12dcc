package dev.vigil.renderer.internal.shade;

import static dev.vigil.renderer.internal.math.Scalar.mix;

import dev.vigil.renderer.internal.cabin.CabinShell;
import dev.vigil.renderer.internal.light.Illumination;
import dev.vigil.renderer.internal.light.Lamp;
import dev.vigil.renderer.internal.light.ShadowMap;
import dev.vigil.renderer.internal.raster.PosedScene;
import dev.vigil.renderer.internal.raster.ProjectedScene;
import dev.vigil.renderer.internal.raster.SceneGeometry;
import dev.vigil.renderer.internal.rig.PosedHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The lamps of one frame with their shadows: neighbouring LEDs share a map, roof and pillars shade what shines in. */
public final class FrameLights {

    private static final int UNMAPPED = -1;
    /** Less light than this is none. */
    private static final float DARK = .004f;

    private final CabinShell shell;
    private final SceneGeometry geometry;
    private final List<ShadowMap> maps = new ArrayList<>();
    private @Nullable Illumination illumination;
    private Lamp[] lamps = new Lamp[0];
    private int[] mapOf = new int[0];
    /** The first mapped lamp that is no sun, or -1. */
    private int pointLight = -1;

    /** @param geometry of what casts shadows */
    public FrameLights(CabinShell shell, SceneGeometry geometry) {
        this.shell = shell;
        this.geometry = geometry;
    }

    /** Takes the lamps of a frame and draws their shadows. */
    public void draw(
            Illumination light, PosedScene scene, ProjectedScene projected, PosedHead head, boolean[] casters) {
        illumination = light;
        lamps = light.lamps().toArray(Lamp[]::new);
        mapOf = new int[lamps.length];
        pointLight = -1;
        int used = 0;
        for (int i = 0; i < lamps.length; i++) {
            Lamp lamp = lamps[i];
            if (!lamp.mapped()) {
                mapOf[i] = UNMAPPED;
            } else if (!lamp.sun() && pointLight >= 0) {
                mapOf[i] = mapOf[pointLight];
            } else {
                mapOf[i] = used;
                if (used == maps.size()) {
                    maps.add(new ShadowMap());
                }
                maps.get(used++).draw(lamp, geometry, scene, projected, head, casters);
                pointLight = lamp.sun() ? pointLight : i;
            }
        }
    }

    Illumination illumination() {
        return Objects.requireNonNull(illumination);
    }

    int count() {
        return lamps.length;
    }

    /** How far the lamps shine along the line of sight of the lens, 0 to 1, so that pupils light up. */
    float coaxial() {
        return illumination().nir() && pointLight >= 0 && lamps[pointLight].coaxial() ? 1 : 0;
    }

    Lamp lamp(int i) {
        return lamps[i];
    }

    boolean sharesShadowWithPrevious(int i) {
        return i > 0 && mapOf[i] >= 0 && mapOf[i] == mapOf[i - 1];
    }

    /** Share of the point lights' common shadow map that is lit, 0 to 1; 1 without such lights. */
    float litByPointLights(float x, float y, float z, float[] scratch) {
        return pointLight < 0 ? 1 : lit(pointLight, x, y, z, scratch);
    }

    /** Share of a lamp's light that reaches a point, 0 to 1. */
    float lit(int i, float x, float y, float z, float[] scratch) {
        return litAtLeast(0, i, x, y, z, scratch);
    }

    /** Likewise for what lets some light through when it shades itself. */
    float litAtLeast(float least, int i, float x, float y, float z, float[] scratch) {
        Lamp lamp = lamps[i];
        float open = lamp.outside()
                ? shell.daylight(
                        x, y, z, lamp.at().x(), lamp.at().y(), lamp.at().z())
                : 1;
        if (open < DARK) {
            return 0;
        }
        return mapOf[i] == UNMAPPED
                ? open
                : open * mix(least, 1, maps.get(mapOf[i]).lit(x, y, z, lamp.softness(), scratch));
    }
}
