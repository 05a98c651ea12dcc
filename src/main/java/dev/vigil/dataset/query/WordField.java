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
    SPECTRUM("c.spectrum", terms(Spectrum.values())),
    GENERATOR("c.generator", List.of("procedural", "imported")),
    EYEWEAR("clip_scenario(c.provenance) #>> '{occlusion,eyewear}'", terms(Eyewear.values())),
    SEX("clip_scenario(c.provenance) #>> '{driver,sex}'", terms(Sex.values())),
    STATURE("clip_scenario(c.provenance) #>> '{driver,stature}'", terms(Stature.values()));

    private final String column;
    private final List<String> words;

    WordField(String column, List<String> words) {
        this.column = column;
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

    @Override
    public String column() {
        return column;
    }

    private static List<String> terms(Term... terms) {
        return Stream.of(terms).map(Term::term).toList();
    }
}
