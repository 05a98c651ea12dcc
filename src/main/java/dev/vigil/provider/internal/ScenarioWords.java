package dev.vigil.provider.internal;

import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.Belt;
import dev.vigil.scenario.DriverAction;
import dev.vigil.scenario.DriverState;
import dev.vigil.scenario.GazeZone;
import dev.vigil.scenario.HairStyle;
import dev.vigil.scenario.LightTransition;
import dev.vigil.scenario.PhoneLocation;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.Sex;
import dev.vigil.scenario.Spectrum;
import dev.vigil.scenario.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The sentences that a scenario is told in. */
public record ScenarioWords(Scenario scenario) {

    public boolean infrared() {
        return scenario.camera().spectrum() == Spectrum.NIR940;
    }

    public String shot() {
        var place = switch (scenario.camera().position()) {
            case CLUSTER -> "behind the steering wheel at the instrument cluster";
            case COLUMN -> "on the steering column";
            case A_PILLAR -> "on the A-pillar";
            case MIRROR -> "at the rear-view mirror";
            case IVI -> "at the centre screen";
        };
        return "Single continuous unbroken shot, no cuts; the camera is static, locked off, rigidly mounted " + place
                + " of a car and sees the driver's face and shoulders; fixed focal length, no zoom.";
    }

    public String subject() {
        var driver = scenario.driver();
        var worn = new ArrayList<String>();
        switch (scenario.occlusion().eyewear()) {
            case GLASSES -> worn.add("clear glasses");
            case SUNGLASSES -> worn.add("dark sunglasses");
            case NONE -> {
                // nothing on the nose
            }
        }
        if (scenario.occlusion().mask()) {
            worn.add("a face mask");
        }
        if (scenario.occlusion().hat()) {
            worn.add("a cap");
        }
        if (scenario.occlusion().scarf()) {
            worn.add("a scarf");
        }
        worn.add(
                switch (driver.clothing()) {
                    case TSHIRT -> "a T-shirt";
                    case SHIRT -> "a shirt";
                    case HOODIE -> "a hoodie";
                    case JACKET -> "a jacket";
                });
        if (scenario.cabin().belt() == Belt.WORN) {
            worn.add("a fastened seat belt");
        }
        return "The driver is a %d-year-old %s with %s and %s%s, wearing %s."
                .formatted(
                        driver.age(),
                        driver.sex() == Sex.MALE ? "man" : "woman",
                        skin(driver.fitzpatrick()),
                        hair(driver.hair()),
                        driver.facialHairMm() >= 2 ? " and a beard" : "",
                        listed(worn));
    }

    private static String skin(int fitzpatrick) {
        return switch (fitzpatrick) {
            case 1 -> "very fair skin";
            case 2 -> "fair skin";
            case 3 -> "medium skin";
            case 4 -> "olive skin";
            case 5 -> "brown skin";
            default -> "dark brown skin";
        };
    }

    private static String hair(HairStyle hair) {
        return switch (hair) {
            case BALD -> "a bald head";
            case BOB -> "a bob";
            case PONYTAIL -> "a ponytail";
            case FRINGE -> "a fringe";
            case SHORT, CURLY, LONG -> hair.term() + " hair";
        };
    }

    /** What happens, in words alone. */
    public String told() {
        return "At first the driver " + calm() + "."
                + segments().stream()
                        .map(segment -> " Then, after " + plain(segment.startSeconds()) + " seconds, the driver "
                                + does(segment) + " for " + plain(segment.durationSeconds()) + " seconds.")
                        .collect(Collectors.joining());
    }

    /** What happens, by the clock. */
    public String timed() {
        var lines = new ArrayList<String>();
        double at = 0;
        for (var segment : segments()) {
            if (segment.startSeconds() > at + .05) {
                lines.add(line(at, segment.startSeconds(), calm()));
            }
            lines.add(line(segment.startSeconds(), segment.endSeconds(), does(segment)));
            at = segment.endSeconds();
        }
        if (at < scenario.durationSeconds() - .05) {
            lines.add(line(at, scenario.durationSeconds(), calm()));
        }
        return String.join(" ", lines);
    }

    private static String line(double from, double to, String what) {
        return "[" + plain(from) + "-" + plain(to) + "s] " + what + ".";
    }

    private List<BehaviourSegment> segments() {
        return scenario.behaviour().segments();
    }

    private String calm() {
        return scenario.exterior().speedKmh() > 0
                ? "drives with the eyes on the road, blinking now and then"
                : "sits still with the eyes on the road, blinking now and then";
    }

    private static String does(BehaviourSegment segment) {
        var parts = new ArrayList<String>();
        var state = state(segment.state());
        if (!state.isEmpty()) {
            parts.add(state);
        }
        if (segment.action() != DriverAction.SAFE_DRIVE) {
            parts.add(action(segment.action()));
        }
        if (segment.gazeTarget() == GazeZone.EYES_CLOSED) {
            parts.add("keeps both eyes fully closed");
        } else if (segment.gazeTarget() != GazeZone.FORWARD_ROAD && segment.gazeTarget() != GazeZone.NOT_VALID) {
            parts.add((segment.movement() == dev.vigil.scenario.Movement.LIZARD
                            ? "looks with the eyes alone "
                            : "turns the head and looks ")
                    + gaze(segment.gazeTarget()));
        }
        return parts.isEmpty() ? "keeps the eyes on the road" : listed(parts);
    }

