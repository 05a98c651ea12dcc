package dev.vigil.dataset.query;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A query as a condition of SQL over {@code clip_search c}. Only names of enum
 * constants reach the text; all that people typed is bound. Never null, so that {@code not} means what it says.
 *
 * @param values by the name of their parameter, {@code q0} onwards
 */
public record QuerySql(String condition, Map<String, Object> values) {

    /** Every clip. */
    public static final QuerySql ANY = new QuerySql("true", Map.of());

    public static QuerySql of(Query query) {
        var values = new LinkedHashMap<String, Object>();
        return new QuerySql(condition(query, values), Map.copyOf(values));
    }

    private static String condition(Query query, Map<String, Object> values) {
        return switch (query) {
            case Query.And(var left, var right) ->
                "(" + condition(left, values) + " and " + condition(right, values) + ")";
            case Query.Or(var left, var right) ->
                "(" + condition(left, values) + " or " + condition(right, values) + ")";
            case Query.Not(var negated) -> "(not " + condition(negated, values) + ")";
            case Query.Labelled label -> "exists (" + labels(label, values) + ")";
            case Query.Measured(var label, var measure, var comparison, var bound) -> {
                // a search for what there is can begin at the labels; a clip without them measures 0
                boolean zero = comparison.holdsForZero(bound);
                var met = "s." + measure.word() + " " + comparison.sign() + " ";
                var rows =
                        labels(label, values) + " and " + (zero ? "not " : "") + "(" + met + bind(bound, values) + ")";
                yield (zero ? "(not exists (" : "(exists (") + rows + "))";
            }
            case Query.Word(var field, var word) ->
                "coalesce(" + field.column() + " = " + bind(word, values) + ", false)";
            case Query.Number(var field, var comparison, var bound) ->
                "coalesce(" + field.column() + " " + comparison.sign() + " " + bind(bound, values) + ", false)";
            case Query.Text(var field, var exact, var text) ->
                exact
                        ? "(" + field.column() + " = " + bind(text, values) + ")"
                        : "(strpos(" + field.column() + "_folded, lower(" + bind(text, values) + ")) > 0)";
        };
    }

    private static String labels(Query.Labelled label, Map<String, Object> values) {
        return "select 1 from clip_search_label s where s.clip_id = c.clip_id and s.layer = "
                + bind(label.layer(), values) + " and s.value = " + bind(label.value(), values);
    }

    private static String bind(Object value, Map<String, Object> values) {
        var name = "q" + values.size();
        values.put(name, value);
        return ":" + name;
    }
}
