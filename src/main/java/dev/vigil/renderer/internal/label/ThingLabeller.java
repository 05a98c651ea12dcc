package dev.vigil.renderer.internal.label;

import dev.vigil.renderer.ThingKind;
import dev.vigil.renderer.ThingTruth;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.raster.LensCamera;
import dev.vigil.renderer.internal.raster.ProjectedScene;
import dev.vigil.renderer.internal.raster.SceneGeometry;
import dev.vigil.renderer.internal.raster.VisibilityBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Exact labels of the things in a frame. */
public final class ThingLabeller {

    private static final float SURFACE_CM = .35f;
    private static final Map<ThingKind, BodyPart> PARTS = new EnumMap<>(Map.ofEntries(
            Map.entry(ThingKind.PHONE, BodyPart.PHONE),
            Map.entry(ThingKind.CUP, BodyPart.CUP),
            Map.entry(ThingKind.BOTTLE, BodyPart.BOTTLE),
            Map.entry(ThingKind.CIGARETTE, BodyPart.CIGARETTE),
            Map.entry(ThingKind.FOOD, BodyPart.FOOD),
            Map.entry(ThingKind.GLASSES, BodyPart.SPECTACLES),
            Map.entry(ThingKind.MASK, BodyPart.MASK),
            Map.entry(ThingKind.HAT, BodyPart.HAT),
            Map.entry(ThingKind.SCARF, BodyPart.SCARF),
            Map.entry(ThingKind.BELT, BodyPart.BELT),
            Map.entry(ThingKind.STEERING_WHEEL, BodyPart.WHEEL)));

    private final SceneGeometry geometry;

    public ThingLabeller(SceneGeometry geometry) {
        this.geometry = geometry;
    }

    /** @param shown the meshes that are in this frame at all */
    public List<ThingTruth> label(
            Predicate<Mesh> shown, LensCamera camera, ProjectedScene projected, VisibilityBuffer depths) {
        DepthTest test = new DepthTest(camera, depths, SURFACE_CM);
        List<ThingTruth> things = new ArrayList<>();
        PARTS.forEach((kind, part) -> {
            if (geometry.meshes.stream().anyMatch(mesh -> mesh.part == part && shown.test(mesh))) {
                MeshOutline o = MeshOutline.of(geometry, geometry.select(mesh -> mesh.part == part), projected, test);
                things.add(new ThingTruth(kind, o.seen(), o.all(), o.share(), o.visibility()));
            }
        });
        return things;
    }
}
