package dev.vigil.renderer.internal.gaze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.scenario.Cabin;
import dev.vigil.scenario.DriveSide;
import dev.vigil.scenario.GazeZone;
import dev.vigil.scenario.PhoneLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazeZonesTest {

    private static final GazeZones CABIN = new GazeZones(Cabin.defaults());

    @ParameterizedTest
    @EnumSource(DriveSide.class)
    void aGazeAtEveryZoneMeetsIt(DriveSide side) {
        GazeZones zones = new GazeZones(Cabin.defaults().withDriveSide(side));
        for (GazeZone zone : GazeZone.values()) {
            if (zones.knows(zone)) {
                assertThat(met(zones, zones.to(zone, false))).isEqualTo(zone);
                assertThat(met(zones, zones.to(zone, true))).isEqualTo(zone);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = PhoneLocation.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aPhoneHidesWhatLiesBehindIt(PhoneLocation location) {
        GazeZones zones = new GazeZones(Cabin.defaults().withPhone(location));

        assertThat(met(zones, zones.to(GazeZone.PHONE, false))).isEqualTo(GazeZone.PHONE);
        assertThat(met(zones, zones.to(GazeZone.PASSENGER_SIDE_MIRROR, false)))
                .isEqualTo(GazeZone.PASSENGER_SIDE_MIRROR);
    }

    @Test
    void withoutAPhoneThereIsNothingToLookAt() {
        assertThat(CABIN.knows(GazeZone.PHONE)).isFalse();
    }

    @Test
    void theWholeWindscreenIsTheRoadAhead() {
        assertThat(met(CABIN, new Sightline(15, 3, 1))).isEqualTo(GazeZone.FORWARD_ROAD);
        assertThat(met(CABIN, new Sightline(-25, 2, 1))).isEqualTo(GazeZone.FORWARD_ROAD);
    }

    @ParameterizedTest
    @ValueSource(floats = {60, 85})
    void theRoofHasNoName(float elevation) {
        assertThat(met(CABIN, new Sightline(0, elevation, 1))).isEqualTo(GazeZone.OTHER);
    }

    @Test
    void theMirrorOutsideIsSeenThroughTheWindow() {
        Vec3 mirror = CABIN.to(GazeZone.DRIVER_SIDE_MIRROR, false).point();

        assertThat(mirror.x()).isGreaterThan(50);
        assertThat(met(CABIN, Sightline.to(mirror))).isEqualTo(GazeZone.DRIVER_SIDE_MIRROR);
        assertThat(met(CABIN, Sightline.to(mirror.plus(new Vec3(0, 12, 0))))).isEqualTo(GazeZone.DRIVER_SIDE_WINDOW);
    }

    private static GazeZone met(GazeZones zones, Sightline sight) {
        return zones.met(Sightline.EYES, sight.direction());
    }
}
