package dev.vigil.generation.ui;

import dev.vigil.scenario.Term;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One input of the scenario form.
 *
 * @param pointer JSON pointer of its value
 * @param words what may be chosen; empty for numbers, texts and switches
 */
record ScenarioField(String pointer, String label, Kind kind, List<String> words) {

    enum Kind {
        NUMBER,
        TEXT,
        SWITCH,
        CHOICE
    }

    static ScenarioField number(String pointer, String label) {
        return new ScenarioField(pointer, label, Kind.NUMBER, List.of());
    }

    static ScenarioField text(String pointer, String label) {
        return new ScenarioField(pointer, label, Kind.TEXT, List.of());
    }

    static ScenarioField flag(String pointer, String label) {
        return new ScenarioField(pointer, label, Kind.SWITCH, List.of());
    }

    @SafeVarargs
    static <E extends Enum<E> & Term> ScenarioField choice(String pointer, String label, E... words) {
        return new ScenarioField(
                pointer, label, Kind.CHOICE, Stream.of(words).map(Term::term).toList());
    }

    /** A word of the language as people read it: {@code rear_view_mirror} is "rear view mirror". */
    static String readable(String word) {
        return word.length() <= 4 && word.chars().anyMatch(Character::isDigit)
                ? word.toUpperCase(Locale.ROOT)
                : word.replace('_', ' ');
    }
}
