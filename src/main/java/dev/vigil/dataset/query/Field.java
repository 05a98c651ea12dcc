package dev.vigil.dataset.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of a clip beside its labels, by a word of the language. */
public sealed interface Field permits NumberField, TextField, WordField {

    /** Of the enum constant. */
    String name();

    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of {@code clip_search c}, which goes by the same word. */
    default String column() {
        return "c." + word();
    }

    static List<Field> all() {
        return Stream.<Field[]>of(NumberField.values(), TextField.values(), WordField.values())
                .flatMap(Stream::of)
                .toList();
    }

    static Optional<Field> of(String word) {
        return all().stream().filter(field -> field.word().equals(word)).findFirst();
    }
}
