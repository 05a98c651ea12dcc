package dev.vigil.exchange;

import dev.vigil.labeling.LabelDocument;
import java.util.List;

/**
 * Labels as a document from elsewhere has them.
 *
 * @param labels 0 x 0 pixels where the document does not say how large the video is
 * @param videoUri what the document calls its video, empty where it does not
 * @param losses what the labels could not take over, a sentence each
 */
public record ForeignLabels(LabelDocument labels, String videoUri, List<String> losses) {}