    private static String state(DriverState state) {
        return switch (state) {
            case DROWSY -> "grows drowsy with slow heavy eyelids";
            case MICROSLEEP -> "falls into a microsleep";
            case SLEEP -> "falls asleep, the head sinking";
            case UNRESPONSIVE -> "does not react to anything";
            case ATTENTIVE, LONG_DISTRACTION, SHORT_DISTRACTION, PHONE_USE -> "";
        };
    }

    private static String action(DriverAction action) {
        return switch (action) {
            case TEXTING_LEFT, TEXTING_RIGHT -> "types on a phone in the " + side(action) + " hand";
            case PHONECALL_LEFT, PHONECALL_RIGHT -> "holds a phone to the " + side(action) + " ear and talks";
            case RADIO -> "operates the centre screen";
            case DRINKING -> "drinks";
            case REACH_SIDE -> "reaches to the passenger side";
            case REACH_BACKSEAT -> "reaches to the back seat";
            case HAIR_AND_MAKEUP -> "fixes the hair";
            case TALKING_TO_PASSENGER -> "talks to a passenger out of the picture";
            case CHANGE_GEAR -> "changes gear";
            case EATING -> "eats";
            case SMOKING -> "smokes";
            case LAUGHING -> "laughs";
            case SINGING -> "sings";
            case EYE_RUBBING -> "rubs the eyes";
            case SNEEZING -> "sneezes";
            case TALKING -> "talks";
            case YAWNING -> "yawns";
            case SAFE_DRIVE, STANDSTILL_OR_WAITING, UNCLASSIFIED -> "waits";
        };
    }

    private static String side(Term action) {
        return action.term().endsWith("left") ? "left" : "right";
    }

    private static String gaze(GazeZone zone) {
        return switch (zone) {
            case PHONE -> "at the phone";
            case LAP -> "into the lap";
            case IVI -> "at the centre screen";
            case INSTRUMENT_CLUSTER -> "at the instruments";
            case GLOVEBOX -> "at the glovebox";
            case PASSENGER_FACE -> "at the passenger seat";
            case REAR_PASSENGER -> "over the shoulder";
            case REAR_VIEW_MIRROR -> "into the rear-view mirror";
            case OTHER, FORWARD_ROAD, EYES_CLOSED, NOT_VALID -> "away from the road";
            case DRIVER_SIDE_MIRROR,
                    DRIVER_SIDE_WINDOW,
                    PASSENGER_SIDE_MIRROR,
                    PASSENGER_SIDE_WINDOW,
                    PASSENGER_FOOTWELL -> "to the " + zone.term().replace('_', ' ');
        };
    }

    public String cabin() {
        var cabin = scenario.cabin();
        var phone = cabin.phoneLocation() == PhoneLocation.NONE
                ? ""
                : ", a phone at the " + cabin.phoneLocation().term().replace('_', ' ');
        var others = cabin.passengers() == 0
                ? "nobody else in the car"
                : cabin.passengers() == 1 ? "one passenger" : cabin.passengers() + " passengers";
        return "Interior of a " + cabin.bodyClass().term().replace("suv", "SUV") + " with the wheel on the "
                + (cabin.driveSide().term().equals("lhd") ? "left" : "right") + ", " + others + phone + ".";
    }

    public String light() {
        var light = scenario.lighting();
        var words = new ArrayList<String>();
        if (infrared()) {
            words.add("Monochrome near-infrared picture, active 940 nm illuminator beside the camera, no colour, "
                    + (light.illuminanceLx() < 1_000 ? "dark background outside" : "bright windows"));
        } else {
            words.add("Natural colour picture");
        }
        words.add(brightness(light.illuminanceLx(), light.sunElevation()));
        if (light.illuminanceLx() >= 5_000 && light.sunElevation() < 20 && light.sunElevation() > 0) {
            words.add("low sun from the " + (light.sunAzimuth() >= 0 ? "left" : "right"));
        }
        if (light.headlights()) {
            words.add("headlights of oncoming cars sweep over the face");
        }
        if (light.streetLamps()) {
            words.add("street lamps pass in a steady rhythm");
        }
        if (light.transition() == LightTransition.TUNNEL) {
            words.add("the car drives through a tunnel");
        }
        return String.join("; ", words) + ".";
    }

    private static String brightness(double lux, double elevation) {
        return lux < 50
                ? "night"
                : lux < 1_000 ? "dusk" : elevation <= 0 ? "twilight" : lux < 20_000 ? "overcast day" : "sunny day";
    }

    private static String listed(List<String> words) {
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    private static String plain(double seconds) {
        return String.format(Locale.ROOT, seconds == Math.rint(seconds) ? "%.0f" : "%.1f", seconds);
    }
}
