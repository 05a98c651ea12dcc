package dev.vigil.exchange;

import dev.vigil.labeling.LabelProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The labels of one video in an import, before anything of them is kept.
 *
 * @param name what the files call the video
 * @param clipId the clip that it is here, if it is one
 * @param layers of spans
 * @param tracks of boxes, points, places and signals
 * @param losses what is read otherwise or left out, every unknown name among it, a sentence each
 * @param unknown names that are none of ours, for which a mapping may have rules
 * @param faults what contradicts the format or the video, with the place in the files
 * @param problem why these labels cannot be taken over
 */
public record ForeignVideo(
        String name,
        @Nullable Long clipId,
        @Nullable String clip,
        int layers,
        int spans,
        int tracks,
        List<String> losses,
        List<String> unknown,
        List<LabelProblem> faults,
        @Nullable String problem) {}
