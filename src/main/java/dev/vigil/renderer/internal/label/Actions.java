package dev.vigil.renderer.internal.label;

import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.DriverAction;
import dev.vigil.scenario.PhoneLocation;
import dev.vigil.scenario.Scenario;

/** Names of what the driver does and of where the phone is, in the words of the layers. */
final class Actions {

    private Actions() {}

    /** Talk and yawns have layers of their own. */
    static String at(Scenario scenario, double time) {
        return scenario.behaviour().segments().stream()
                .filter(s -> time >= s.startSeconds() && time < s.endSeconds())
                .map(BehaviourSegment::action)
                .filter(action -> action != DriverAction.TALKING && action != DriverAction.YAWNING)
                .findFirst()
                .orElse(DriverAction.SAFE_DRIVE)
                .term();
    }

    static String phone(PhoneLocation location) {
        return switch (location) {
            case NONE -> "";
            case WINDSCREEN_HELD -> "windscreen_view";
            case CLUSTER_HELD -> "cluster_view";
            default -> location.term();
        };
    }
}
