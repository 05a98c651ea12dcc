package dev.vigil.dataset.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.labeling.Ontology;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QueryReaderTest {

    @Test
    void readsLabelsAndConditionsAsPeopleTypeThem() {
        var microsleep = new Query.Measured(
                new Query.Labelled("driver_state", "microsleep"),
                Measure.LONGEST,
                Comparison.MORE,
                new BigDecimal("1.5"));

        assertThat(QueryReader.read("microsleep > 1.5 s and sunglasses and NIR"))
                .isEqualTo(new Query.And(
                        new Query.And(microsleep, new Query.Word(WordField.EYEWEAR, "sunglasses")),
                        new Query.Word(WordField.SPECTRUM, "nir940")));
    }

    @Test
    void bindsNotBeforeAndBeforeOr() {
        assertThat(QueryReader.read("rgb or not nir and sunglasses"))
                .isEqualTo(QueryReader.read("rgb or ((not nir) and sunglasses)"))
                .isNotEqualTo(QueryReader.read("(rgb or not nir) and sunglasses"));
    }

    @Test
    void namesThePlaceAndTheNearestWords() {
        assertThatThrownBy(() -> QueryReader.read("nir and microslep"))
                .isInstanceOfSatisfying(
                        QueryProblem.class,
                        problem -> assertThat(problem.position()).isEqualTo(8))
                .hasMessageContaining("did you mean microsleep");
    }

    @Test
    void asksWhichOfSeveralMeaningsIsMeant() {
        assertThatThrownBy(() -> QueryReader.read("wheel"))
                .hasMessageContaining("left_hand_contact.wheel or right_hand_contact.wheel");
    }

    @Test
    void refusesAnOpenParenthesisAndEndlessDepth() {
        assertThatThrownBy(() -> QueryReader.read("(nir")).hasMessageContaining("write ')' here");
        assertThatThrownBy(() -> QueryReader.read("(".repeat(1000))).hasMessageContaining("deep at most");
    }

    @Test
    void neverPutsTypedTextIntoSql() {
        var sql = QuerySql.of(QueryReader.read("name ~ \"'; drop table clip --\""));

        assertThat(sql.condition()).doesNotContain("drop");
        assertThat(sql.values()).containsValue("'; drop table clip --");
    }

    @Property
    void readsWhatItPrints(@ForAll("queries") Query query) {
        assertThat(QueryReader.read(query.print())).isEqualTo(query);
    }

    @Provide
    static Arbitrary<Query> queries() {
        return nested(3).filter(query -> query.print().length() <= QueryReader.MAX_LENGTH);
    }

    private static Arbitrary<Query> nested(int levels) {
        if (levels == 0) {
            return conditions();
        }
        var inner = nested(levels - 1);
        return Arbitraries.oneOf(
                conditions(),
                inner.map(Query.Not::new),
                Combinators.combine(inner, inner).as(Query.And::new),
                Combinators.combine(inner, inner).as(Query.Or::new));
    }

    private static Arbitrary<Query> conditions() {
        var labels = Arbitraries.of(Ontology.layers().stream()
                .flatMap(layer -> layer.values().stream().map(value -> new Query.Labelled(layer.name(), value)))
                .toList());
        var comparisons = Arbitraries.of(Comparison.class);
        var bounds = Arbitraries.bigDecimals()
                .between(new BigDecimal(-100_000), new BigDecimal(100_000))
                .ofScale(3);
        var words = Arbitraries.of(WordField.class)
                .flatMap(field -> Arbitraries.of(field.words()).map(word -> new Query.Word(field, word)));
        var texts = Arbitraries.strings().ofMaxLength(20).excludeChars('\0');
        return Arbitraries.oneOf(
                labels,
                words,
                Combinators.combine(labels, Arbitraries.of(Measure.class), comparisons, bounds)
                        .as(Query.Measured::new),
                Combinators.combine(Arbitraries.of(NumberField.class), comparisons, bounds)
                        .as(Query.Number::new),
                Combinators.combine(Arbitraries.of(TextField.class), Arbitraries.of(true, false), texts)
                        .as(Query.Text::new));
    }
}
