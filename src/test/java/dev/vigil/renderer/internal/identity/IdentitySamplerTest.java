package dev.vigil.renderer.internal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.scenario.Driver;
import dev.vigil.scenario.HairStyle;
import dev.vigil.scenario.LashMakeup;
import dev.vigil.scenario.Sex;
import dev.vigil.scenario.Stature;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IdentitySamplerTest {

    private static final int PEOPLE = 400;

    @Test
    void theSameDriverIsTheSamePerson() {
        assertThat(IdentitySampler.sample(driver(Sex.MALE, 40, 3, 9)))
                .isEqualTo(IdentitySampler.sample(driver(Sex.MALE, 40, 3, 9)));
    }

    @Test
    void womenHaveNarrowerJawsFullerLipsAndHigherBrows() {
        assertThat(mean(Sex.FEMALE, 30, 3, s -> s.jaw().width()))
                .isLessThan(mean(Sex.MALE, 30, 3, s -> s.jaw().width()) - .5);
        assertThat(mean(Sex.FEMALE, 30, 3, s -> s.mouth().upperLip()))
                .isGreaterThan(mean(Sex.MALE, 30, 3, s -> s.mouth().upperLip()) + .3);
        assertThat(mean(Sex.FEMALE, 30, 3, s -> s.eyes().browHeight()))
                .isGreaterThan(mean(Sex.MALE, 30, 3, s -> s.eyes().browHeight()) + .5);
    }

    @Test
    void ageThinsTheLipsAndLengthensTheNose() {
        assertThat(mean(Sex.MALE, 75, 2, s -> s.mouth().lowerLip()))
                .isLessThan(mean(Sex.MALE, 25, 2, s -> s.mouth().lowerLip()) - .4);
        assertThat(mean(Sex.MALE, 75, 2, s -> s.nose().length()))
                .isGreaterThan(mean(Sex.MALE, 25, 2, s -> s.nose().length()) + .2);
    }

    @Test
    void peopleOfOneKindDifferMoreThanKindsDo() {
        double spread = Math.sqrt(mean(Sex.MALE, 40, 2, s -> square(s.nose().wings()))
                - square(mean(Sex.MALE, 40, 2, s -> s.nose().wings())));

        assertThat(spread).isBetween(.6, 1.4);
    }

    private static double mean(Sex sex, int age, int fitzpatrick, ToDoubleFunction<HeadShape> trait) {
        return LongStream.range(0, PEOPLE)
                .mapToObj(seed -> IdentitySampler.sample(driver(sex, age, fitzpatrick, seed)))
                .mapToDouble(person -> trait.applyAsDouble(person.shape()))
                .average()
                .orElseThrow();
    }

    private static double square(double x) {
        return x * x;
    }

    private static Driver driver(Sex sex, int age, int fitzpatrick, long seed) {
        Stature stature = sex == Sex.FEMALE ? Stature.AF50 : Stature.AM50;
        return new Driver(age, sex, stature, fitzpatrick, 9, HairStyle.SHORT, 0, LashMakeup.NONE, seed);
    }
}
