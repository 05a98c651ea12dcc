package dev.vigil.review.internal;

import dev.vigil.labeling.Origin;
import dev.vigil.labeling.Span;
import dev.vigil.review.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Painting over the spans of an exclusive layer. */
final class SpanPainter {

    private SpanPainter() {}

    /** Cuts away what lies under the brush, lays the new span, and joins neighbours that say the same. */
    static List<Span> paint(List<Span> spans, Operation.PaintSpan paint) {
        var painted = new ArrayList<Span>();
        for (var span : spans) {
            if (span.end() < paint.start() || span.start() > paint.end()) {
                painted.add(span);
                continue;
            }
            if (span.start() < paint.start()) {
                painted.add(new Span(span.start(), paint.start() - 1, span.value(), span.origin(), span.confidence()));
            }
            if (span.end() > paint.end()) {
                painted.add(new Span(paint.end() + 1, span.end(), span.value(), span.origin(), span.confidence()));
            }
        }
        if (paint.value() != null) {
            painted.add(new Span(paint.start(), paint.end(), paint.value(), Origin.HUMAN, 1000));
        }
        painted.sort(Comparator.comparingInt(Span::start));
        return joined(painted);
    }

    private static List<Span> joined(List<Span> spans) {
        var joined = new ArrayList<Span>();
        for (var span : spans) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && last.end() + 1 == span.start()
                    && last.value().equals(span.value())
                    && last.origin() == span.origin()) {
                joined.set(
                        joined.size() - 1,
                        new Span(
                                last.start(),
                                span.end(),
                                span.value(),
                                span.origin(),
                                Math.min(last.confidence(), span.confidence())));
            } else {
                joined.add(span);
            }
        }
        return List.copyOf(joined);
    }
}
