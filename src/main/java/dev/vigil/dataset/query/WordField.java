package dev.vigil.dataset.query;

import dev.vigil.scenario.Eyewear;
import dev.vigil.scenario.Sex;
import dev.vigil.scenario.Spectrum;
import dev.vigil.scenario.Stature;
import dev.vigil.scenario.Term;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A field that holds one word of a known list. */
public enum WordField implements Field {
    SPECTRUM(terms(Spectrum.values())),
    GENERATOR(List.of("procedural", "augmented", "imported", "generated")),
    EYEWEAR(terms(Eyewear.values())),
    SEX(terms(Sex.values())),
    STATURE(terms(Stature.values()));

    private final List<String> words;

    WordField(List<String> words) {
        this.words = words;
    }

    /** What the field may hold. */
    public List<String> words() {
        return words;
    }

    /** The word of the list that somebody means, if there is one; NIR has only one wavelength here. */
    Optional<String> meant(String typed) {
        var word = this == SPECTRUM && typed.equals("nir") ? Spectrum.NIR940.term() : typed;
        return words.contains(word) ? Optional.of(word) : Optional.empty();
    }

    private static List<String> terms(Term... terms) {
        return Stream.of(terms).map(Term::term).toList();
    }
}
