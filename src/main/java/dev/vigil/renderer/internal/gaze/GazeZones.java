package dev.vigil.renderer.internal.gaze;

import static dev.vigil.renderer.internal.gaze.Sightline.EYES;
import static dev.vigil.renderer.internal.gaze.ZoneShape.MISSED;

import dev.vigil.renderer.internal.cabin.CabinPlaces;
import dev.vigil.renderer.internal.cabin.CabinPlaces.Place;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.scenario.Cabin;
import dev.vigil.scenario.GazeZone;
import dev.vigil.scenario.PhoneLocation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The cabin as the driver's gaze meets it: things and windows with their place and size. A gaze belongs to the phone if it
 * meets it, else to the nearest thing, else to the window it leaves through; mirrors outside count as things.
 */
public final class GazeZones {

    private static final float ROAD_CM = 4000;
    private static final float ROADSIDE_CM = 800;
    private static final Vec3 ROAD = new Vec3(0, -1.2f, 80);
    private static final float PHONE_HALF_WIDTH = 4.2f;
    private static final float PHONE_HALF_HEIGHT = 8;

    /**
     * @param aim     what the driver looks at in it
     * @param easyAim the same for eyes that move alone and reach less far
     */
    private record Target(ZoneShape shape, Sightline aim, Sightline easyAim) {}

    private final Map<GazeZone, Target> things = new EnumMap<>(GazeZone.class);
    private final Map<GazeZone, Target> windows = new EnumMap<>(GazeZone.class);
    private final CabinPlaces places;
    /** +1 where left is towards the driver's door. */
    private final float side;

    public GazeZones(Cabin cabin) {
        this.places = new CabinPlaces(cabin);
        this.side = places.driverSide();
        windscreen();
        sideWindow(GazeZone.DRIVER_SIDE_WINDOW, 7);
        sideWindow(GazeZone.PASSENGER_SIDE_WINDOW, 31);
        facing(GazeZone.DRIVER_SIDE_MIRROR);
        facing(GazeZone.PASSENGER_SIDE_MIRROR);
        facing(GazeZone.REAR_VIEW_MIRROR);
        facing(GazeZone.INSTRUMENT_CLUSTER);
        facing(GazeZone.IVI);
        glovebox();
        footwell();
        rearPassenger();
        block(GazeZone.PASSENGER_FACE);
        block(GazeZone.LAP);
        if (cabin.phoneLocation() != PhoneLocation.NONE) {
            Vec3 phone = PhonePlaces.of(cabin.phoneLocation(), cabin.driveSide());
            thing(GazeZone.PHONE, Panel.facing(EYES, phone, PHONE_HALF_WIDTH, PHONE_HALF_HEIGHT), phone, phone);
        }
    }

    private void windscreen() {
        Place glass = place(GazeZone.FORWARD_ROAD);
        Vec3 half = glass.halfExtent();
        Panel panel = new Panel(glass.centre(), new Vec3(half.x(), 0, 0), new Vec3(0, half.y(), -half.z()));
        window(GazeZone.FORWARD_ROAD, panel, ROAD, ROAD, ROAD_CM);
    }

    /** @param ahead of the window's middle: where the driver looks out */
    private void sideWindow(GazeZone zone, float ahead) {
        Place glass = place(zone);
        Vec3 half = glass.halfExtent();
        Panel panel = new Panel(glass.centre(), new Vec3(0, 0, half.z()), new Vec3(0, half.y(), 0));
        Vec3 front = glass.centre().plus(new Vec3(0, 2, half.z() - 12));
        window(zone, panel, glass.centre().plus(new Vec3(0, 1, ahead)), front, ROADSIDE_CM);
    }

    private void facing(GazeZone zone) {
        Place place = place(zone);
        Vec3 half = place.halfExtent();
        thing(zone, Panel.facing(EYES, place.centre(), half.x(), half.y()), place.centre(), place.centre());
    }

    private void glovebox() {
        Place lid = place(GazeZone.GLOVEBOX);
        Vec3 half = lid.halfExtent();
        Panel panel = new Panel(lid.centre(), new Vec3(half.x(), 0, 0), new Vec3(0, half.y(), 0));
        Vec3 nearCorner = lid.centre().plus(new Vec3(side * (half.x() - 6), 4, 0));
        thing(GazeZone.GLOVEBOX, panel, lid.centre(), nearCorner);
    }

    private void footwell() {
        Place well = place(GazeZone.PASSENGER_FOOTWELL);
        thing(
                GazeZone.PASSENGER_FOOTWELL,
                new Block(well.centre(), well.halfExtent()),
                well.centre().plus(new Vec3(side * 12, 6, 12)),
                well.centre().plus(new Vec3(side * 18, 8, 20)));
    }

    /** Sits behind the passenger and leans out to be seen. */
    private void rearPassenger() {
        Vec3 body = places.rearEyes(2).plus(new Vec3(0, -12, 2));
        Vec3 leaningOut = body.plus(new Vec3(-side * 21, 7, 12));
        thing(GazeZone.REAR_PASSENGER, new Block(body, new Vec3(27, 28, 18)), leaningOut, leaningOut);
    }

    private void block(GazeZone zone) {
        Place place = place(zone);
        thing(zone, new Block(place.centre(), place.halfExtent()), place.centre(), place.centre());
    }

    private Place place(GazeZone zone) {
        return Objects.requireNonNull(places.of(zone));
    }

    private void window(GazeZone zone, Panel pane, Vec3 aim, Vec3 easyAim, float beyondCm) {
        windows.put(
                zone,
                new Target(
                        pane,
                        Sightline.to(aim).at(beyondCm),
                        Sightline.to(easyAim).at(beyondCm)));
    }

    private void thing(GazeZone zone, ZoneShape shape, Vec3 aim, Vec3 easyAim) {
        things.put(zone, new Target(shape, Sightline.to(aim), Sightline.to(easyAim)));
    }

    /** Whether the zone exists in this cabin. */
    public boolean knows(GazeZone zone) {
        return things.containsKey(zone) || windows.containsKey(zone);
    }

    /** The road for zones that do not exist in this cabin. */
    public Sightline to(GazeZone zone, boolean eyesOnly) {
        Target road = Objects.requireNonNull(windows.get(GazeZone.FORWARD_ROAD));
        Target target = things.getOrDefault(zone, windows.getOrDefault(zone, road));
        return eyesOnly ? target.easyAim() : target.aim();
    }

    /** What a gaze from between the eyes meets; {@code other} for the roof, a pillar and whatever has no name. */
    public GazeZone met(Vec3 eyes, Vec3 direction) {
        Target phone = things.get(GazeZone.PHONE);
        if (phone != null && phone.shape().hit(eyes, direction) < MISSED) {
            return GazeZone.PHONE;
        }
        GazeZone thing = nearest(things, eyes, direction);
        return thing == GazeZone.OTHER ? nearest(windows, eyes, direction) : thing;
    }

    private static GazeZone nearest(Map<GazeZone, Target> targets, Vec3 eyes, Vec3 direction) {
        GazeZone nearest = GazeZone.OTHER;
        float least = MISSED;
        for (Map.Entry<GazeZone, Target> entry : targets.entrySet()) {
            float distance = entry.getValue().shape().hit(eyes, direction);
            if (distance < least) {
                least = distance;
                nearest = entry.getKey();
            }
        }
        return nearest;
    }
}
