package dev.vigil.renderer.internal.gaze;

import static dev.vigil.renderer.internal.gaze.Sightline.EYES;
import static dev.vigil.renderer.internal.gaze.ZoneShape.MISSED;

import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.scenario.Cabin;
import dev.vigil.scenario.DriveSide;
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

    /**
     * @param aim     what the driver looks at in it
     * @param easyAim the same for eyes that move alone and reach less far
     */
    private record Place(ZoneShape shape, Sightline aim, Sightline easyAim) {}

    private final Map<GazeZone, Place> things = new EnumMap<>(GazeZone.class);
    private final Map<GazeZone, Place> windows = new EnumMap<>(GazeZone.class);
    private final boolean mirrored;

    public GazeZones(Cabin cabin) {
        this.mirrored = cabin.driveSide() == DriveSide.RHD;
        windows();
        mirrors();
        dashboard();
        people();
        if (cabin.phoneLocation() != PhoneLocation.NONE) {
            Vec3 place = PhonePlaces.of(cabin.phoneLocation(), DriveSide.LHD);
            thing(GazeZone.PHONE, Panel.facing(EYES, place, 4.2f, 8));
        }
    }

    private void windows() {
        window(
                GazeZone.FORWARD_ROAD,
                new Panel(new Vec3(-31, 4, 72), new Vec3(77, 0, 0), new Vec3(0, 24, -31)),
                new Vec3(0, -1.2f, 80),
                new Vec3(0, -1.2f, 80),
                ROAD_CM);
        window(
                GazeZone.DRIVER_SIDE_WINDOW,
                new Panel(new Vec3(50, 3.5f, -6), new Vec3(0, 0, 84), new Vec3(0, 16, 0)),
                new Vec3(50, -1, 25),
                new Vec3(50, 6, 58),
                ROADSIDE_CM);
        window(
                GazeZone.PASSENGER_SIDE_WINDOW,
                new Panel(new Vec3(-112, 3.5f, -6), new Vec3(0, 0, 84), new Vec3(0, 16, 0)),
                new Vec3(-112, 3, 54),
                new Vec3(-112, 3, 66),
                ROADSIDE_CM);
    }

    private void mirrors() {
        thing(GazeZone.DRIVER_SIDE_MIRROR, Panel.facing(EYES, new Vec3(60, -11, 73), 9, 5.5f));
        thing(GazeZone.PASSENGER_SIDE_MIRROR, Panel.facing(EYES, new Vec3(-124, -12, 82), 10, 6.5f));
        thing(GazeZone.REAR_VIEW_MIRROR, Panel.facing(EYES, new Vec3(-38, 13, 56), 11, 3.8f));
    }

    private void dashboard() {
        thing(GazeZone.INSTRUMENT_CLUSTER, Panel.facing(EYES, new Vec3(0, -23, 72), 15, 6.5f));
        thing(GazeZone.IVI, Panel.facing(EYES, new Vec3(-35, -28, 60), 12, 8));
        thing(
                GazeZone.GLOVEBOX,
                new Panel(new Vec3(-80, -46, 62), new Vec3(22, 0, 0), new Vec3(0, 9, -2)),
                new Vec3(-80, -46, 62),
                new Vec3(-62, -42, 61));
        thing(
                GazeZone.PASSENGER_FOOTWELL,
                new Block(new Vec3(-73, -70, 76), new Vec3(26, 12, 26)),
                new Vec3(-68, -72, 74),
                new Vec3(-56, -74, 78));
    }

    private void people() {
        thing(GazeZone.PASSENGER_FACE, new Block(new Vec3(-72, -2, 7), new Vec3(12, 14, 11)));
        thing(
                GazeZone.REAR_PASSENGER,
                new Block(new Vec3(-72, -12, -82), new Vec3(30, 28, 22)),
                new Vec3(-90, -7, -64),
                new Vec3(-90, -7, -64));
        thing(GazeZone.LAP, new Block(new Vec3(0, -57, 29), new Vec3(19, 5, 16)));
    }

    private void window(GazeZone zone, Panel pane, Vec3 aim, Vec3 easyAim, float beyondCm) {
        windows.put(
                zone,
                new Place(
                        mirrored ? pane.mirrored() : pane,
                        sight(aim).at(beyondCm),
                        sight(easyAim).at(beyondCm)));
    }

    private void thing(GazeZone zone, ZoneShape shape) {
        thing(zone, shape, shape.centre(), shape.centre());
    }

    private void thing(GazeZone zone, ZoneShape shape, Vec3 aim, Vec3 easyAim) {
        things.put(zone, new Place(mirrored ? shape.mirrored() : shape, sight(aim), sight(easyAim)));
    }

    private Sightline sight(Vec3 point) {
        return Sightline.to(mirrored ? point.mirrored() : point);
    }

    /** Whether the zone exists in this cabin. */
    public boolean knows(GazeZone zone) {
        return things.containsKey(zone) || windows.containsKey(zone);
    }

    /** The road for zones that do not exist in this cabin. */
    public Sightline to(GazeZone zone, boolean eyesOnly) {
        Place place = things.getOrDefault(
                zone, windows.getOrDefault(zone, Objects.requireNonNull(windows.get(GazeZone.FORWARD_ROAD))));
        return eyesOnly ? place.easyAim() : place.aim();
    }

    /** What a gaze from between the eyes meets; {@code other} for the roof, a pillar and whatever has no name. */
    public GazeZone met(Vec3 eyes, Vec3 direction) {
        Place phone = things.get(GazeZone.PHONE);
        if (phone != null && phone.shape().hit(eyes, direction) < MISSED) {
            return GazeZone.PHONE;
        }
        GazeZone thing = nearest(things, eyes, direction);
        return thing == GazeZone.OTHER ? nearest(windows, eyes, direction) : thing;
    }

    private static GazeZone nearest(Map<GazeZone, Place> places, Vec3 eyes, Vec3 direction) {
        GazeZone nearest = GazeZone.OTHER;
        float least = MISSED;
        for (Map.Entry<GazeZone, Place> entry : places.entrySet()) {
            float distance = entry.getValue().shape().hit(eyes, direction);
            if (distance < least) {
                least = distance;
                nearest = entry.getKey();
            }
        }
        return nearest;
    }
}
