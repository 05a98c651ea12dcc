package dev.vigil.dataset.query;

import dev.vigil.labeling.Ontology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What single words mean: values of labels and of fields, alone where that is clear, else with their layer or field. */
final class Vocabulary {

    private Vocabulary() {}

    static Query meaning(String word, int position) {
        var meanings = new ArrayList<Query>();
        for (var layer : Ontology.layers()) {
            for (var value : layer.values()) {
                if (word.equals(value) || word.equals(layer.name() + "." + value)) {
                    meanings.add(new Query.Labelled(layer.name(), value));
                }
            }
        }
        for (var field : WordField.values()) {
            field.meant(word).ifPresent(value -> meanings.add(new Query.Word(field, value)));
        }
        if (meanings.size() == 1) {
            return meanings.getFirst();
        }
        if (meanings.isEmpty()) {
            throw new QueryProblem(position, "'" + word + "' is not known: did you mean " + nearest(word) + "?");
        }
        var choices = meanings.stream().map(Query::print).toList();
        throw new QueryProblem(
                position, "'" + word + "' may mean several things: write " + String.join(" or ", choices) + ".");
    }

    /** All words that stand for something. */
    static List<String> words() {
        return Stream.of(
                        Ontology.layers().stream().flatMap(layer -> layer.values().stream()),
                        Stream.of(WordField.values()).flatMap(field -> field.words().stream()),
                        Field.all().stream().map(Field::word))
                .flatMap(words -> words)
                .distinct()
                .sorted()
                .toList();
    }

    private static String nearest(String word) {
        return String.join(
                ", ",
                words().stream()
                        .sorted(Comparator.comparingInt(known -> distance(word, known)))
                        .limit(3)
                        .toList());
    }

    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
