package dev.vigil.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

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
}
