package dev.vigil.renderer;

import dev.vigil.renderer.internal.cabin.CabinPlaces;
import dev.vigil.renderer.internal.field.SpectaclesField;
import dev.vigil.renderer.internal.identity.BakedDriver;
import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Noise;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.props.Dashboard;
import dev.vigil.renderer.internal.props.Furnishings;
import dev.vigil.renderer.internal.props.SeatBelt;
import dev.vigil.renderer.internal.props.Spectacles;
import dev.vigil.scenario.Belt;
import dev.vigil.scenario.DriveSide;
import dev.vigil.scenario.Eyewear;
import dev.vigil.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Collects the meshes of a scene: the driver, the seats, and what the scenario adds. */
final class SceneMeshes {

    private static final Rigid WHEEL = new Rigid(Mat3.ofYawPitchRoll(0, 24, 0), new Vec3(0, -43, 44));

    private SceneMeshes() {}

    static List<Mesh> of(Scenario scenario, BakedDriver driver, HairDetail detail) {
        int side = scenario.cabin().driveSide() == DriveSide.LHD ? 1 : -1;
        CabinPlaces places = new CabinPlaces(scenario.cabin());
        List<Mesh> meshes = new ArrayList<>(detail.thinned(driver.meshes()));
        meshes.add(Furnishings.seat(0, .8f));
        meshes.add(Furnishings.seat(places.passengerEyes().x(), 1.2f));
        meshes.addAll(Dashboard.of(places, scenario.cabin().ivi()));
        if (scenario.cabin().belt() == Belt.WORN) {
            meshes.add(SeatBelt.worn(driver.torso(), side));
        }
        if (scenario.cabin().wheel()) {
            meshes.add(Furnishings.wheel(WHEEL, scenario.cabin().rim()));
        }
        if (scenario.occlusion().fringe()) {
            meshes.add(driver.fringeOverEyes());
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
        return meshes;
    }
}
