package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.mesh.BodyPart;
import java.util.Map;
import java.util.Set;

/**
 * What both arms do in a frame, and with which things.
 *
 * @param steering how far the wheel is turned, degrees, + to the driver's right
 * @param things   where each thing of the scene is
 * @param worn     mask, hat and scarf where they are worn now
 */
public record ArmsPose(ArmPose left, ArmPose right, float steering, Map<Thing, ThingPlace> things, Set<BodyPart> worn) {

    public ArmsPose {
        things = Map.copyOf(things);
        worn = Set.copyOf(worn);
    }

    ArmPose of(Side side) {
        return side == Side.LEFT ? left : right;
    }
}
