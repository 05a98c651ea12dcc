package dev.vigil.scenario;

import static dev.vigil.scenario.GazeZone.DRIVER_SIDE_MIRROR;
import static dev.vigil.scenario.GazeZone.DRIVER_SIDE_WINDOW;
import static dev.vigil.scenario.GazeZone.GLOVEBOX;
import static dev.vigil.scenario.GazeZone.INSTRUMENT_CLUSTER;
import static dev.vigil.scenario.GazeZone.IVI;
import static dev.vigil.scenario.GazeZone.PASSENGER_FACE;
import static dev.vigil.scenario.GazeZone.PASSENGER_FOOTWELL;
import static dev.vigil.scenario.GazeZone.PASSENGER_SIDE_MIRROR;
import static dev.vigil.scenario.GazeZone.PASSENGER_SIDE_WINDOW;
import static dev.vigil.scenario.GazeZone.REAR_PASSENGER;
import static dev.vigil.scenario.GazeZone.REAR_VIEW_MIRROR;
import static dev.vigil.scenario.Movement.BODY_LEAN;
import static dev.vigil.scenario.Movement.LIZARD;
import static dev.vigil.scenario.Movement.OWL;

import dev.vigil.scenario.EuroNcapCell.Kind;
import java.util.ArrayList;
import java.util.List;

/** The distraction matrix of Euro NCAP as data; other versions of the protocol place some phone cells differently. */
public final class EuroNcapCells {

    public static final String VERSION = "10.4";
    public static final String SOURCE =
            "Euro NCAP Assessment Protocol, Safety Assist, Safe Driving, v10.4 (February 2024), after a public digest";

    private static final PhoneLocation[] BASIC = {
        PhoneLocation.KNEE_DRIVER_SIDE,
        PhoneLocation.KNEE_PASSENGER_SIDE,
        PhoneLocation.LAP,
        PhoneLocation.DASH_MOUNT,
        PhoneLocation.CHARGE_DOCK
    };

    private final List<EuroNcapCell> cells = new ArrayList<>();

    private EuroNcapCells() {}

    /** All 43 cells. */
    public static List<EuroNcapCell> all() {
        EuroNcapCells matrix = new EuroNcapCells();
        matrix.longGlances();
        matrix.shortGlances();
        matrix.phones();
        return List.copyOf(matrix.cells);
    }

    private void longGlances() {
        each(
                Kind.LONG_NON_DRIVING,
                OWL,
                DRIVER_SIDE_WINDOW,
                PASSENGER_SIDE_WINDOW,
                PASSENGER_FOOTWELL,
                PASSENGER_FACE,
                IVI);
        each(Kind.LONG_NON_DRIVING, LIZARD, IVI, GLOVEBOX);
        each(Kind.LONG_NON_DRIVING, BODY_LEAN, PASSENGER_FOOTWELL, REAR_PASSENGER);
        each(Kind.LONG_DRIVING, OWL, REAR_VIEW_MIRROR, PASSENGER_SIDE_MIRROR, DRIVER_SIDE_MIRROR);
        each(Kind.LONG_DRIVING, LIZARD, INSTRUMENT_CLUSTER, DRIVER_SIDE_MIRROR, REAR_VIEW_MIRROR);
    }

    private void shortGlances() {
        each(Kind.SHORT_NON_DRIVING, OWL, IVI, PASSENGER_SIDE_WINDOW, PASSENGER_FOOTWELL);
        each(Kind.SHORT_NON_DRIVING, LIZARD, DRIVER_SIDE_WINDOW, IVI, PASSENGER_FOOTWELL);
        cells.add(new EuroNcapCell(
                Kind.SHORT_NON_DRIVING,
                LIZARD,
                List.of(IVI, DRIVER_SIDE_WINDOW, PASSENGER_FOOTWELL),
                PhoneLocation.NONE));
        each(Kind.SHORT_DRIVING, OWL, REAR_VIEW_MIRROR, PASSENGER_SIDE_MIRROR, DRIVER_SIDE_MIRROR);
        each(Kind.SHORT_DRIVING, LIZARD, INSTRUMENT_CLUSTER, DRIVER_SIDE_MIRROR, REAR_VIEW_MIRROR);
    }

    private void phones() {
        phone(Kind.PHONE_BASIC, OWL, BASIC);
        phone(Kind.PHONE_BASIC, LIZARD, BASIC);
        phone(Kind.PHONE_BASIC, LIZARD, PhoneLocation.RIM, PhoneLocation.WHEEL_CENTRE);
        phone(
                Kind.PHONE_ADVANCED,
                LIZARD,
                PhoneLocation.WINDSCREEN_HELD,
                PhoneLocation.CLUSTER_HELD,
                PhoneLocation.WINDSCREEN_MOUNT);
    }

    private void each(Kind kind, Movement movement, GazeZone... targets) {
        for (GazeZone target : targets) {
            cells.add(new EuroNcapCell(kind, movement, List.of(target), PhoneLocation.NONE));
        }
    }

    private void phone(Kind kind, Movement movement, PhoneLocation... places) {
        for (PhoneLocation place : places) {
            cells.add(new EuroNcapCell(kind, movement, List.of(GazeZone.PHONE), place));
        }
    }
}
