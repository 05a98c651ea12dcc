package dev.vigil.renderer;

import dev.vigil.renderer.internal.cabin.CabinPlaces;
import dev.vigil.renderer.internal.field.SpectaclesField;
import dev.vigil.renderer.internal.identity.BakedDriver;
import dev.vigil.renderer.internal.identity.PassengerMeshes;
import dev.vigil.renderer.internal.math.Noise;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.props.Dashboard;
import dev.vigil.renderer.internal.props.Furnishings;
import dev.vigil.renderer.internal.props.GearLever;
import dev.vigil.renderer.internal.props.Headwear;
import dev.vigil.renderer.internal.props.HeldThings;
import dev.vigil.renderer.internal.props.Limbs;
import dev.vigil.renderer.internal.props.Mounts;
import dev.vigil.renderer.internal.props.SeatBelt;
import dev.vigil.renderer.internal.props.Spectacles;
import dev.vigil.renderer.internal.rig.PhoneHolds;
import dev.vigil.renderer.internal.rig.Thing;
import dev.vigil.scenario.Eyewear;
import dev.vigil.scenario.Occlusion;
import dev.vigil.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects the meshes of a scene: the driver, the seats, and what the scenario adds. */
final class SceneMeshes {

    private static final float FRONT_CELL = .24f;
    private static final float REAR_CELL = .42f;

    private SceneMeshes() {}

    static List<Mesh> of(Scenario scenario, BakedDriver driver, HairDetail detail, Set<Thing> things) {
        CabinPlaces places = new CabinPlaces(scenario.cabin());
        List<Mesh> meshes = new ArrayList<>(detail.thinned(driver.meshes()));
        meshes.add(Furnishings.seat(0, .8f));
        Vec3 passenger = new Vec3(places.passengerEyes().x(), 0, 0);
        meshes.add(Furnishings.seat(passenger.x(), 1.2f));
        meshes.addAll(Dashboard.of(places, scenario.cabin().ivi()));
        meshes.addAll(SeatBelt.meshes(scenario.cabin().belt(), driver.torso(), places.beltGuide()));
        if (scenario.cabin().wheel()) {
            meshes.add(Furnishings.wheel(scenario.cabin().rim()));
        }
        if (scenario.occlusion().fringe()) {
            meshes.add(driver.fringeOverEyes());
        }
        meshes.add(Limbs.legs(driver.identity().bodyScale()));
        meshes.add(GearLever.mesh(scenario.cabin().driveSide()));
        PhoneHolds.mounted(scenario.cabin()).map(Mounts::behind).ifPresent(meshes::add);
        for (Thing thing : things) {
            meshes.addAll(HeldThings.meshes(thing));
        }
        if (scenario.occlusion().eyewear() != Eyewear.NONE) {
            boolean sunglasses = scenario.occlusion().eyewear() == Eyewear.SUNGLASSES;
            int taste = Noise.hash(scenario.driver().identitySeed(), 31);
            SpectaclesField.Style[] styles = SpectaclesField.Style.values();
            SpectaclesField field =
                    new SpectaclesField(driver.head(), sunglasses, styles[Math.floorMod(taste, styles.length)]);
            meshes.add(Spectacles.frame(field, Noise.unit(Noise.hash(taste))));
            meshes.add(Spectacles.lenses(field));
        }
        addPassengers(meshes, scenario, places);
        addHeadwear(meshes, scenario.occlusion(), driver);
        return meshes;
    }

    private static void addPassengers(List<Mesh> meshes, Scenario scenario, CabinPlaces places) {
        for (int i = 0; i < scenario.cabin().passengers(); i++) {
            meshes.addAll(PassengerMeshes.of(scenario.driver(), i, i == 0 ? FRONT_CELL : REAR_CELL, places));
        }
    }

    private static void addHeadwear(List<Mesh> meshes, Occlusion occlusion, BakedDriver driver) {
        Headwear headwear = new Headwear(driver.head());
        if (occlusion.mask()) {
            meshes.addAll(headwear.mask());
        }
        if (occlusion.hat()) {
            meshes.add(headwear.cap());
            List<Mesh> hair =
                    meshes.stream().filter(mesh -> mesh.part == BodyPart.HAIR).toList();
            meshes.removeAll(hair);
            for (Mesh mesh : hair) {
                meshes.add(mesh.again().hiddenWith(BodyPart.HAT));
                meshes.add(headwear.pressed(mesh));
            }
        }
        if (occlusion.scarf()) {
            meshes.add(headwear.scarf(driver.torso()));
        }
    }
}
