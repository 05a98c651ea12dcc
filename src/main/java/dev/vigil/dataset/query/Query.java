package dev.vigil.dataset.query;

import java.math.BigDecimal;

/** A condition on an approved clip. */
public sealed interface Query {

    record And(Query left, Query right) implements Query {}

    record Or(Query left, Query right) implements Query {}

    record Not(Query query) implements Query {}

    /** The approved labels have a span with a value. */
    record Labelled(String layer, String value) implements Query {}

    /** Spans with a value, measured: seconds, a number of spans, or per cent of the frames. */
    record Measured(Labelled label, Measure measure, Comparison comparison, BigDecimal bound) implements Query {
        public Measured {
            bound = bound.stripTrailingZeros();
        }
    }

    record Word(WordField field, String word) implements Query {}

    record Number(NumberField field, Comparison comparison, BigDecimal bound) implements Query {
        public Number {
            bound = bound.stripTrailingZeros();
        }
    }

    /** Exactly this text, or text with it somewhere in it, whatever the case. */
    record Text(TextField field, boolean exact, String text) implements Query {}

    /** The query in its own language; reading it gives an equal query. */
    default String print() {
        return switch (this) {
            case And(var left, var right) -> wrap(left, left instanceof Or) + " and " + wrap(right, joins(right));
            case Or(var left, var right) -> left.print() + " or " + wrap(right, right instanceof Or);
            case Not(var query) -> "not " + wrap(query, joins(query));
            case Labelled(var layer, var value) -> layer + "." + value;
            case Measured(var label, var measure, var comparison, var bound) ->
                label.print() + " " + measure.word() + " " + comparison.sign() + " " + bound.toPlainString()
                        + measure.unit();
            case Word(var field, var word) -> field.word() + " = " + word;
            case Number(var field, var comparison, var bound) ->
                field.word() + " " + comparison.sign() + " " + bound.toPlainString();
            case Text(var field, var exact, var text) ->
                field.word()
                        + (exact ? " = " : " ~ ")
                        + '"'
                        + text.replace("\\", "\\\\").replace("\"", "\\\"")
                        + '"';
        };
    }

    private static boolean joins(Query query) {
        return query instanceof And || query instanceof Or;
    }

    private static String wrap(Query query, boolean inParentheses) {
        return inParentheses ? "(" + query.print() + ")" : query.print();
    }
}
