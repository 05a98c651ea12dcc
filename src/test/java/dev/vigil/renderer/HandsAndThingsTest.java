package dev.vigil.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.BehaviourTimeline;
import dev.vigil.scenario.Belt;
import dev.vigil.scenario.Cabin;
import dev.vigil.scenario.CameraPosition;
import dev.vigil.scenario.CameraSetup;
import dev.vigil.scenario.DriveSide;
import dev.vigil.scenario.DriverAction;
import dev.vigil.scenario.Eyewear;
import dev.vigil.scenario.HandPlace;
import dev.vigil.scenario.Occlusion;
import dev.vigil.scenario.PhoneLocation;
import dev.vigil.scenario.Scenario;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HandsAndThingsTest {

    private static final int IN_ACTION = 80;
    private static final Scenario SMALL = Scenario.defaults()
            .withDurationSeconds(5)
            .with(CameraSetup.defaults().withSize(320, 200).withPosition(CameraPosition.CLUSTER, 60));
    private static final Scenario WIDE =
            SMALL.with(CameraSetup.defaults().withSize(320, 200).withPosition(CameraPosition.A_PILLAR, 90));

    @Test
    void bothHandsHoldTheWheelUnlessTheyAreSentElsewhere() {
        FrameTruth driving = frame(SMALL, 0);
        FrameTruth resting = frame(acting(DriverAction.SAFE_DRIVE, HandPlace.LAP, HandPlace.WHEEL), IN_ACTION);

        assertThat(driving.hands())
                .extracting(HandTruth::contact)
                .containsExactly(HandContact.WHEEL, HandContact.WHEEL);
        assertThat(resting.hands()).extracting(HandTruth::contact).containsExactly(HandContact.NONE, HandContact.WHEEL);
    }

    @Test
    void handsOnTheWheelAreLabelledOverTimeAsTheyAreSeen() {
        ClipTruth truth = DriverRenderer.open(acting(DriverAction.SAFE_DRIVE, HandPlace.LAP, HandPlace.WHEEL), 1)
                .truth();

        assertThat(truth.layer("hands_using_wheel"))
                .extracting(TruthSpan::value)
                .containsExactly("both", "only_right", "both");
    }

    @ParameterizedTest
    @CsvSource({
        "PHONECALL_LEFT, PHONE, true",
        "PHONECALL_RIGHT, PHONE, false",
        "EATING, FOOD, false",
        "SMOKING, CIGARETTE, true",
        "EYE_RUBBING, FACE, false",
        "SNEEZING, FACE, false"
    })
    void actionsAreSeenInTheHandThatDoesThem(DriverAction action, HandContact contact, boolean left) {
        Scenario scenario = acting(action, HandPlace.WHEEL, HandPlace.WHEEL);
        Rendering rendering = DriverRenderer.open(scenario, 1);
        FrameTruth truth = rendering.frame(IN_ACTION).truth();
        HandTruth hand = truth.hands().get(left ? 0 : 1);

        assertThat(hand.left()).isEqualTo(left);
        assertThat(hand.contacts()).contains(contact);
        assertThat(hand.visible()).isNotNull();
        if (contact != HandContact.FACE) {
            ThingTruth thing = thing(truth, ThingKind.valueOf(contact.name()));
            assertThat(thing.visibility()).isEqualTo(Visibility.VISIBLE);
            PixelBox seen = Objects.requireNonNull(thing.visible());
            assertThat(seen.width() * seen.height()).isGreaterThan(20);
            assertThat(rendering.frame(0).truth().hands().get(left ? 0 : 1).contact())
                    .isEqualTo(HandContact.WHEEL);
        }
    }

    @Test
    void someDrinkFromCupsAndSomeFromBottles() {
        Scenario drinking = acting(DriverAction.DRINKING, HandPlace.WHEEL, HandPlace.WHEEL);
        List<HandContact> vessels = LongStream.range(0, 6)
                .mapToObj(seed -> DriverRenderer.open(drinking, seed)
                        .frame(IN_ACTION)
                        .truth()
                        .hands()
                        .get(1)
                        .contact())
                .toList();

        assertThat(vessels).contains(HandContact.CUP, HandContact.BOTTLE).hasSize(6);
    }

    @ParameterizedTest
    @EnumSource(
            value = PhoneLocation.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE"})
    void phonesAreWhereTheyAreSaidToBe(PhoneLocation location) {
        boolean left = switch (location) {
            case KNEE_DRIVER_SIDE, DASH_MOUNT, RIM -> true;
            default -> false;
        };
        DriverAction action = left ? DriverAction.TEXTING_LEFT : DriverAction.TEXTING_RIGHT;
        FrameTruth truth = frame(
                acting(action, HandPlace.WHEEL, HandPlace.WHEEL)
                        .with(Cabin.defaults().withPhone(location)),
                IN_ACTION);
        boolean mounted = location == PhoneLocation.DASH_MOUNT
                || location == PhoneLocation.CHARGE_DOCK
                || location == PhoneLocation.WINDSCREEN_MOUNT;

        assertThat(kinds(truth)).contains(ThingKind.PHONE);
        HandTruth hand = truth.hands().get(left ? 0 : 1);
        assertThat(hand.contacts()).doesNotContain(HandContact.WHEEL);
        if (!mounted) {
            assertThat(hand.contact()).isEqualTo(HandContact.PHONE);
        }
    }

    @Test
    void aPhoneAtThePlaceOfAHeldOneIsHeldAllTheTime() {
        FrameTruth truth = frame(WIDE.with(Cabin.defaults().withPhone(PhoneLocation.KNEE_PASSENGER_SIDE)), 7);

        assertThat(truth.hands()).extracting(HandTruth::contact).containsExactly(HandContact.WHEEL, HandContact.PHONE);
        assertThat(truth.hands().get(1).points()).allMatch(point -> Float.isFinite(point.worldX()));
    }

    @Test
    void passengersAreSeenByAWideCamera() {
        Cabin full = Cabin.defaults().withPassengers(4);

        assertThat(DriverRenderer.open(WIDE.with(full), 1).frame(0).pixels())
                .isNotEqualTo(DriverRenderer.open(WIDE, 1).frame(0).pixels());
    }

    @ParameterizedTest
    @EnumSource(Belt.class)
    void beltsAreLabelledAsTheyAreWorn(Belt belt) {
        FrameTruth truth = frame(SMALL.with(Cabin.defaults().withBelt(belt)), 0);

        assertThat(truth.belt()).isEqualTo(belt);
        float width =
                Objects.requireNonNull(thing(truth, ThingKind.BELT).visible()).width();
        assertThat(width > 50).isEqualTo(belt == Belt.WORN);
    }

    @ParameterizedTest
    @EnumSource(DriveSide.class)
    void jointsAreBoundToTheirHand(DriveSide side) {
        // the mirror's camera has all of both hands in its lens' reach
        FrameTruth truth = frame(
                SMALL.with(CameraSetup.defaults().withSize(320, 200).withPosition(CameraPosition.MIRROR, 90))
                        .with(Cabin.defaults().withDriveSide(side)),
                0);

        for (HandTruth hand : truth.hands()) {
            assertThat(hand.points()).hasSize(21).allSatisfy(point -> {
                assertThat(point.worldX() > 0).isEqualTo(hand.left());
                assertThat(point.x())
                        .isBetween(
                                hand.amodal().x() - 1,
                                hand.amodal().x() + hand.amodal().width() + 1);
                assertThat(point.y())
                        .isBetween(
                                hand.amodal().y() - 1,
                                hand.amodal().y() + hand.amodal().height() + 1);
            });
        }
    }

    @Test
    void maskHatAndScarfComeWhenTheyAreSaidTo() {
        Scenario dressed = SMALL.with(new Occlusion(Eyewear.NONE, 1, 1, true, true, true, false, false, 1, 2));
        Rendering rendering = DriverRenderer.open(dressed, 1);

        assertThat(kinds(rendering.frame(15).truth())).doesNotContain(ThingKind.MASK, ThingKind.HAT, ThingKind.SCARF);
        FrameTruth worn = rendering.frame(60).truth();
        assertThat(kinds(worn)).contains(ThingKind.MASK, ThingKind.HAT, ThingKind.SCARF);
        assertThat(thing(worn, ThingKind.MASK).visibility()).isEqualTo(Visibility.VISIBLE);
        assertThat(worn.landmarks().get(57).visibility()).isEqualTo(Visibility.OCCLUDED);
        assertThat(rendering.frame(15).truth().landmarks().get(57).visibility()).isEqualTo(Visibility.VISIBLE);
        assertThat(kinds(rendering.frame(120).truth())).doesNotContain(ThingKind.MASK);
    }

    @Test
    void aHandSlidesToTheTopOfTheRim() {
        Scenario covering = WIDE.with(new Occlusion(Eyewear.NONE, 1, 1, false, false, false, false, true, 2, 2));
        Rendering rendering = DriverRenderer.open(covering, 1);
        HandTruth before = rendering.frame(0).truth().hands().get(0);
        HandTruth at12 = rendering.frame(90).truth().hands().get(0);

        assertThat(before.points().get(0).worldX()).isGreaterThan(12);
        assertThat(at12.points().get(9).worldX()).isBetween(-8f, 8f);
        assertThat(at12.contact()).isEqualTo(HandContact.WHEEL);
    }

    private static Scenario acting(DriverAction action, HandPlace left, HandPlace right) {
        return SMALL.with(BehaviourTimeline.of(BehaviourSegment.defaults()
                .withAction(action)
                .withHands(left, right)
                .during(.5, 3.5, 600)));
    }

    private static FrameTruth frame(Scenario scenario, int ordinal) {
        return DriverRenderer.open(scenario, 1).frame(ordinal).truth();
    }

    private static ThingTruth thing(FrameTruth truth, ThingKind kind) {
        return truth.things().stream()
                .filter(thing -> thing.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " among " + truth.things()));
    }

    private static List<ThingKind> kinds(FrameTruth truth) {
        return truth.things().stream().map(ThingTruth::kind).toList();
    }
}
