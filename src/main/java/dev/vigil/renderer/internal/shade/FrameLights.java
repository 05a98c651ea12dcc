package dev.vigil.renderer.internal.shade;

import dev.vigil.renderer.internal.light.Illumination;
import dev.vigil.renderer.internal.light.Lamp;
import dev.vigil.renderer.internal.light.ShadowMap;
import dev.vigil.renderer.internal.raster.PosedScene;
import dev.vigil.renderer.internal.raster.ProjectedScene;
import dev.vigil.renderer.internal.rig.PosedHead;
import java.util.ArrayList;
import java.util.List;

/** The lamps of a scene with their shadow maps; neighbouring LEDs share one. */
public final class FrameLights {

    private final Illumination illumination;
    private final List<ShadowMap> maps = new ArrayList<>();
    private final Lamp[] lamps;
    private final int[] mapOf;
    /** The first lamp that is no sun, or -1. */
    private final int pointLight;

    public FrameLights(Illumination illumination) {
        this.illumination = illumination;
        this.lamps = illumination.lamps().toArray(Lamp[]::new);
        this.mapOf = new int[lamps.length];
        int led = -1;
        for (int i = 0; i < mapOf.length; i++) {
            Lamp lamp = lamps[i];
            if (!lamp.sun() && led >= 0) {
                mapOf[i] = mapOf[led];
                continue;
            }
            mapOf[i] = maps.size();
            maps.add(new ShadowMap(lamp));
            if (!lamp.sun()) {
                led = i;
            }
        }
        this.pointLight = led;
    }

    public void drawShadows(PosedScene scene, ProjectedScene projected, PosedHead head, boolean[] casters) {
        for (ShadowMap map : maps) {
            map.draw(scene, projected, head, casters);
        }
    }

    Illumination illumination() {
        return illumination;
    }

    int count() {
        return mapOf.length;
    }

    Lamp lamp(int i) {
        return lamps[i];
    }

    boolean sharesShadowWithPrevious(int i) {
        return i > 0 && mapOf[i] == mapOf[i - 1];
    }

    /** Share of the point lights' common shadow map that is lit, 0 to 1; 1 without such lights. */
    float litByPointLights(float x, float y, float z, float[] scratch) {
        return pointLight < 0 ? 1 : lit(pointLight, x, y, z, scratch);
    }

    float lit(int i, float x, float y, float z, float[] scratch) {
        return maps.get(mapOf[i]).lit(x, y, z, lamps[i].softness(), scratch);
    }
}
