package dev.vigil.renderer.internal.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vigil.renderer.internal.field.ArmBones;
import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArmSolutionTest {

    private static final ArmBones BONES = ArmBones.of(1, 17.4f, -23);

    @ParameterizedTest
    @CsvSource({"-16,-38,37", "-9,-12,6", "-11,-57,24", "-30,-40,20", "-6,-9,14", "-34,-25,38", "-40,-26,-14"})
    void bringsTheWristToWhatItReachesFor(float x, float y, float z) {
        for (Side side : Side.values()) {
            Vec3 target = side.of(new Vec3(x, y, z));
            ArmSolution arm = reaching(target, BodyLean.of(new Vec3(0, 0, 0), 0), side);

            assertThat(arm.hand().frame().translation().minus(target).norm()).isLessThan(.01f);
            assertBonesKeepTheirLength(arm, side, side.of(BONES.shoulder()));
        }
    }

    @Test
    void stretchesTowardsWhatIsOutOfReach() {
        ArmSolution arm = reaching(new Vec3(-80, -50, 60), BodyLean.of(new Vec3(0, 0, 0), 0), Side.RIGHT);

        Vec3 wrist = arm.hand().frame().translation();
        assertThat(wrist.minus(BONES.shoulder()).norm())
                .isCloseTo(BONES.upperLength() + BONES.foreLength(), within(1f));
        assertThat(wrist.minus(BONES.shoulder())
                        .unit()
                        .dot(new Vec3(-80, -50, 60).minus(BONES.shoulder()).unit()))
                .isGreaterThan(.999f);
    }

    @Test
    void leaningMovesTheShoulderAndTheHandStays() {
        Vec3 lean = new Vec3(-14, -3, 6);
        Vec3 target = new Vec3(-16, -38, 37);
        ArmSolution arm = reaching(target, BodyLean.of(lean, 0), Side.RIGHT);

        Vec3 between = new Vec3(0, -20, -4);
        assertThat(arm.chain().position(between, 1).minus(between).minus(lean).norm())
                .isLessThan(1.5f);
        assertThat(arm.hand().frame().translation().minus(target).norm()).isLessThan(.01f);
        assertBonesKeepTheirLength(arm, Side.RIGHT, arm.chain().position(BONES.shoulder(), 1));
    }

    private static ArmSolution reaching(Vec3 target, BodyLean lean, Side side) {
        Rigid right = new Rigid(Mat3.ofAxes(new Vec3(0, .3f, 1), new Vec3(1, 0, 0)), side.of(target));
        Rigid frame = side == Side.RIGHT ? right : right.mirrored();
        return ArmSolution.reaching(BONES, lean, new PosedHand(frame, HandPose.RELAXED, 0), side);
    }

    private static void assertBonesKeepTheirLength(ArmSolution arm, Side side, Vec3 shoulder) {
        Vec3 wrist = arm.hand().frame().translation();
        assertThat(arm.elbow().minus(shoulder).norm()).isCloseTo(BONES.upperLength(), within(.02f));
        assertThat(wrist.minus(arm.elbow()).norm()).isCloseTo(BONES.foreLength(), within(.02f));
        // The skin follows the same bones.
        assertThat(arm.chain()
                        .position(side.of(BONES.elbow()), 3)
                        .minus(arm.elbow())
                        .norm())
                .isLessThan(.05f);
        assertThat(arm.chain().position(side.of(BONES.wrist()), 5).minus(wrist).norm())
                .isLessThan(.05f);
    }
}
