package dev.vigil.renderer.internal.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vigil.renderer.internal.field.HandBones;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HandPoseTest {

    @ParameterizedTest
    @MethodSource("poses")
    void fingersStayWithinTheLimitsOfTheirJoints(HandPose pose) {
        for (HandPose other : poses().toList()) {
            HandPose underway = pose.towards(other, .4f).towards(HandPose.RELAXED, .5f);
            for (HandPose each : List.of(pose, underway)) {
                assertThat(each.opposition()).isBetween(HandPose.OPPOSITION_LIMITS[0], HandPose.OPPOSITION_LIMITS[1]);
                for (int j = 0; j < 3; j++) {
                    assertThat(each.thumb()[j]).isBetween(HandPose.THUMB_LIMITS[j][0], HandPose.THUMB_LIMITS[j][1]);
                }
                for (float[] finger : each.fingers()) {
                    for (int j = 0; j < finger.length; j++) {
                        assertThat(finger[j]).isBetween(HandPose.FINGER_LIMITS[j][0], HandPose.FINGER_LIMITS[j][1]);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("poses")
    void bonesKeepTheirLengthInEveryPose(HandPose pose) {
        for (int finger = 0; finger < HandBones.FINGERS; finger++) {
            Chain chain = Chain.of(Rigid.IDENTITY, Knuckles.joints(finger, pose, 1));
            for (int j = 0; j < 3; j++) {
                Vec3 from = chain.position(HandBones.joint(finger, j), j);
                Vec3 to = chain.position(HandBones.joint(finger, j + 1), j + 1);
                float rest = HandBones.joint(finger, j + 1)
                        .minus(HandBones.joint(finger, j))
                        .norm();
                assertThat(to.minus(from).norm()).isCloseTo(rest, within(.01f));
            }
        }
    }

    static Stream<HandPose> poses() {
        return Arrays.stream(HandPose.class.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == HandPose.class)
                .map(field -> {
                    try {
                        return (HandPose) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
    }
}
