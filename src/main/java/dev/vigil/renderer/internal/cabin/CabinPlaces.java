package dev.vigil.renderer.internal.cabin;

import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.scenario.Cabin;
import dev.vigil.scenario.DriveSide;
import dev.vigil.scenario.GazeZone;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the things in a car are, in world cm: centres and extents, by the zone that looking at them is called. */
public final class CabinPlaces {

    /** A box along the world's axes. */
    public record Place(Vec3 centre, Vec3 halfExtent) {}

    /** The first one sits behind the front passenger, the next behind the driver. */
    private static final int[] REAR_SEATS = {2, 0, 1};

    private final float side;
    private final CabinSize size;
    private final Map<GazeZone, Place> zones = new EnumMap<>(GazeZone.class);

    public CabinPlaces(Cabin cabin) {
        this.side = cabin.driveSide() == DriveSide.LHD ? 1 : -1;
        this.size = CabinSize.of(cabin.bodyClass());
        float middle = -size.centre();
        float left = middle + size.halfWidth();
        float right = middle - size.halfWidth();
        float windowY = (size.beltLine() + size.roof() - 3) / 2;
        float windowHeight = (size.roof() - 3 - size.beltLine()) / 2;
        float mirrorY = size.beltLine() + 2;
        float frontZ = (size.pillarZ() + 62) / 2;
        float frontLength = (62 - size.pillarZ()) / 2;
        float glassTop = size.roof();
        put(
                GazeZone.FORWARD_ROAD,
                middle,
                (size.cowlY() + glassTop) / 2,
                (size.cowlZ() + size.headerZ()) / 2,
                size.halfWidth() - 8,
                (glassTop - size.cowlY()) / 2,
                (size.cowlZ() - size.headerZ()) / 2);
        put(GazeZone.DRIVER_SIDE_MIRROR, left + 19, mirrorY, 67, 10, 7, 4);
        put(GazeZone.PASSENGER_SIDE_MIRROR, right - 19, mirrorY, 76, 10, 7, 4);
        put(GazeZone.DRIVER_SIDE_WINDOW, left, windowY, frontZ, 3, windowHeight, frontLength);
        put(GazeZone.PASSENGER_SIDE_WINDOW, right, windowY, frontZ, 3, windowHeight, frontLength);
        put(GazeZone.REAR_VIEW_MIRROR, middle - 2, mirrorHeight(), 48, 12, 3.6f, 2);
        put(GazeZone.PASSENGER_FACE, 2 * middle, -2.5f, -8, 10, 14, 11);
        put(GazeZone.REAR_PASSENGER, middle, -4, size.rearHeadZ(), size.halfWidth() - 24, 16, 12);
        put(GazeZone.IVI, middle + 1, -29, 55, 13, 8, 3);
        put(GazeZone.INSTRUMENT_CLUSTER, 0, -24, 69, 15, 6.5f, 4);
        put(GazeZone.GLOVEBOX, 2 * middle - 4, -48, 54, 18, 10, 4);
        put(GazeZone.PASSENGER_FOOTWELL, 2 * middle + 4, size.floor() + 6, 54, 22, 16, 24);
        put(GazeZone.LAP, 1, -50, 28, 18, 7, 16);
    }

    private float mirrorHeight() {
        return size.roof() - 12;
    }

    private void put(GazeZone zone, float x, float y, float z, float halfX, float halfY, float halfZ) {
        zones.put(zone, new Place(sided(x, y, z), new Vec3(halfX, halfY, halfZ)));
    }

    /** +1 with the driver on the left of the car, -1 on the right. */
    public float driverSide() {
        return side;
    }

    private Vec3 sided(float x, float y, float z) {
        return new Vec3(x * side, y, z);
    }

    /** Null for zones that are no place in the car: phone, other, eyes_closed, not_valid. */
    public @Nullable Place of(GazeZone zone) {
        return zones.get(zone);
    }

    /** @throws NullPointerException for a zone that is no place in the car */
    public Place place(GazeZone zone) {
        return Objects.requireNonNull(zones.get(zone));
    }

    /** @throws NullPointerException for a zone that is no place in the car */
    public Vec3 centre(GazeZone zone) {
        return place(zone).centre();
    }

    /** Sideways place of the car's middle. */
    public float middle() {
        return -size.centre() * side;
    }

    /** From the middle to the side glass at the belt line. */
    public float halfWidth() {
        return size.halfWidth();
    }

    /** Middle of the seat next to the driver, at its height and depth of the driver's eyes. */
    public Vec3 passengerEyes() {
        return sided(-2 * size.centre(), 0, 0);
    }

    /** Eyes of the passengers, who take the front seat first. @param number from 0 */
    public Vec3 passengerEyes(int number) {
        return number == 0 ? passengerEyes() : rearEyes(REAR_SEATS[number - 1]);
    }

    /** Eyes on the rear bench. @param seat 0 behind the driver, 1 in the middle, 2 behind the passenger */
    public Vec3 rearEyes(int seat) {
        return sided(-seat * size.centre(), -1, size.rearHeadZ() + 8);
    }

    /** On the trim of the windscreen pillar at the driver's side, {@code height} cm above the eyes. */
    public Vec3 windscreenPillar(float height) {
        float down = (size.roof() - height) / (size.roof() - size.cowlY());
        float lean = CabinSize.GLASS_LEAN * (height - size.beltLine()) / (size.roof() - size.beltLine());
        float x = size.halfWidth() - size.centre() - lean - 4;
        return sided(x, height, size.headerZ() + down * (size.cowlZ() - size.headerZ()) - 7);
    }

    /** Where the belt of a passenger comes from, seen from the eyes: the other B-pillar, or over the backrest. */
    public Vec3 passengerBeltGuide(int number) {
        if (number == 0) {
            return beltGuide().mirrored();
        }
        int outer = REAR_SEATS[number - 1] == 0 ? 1 : -1;
        return sided(17 * outer, -9, -15);
    }

    /** Where the driver's belt leaves the B-pillar, seen from the eyes. */
    public Vec3 beltGuide() {
        return sided(size.halfWidth() - size.centre() - 5, -6, size.pillarZ());
    }
}
