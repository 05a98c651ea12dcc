package dev.vigil.exchange.internal;

import dev.vigil.labeling.LabelDocument;

/** A clip of a version with all that a format may write of it. */
public record LabelledClip(ClipFacts facts, LabelDocument labels, ClipMedia media) {}
