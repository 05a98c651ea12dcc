package dev.vigil.dataset.query;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query, e.g. {@code microsleep > 1.5 s and sunglasses and NIR}. Words stand in any case; {@code not} binds
 * tightest, then {@code and}, then {@code or}. A length without a measure is that of the longest span.
 */
public final class QueryReader {

    /** Characters of a query at most. */
    public static final int MAX_LENGTH = 2000;

    private static final int MAX_DEPTH = 50;
    private static final Pattern SPACE = Pattern.compile("\\s*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)?");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\])*+)\"");

    private final String text;
    private int at;
    private int depth;

    private QueryReader(String text) {
        this.text = text;
    }

    /** @throws QueryProblem where the text is no query; says where and what to write */
    public static Query read(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new QueryProblem(MAX_LENGTH, "A query has " + MAX_LENGTH + " characters at most: shorten it.");
        }
        if (text.indexOf('\0') >= 0) {
            throw new QueryProblem(text.indexOf('\0'), "A query has no null characters: take it out.");
        }
        var reader = new QueryReader(text);
        var query = reader.alternatives();
        reader.space();
        if (reader.at < text.length()) {
            throw reader.problem("Write 'and' or 'or' here, or end the query.");
        }
        return query;
    }

    private Query alternatives() {
        var query = all();
        while (keyword("or")) {
            query = new Query.Or(query, all());
        }
        return query;
    }

    private Query all() {
        var query = one();
        while (keyword("and")) {
            query = new Query.And(query, one());
        }
        return query;
    }

    private Query one() {
        if (++depth > MAX_DEPTH) {
            throw problem("Conditions stand " + MAX_DEPTH + " deep at most: take parentheses away.");
        }
        Query query;
        if (keyword("not")) {
            query = new Query.Not(one());
        } else if (sign("(")) {
            query = alternatives();
            if (!sign(")")) {
                throw problem("A parenthesis is open: write ')' here.");
            }
        } else {
            query = condition();
        }
        depth--;
        return query;
    }

    private Query condition() {
        space();
        int start = at;
        var word = take(WORD);
        if (word == null) {
            throw problem("Write a condition here, such as microsleep > 1.5 s, sunglasses or age >= 60.");
        }
        var name = word.toLowerCase(Locale.ROOT);
        var field = Field.of(name);
        if (field.isPresent()) {
            return switch (field.get()) {
                case NumberField number -> number(number);
                case TextField text -> text(text);
                case WordField words -> word(words);
            };
        }
        var meaning = Vocabulary.meaning(name, start);
        return meaning instanceof Query.Labelled label ? measured(label) : meaning;
    }

    private Query number(NumberField field) {
        var example = field.word() + " >= 30";
        return new Query.Number(field, comparison(example), number(example));
    }

    private Query text(TextField field) {
        boolean exact = sign("=");
        if (!exact && !sign("~")) {
            throw problem("Write " + field.word() + " = \"exactly this\" or " + field.word() + " ~ \"some of it\".");
        }
        var quoted = take(TEXT);
        if (quoted == null) {
            throw problem("Write the text in quotes here: \"text\".");
        }
        var plain = quoted.substring(1, quoted.length() - 1).replaceAll("\\\\([\"\\\\])", "$1");
        return new Query.Text(field, exact, plain);
    }

    private Query word(WordField field) {
        boolean unequal = sign("!=");
        if (!unequal && !sign("=")) {
            throw problem("Write " + field.word() + " = and one of " + String.join(", ", field.words()) + ".");
        }
        space();
        int start = at;
        var typed = take(WORD);
        var word = field.meant(typed == null ? "" : typed.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new QueryProblem(
                        start, "Write one of " + String.join(", ", field.words()) + " for " + field.word() + "."));
        var query = new Query.Word(field, word);
        return unequal ? new Query.Not(query) : query;
    }

    private Query measured(Query.Labelled label) {
        var measure = Measure.LONGEST;
        boolean named = false;
        for (var candidate : Measure.values()) {
            if (keyword(candidate.word())) {
                measure = candidate;
                named = true;
                break;
            }
        }
        space();
        if (!named && (at == text.length() || "<>=!".indexOf(text.charAt(at)) < 0)) {
            return label;
        }
        var example = measure.word() + " > 2" + measure.unit();
        var comparison = comparison(example);
        var bound = number(example);
        if (measure.unit().equals("%")) {
            sign("%");
        } else if (measure.unit().equals("s")) {
            keyword("s");
        }
        return new Query.Measured(label, measure, comparison, bound);
    }

    private Comparison comparison(String example) {
        for (var comparison : Comparison.values()) {
            if (sign(comparison.sign())) {
                return comparison;
            }
        }
        throw problem("Write a comparison here, as in " + example + ".");
    }

    private BigDecimal number(String example) {
        var number = take(NUMBER);
        if (number == null) {
            throw problem("Write a number here, as in " + example + ".");
        }
        return new BigDecimal(number);
    }

    private boolean sign(String sign) {
        space();
        if (text.startsWith(sign, at)) {
            at += sign.length();
            return true;
        }
        return false;
    }

    private boolean keyword(String keyword) {
        space();
        int end = at + keyword.length();
        boolean whole = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)) && text.charAt(end) != '_';
        if (whole && text.regionMatches(true, at, keyword, 0, keyword.length())) {
            at = end;
            return true;
        }
        return false;
    }

    private @Nullable String take(Pattern pattern) {
        space();
        var matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher.group();
    }

    private void space() {
        var matcher = SPACE.matcher(text).region(at, text.length());
        if (matcher.lookingAt()) {
            at = matcher.end();
        }
    }

    private QueryProblem problem(String message) {
        return new QueryProblem(at, message);
    }
}
