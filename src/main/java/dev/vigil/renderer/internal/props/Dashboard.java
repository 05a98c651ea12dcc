package dev.vigil.renderer.internal.props;

import dev.vigil.renderer.internal.cabin.CabinPlaces;
import dev.vigil.renderer.internal.cabin.CabinPlaces.Place;
import dev.vigil.renderer.internal.field.DashboardField;
import dev.vigil.renderer.internal.field.Field;
import dev.vigil.renderer.internal.field.Sdf;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.Attachment;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.FieldBaker;
import dev.vigil.renderer.internal.mesh.GridAxis;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.mesh.SurfaceNets;
import dev.vigil.scenario.GazeZone;
import dev.vigil.scenario.IviScreen;
import java.util.ArrayList;
import java.util.List;

/** What is in front of the driver: dashboard, screen in the middle, mirror; seen by cameras that are turned far aside. */
public final class Dashboard {

    private static final float STEP = 3.4f;

    private Dashboard() {}

    public static List<Mesh> of(CabinPlaces places, IviScreen ivi) {
        List<Mesh> meshes = new ArrayList<>();
        meshes.add(dashboard(places));
        Place mirror = places.place(GazeZone.REAR_VIEW_MIRROR);
        meshes.add(slab(mirror.centre(), mirror.halfExtent(), 2.4f));
        Vec3 screen = places.place(GazeZone.IVI).centre();
        switch (ivi) {
            case LANDSCAPE -> meshes.add(slab(screen, new Vec3(13.5f, 8, 1.2f), 1));
            case PORTRAIT -> meshes.add(slab(screen.plus(new Vec3(0, -5, 0)), new Vec3(9, 13, 1.2f), 1));
            case NONE -> {}
        }
        return meshes;
    }

    private static Mesh dashboard(CabinPlaces places) {
        float side = places.driverSide();
        DashboardField leftHand = new DashboardField(side * places.middle(), places.halfWidth());
        Field field = (x, y, z) -> leftHand.distance(x * side, y, z);
        float reach = places.halfWidth() + 2;
        Mesh mesh = SurfaceNets.mesh(
                Material.PLASTIC,
                BodyPart.CABIN,
                Attachment.WORLD,
                field,
                GridAxis.of(places.middle() - reach, places.middle() + reach, STEP),
                GridAxis.of(-73, -14, STEP),
                GridAxis.of(40, 113, STEP));
        FieldBaker.normals(mesh, field, .3f);
        return FieldBaker.occlusion(mesh, field, 5).withoutShadow();
    }

    private static Mesh slab(Vec3 centre, Vec3 half, float corner) {
        Field field = (x, y, z) -> Sdf.roundBox(
                x - centre.x(),
                y - centre.y(),
                z - centre.z(),
                half.x(),
                half.y(),
                half.z(),
                Math.min(corner, half.z()));
        Mesh mesh = SurfaceNets.mesh(
                Material.PLASTIC,
                BodyPart.CABIN,
                Attachment.WORLD,
                field,
                around(centre.x(), half.x(), 1.8f),
                around(centre.y(), half.y(), 1.2f),
                around(centre.z(), half.z(), .8f));
        return FieldBaker.normals(mesh, field, .2f).withoutShadow();
    }

    private static float[] around(float centre, float half, float step) {
        return GridAxis.of(centre - half - 1.5f * step, centre + half + 1.5f * step, step);
    }
}
