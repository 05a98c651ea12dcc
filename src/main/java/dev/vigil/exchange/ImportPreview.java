package dev.vigil.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an import would do.
 *
 * @param format the name of the format that the files were told to be
 */
public record ImportPreview(String format, List<ForeignVideo> videos) {

    /** Whether all of it can be taken over; there is no half of an import. */
    @JsonProperty
    public boolean acceptable() {
        return !videos.isEmpty() && videos.stream().allMatch(video -> video.problem() == null);
    }

    /** The names in all videos that are none of ours and have no rule. */
    @JsonProperty
    public SortedSet<String> unknown() {
        var names = new TreeSet<String>();
        videos.forEach(video -> names.addAll(video.unknown()));
        return names;
    }
}
