package dev.vigil.exchange.internal;

import dev.vigil.labeling.LabelDocument;

/**
 * A clip of a version with all that a format may write of it.
 *
 * @param labelsJson the labels as they are stored, canonical JSON
 */
public record LabelledClip(ClipFacts facts, LabelDocument labels, String labelsJson, ClipMedia media) {}
