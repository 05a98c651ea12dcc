package dev.vigil.exchange;

import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.LabelProblem;
import java.util.List;

/**
 * Labels as a document from elsewhere has them.
 *
 * @param labels 0 x 0 pixels where the document does not say how large the video is
 * @param videoUri what the document calls its video, empty where it does not
 * @param losses what the labels could not take over, a sentence each
 * @param unknown names that are none of ours, as a rule of a {@link LabelMapping} would call them
 * @param faults what contradicts the format or the video, and where in the files
 */
public record ForeignLabels(
        LabelDocument labels, String videoUri, List<String> losses, List<String> unknown, List<LabelProblem> faults) {}
