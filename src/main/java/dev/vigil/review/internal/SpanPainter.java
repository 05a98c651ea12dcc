package dev.vigil.review.internal;

import dev.vigil.labeling.Origin;
import dev.vigil.labeling.Span;
import dev.vigil.review.Operation.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Painting over the spans of an exclusive layer. */
final class SpanPainter {

    private SpanPainter() {}

    /** Cuts away what lies under the brush, lays the new span, and joins neighbours that say the same. */
    static List<Span> paint(List<Span> spans, int start, int end, @Nullable String value) {
        return lay(spans, start, end, value == null ? List.of() : List.of(new Stretch(start, end, value)));
    }

    /** Makes what lies between start and end the person's own. */
    static List<Span> accept(List<Span> spans, int start, int end) {
        var within = spans.stream()
                .filter(span -> span.end() >= start && span.start() <= end)
                .map(span -> new Stretch(Math.max(span.start(), start), Math.min(span.end(), end), span.value()))
                .toList();
        return lay(spans, start, end, within);
    }

    /** Puts spans in place of everything between start and end. */
    static List<Span> lay(List<Span> spans, int start, int end, List<Stretch> laid) {
        var painted = new ArrayList<Span>();
        for (var span : spans) {
            if (span.end() < start || span.start() > end) {
                painted.add(span);
                continue;
            }
            if (span.start() < start) {
                painted.add(new Span(span.start(), start - 1, span.value(), span.origin(), span.confidence()));
            }
            if (span.end() > end) {
                painted.add(new Span(end + 1, span.end(), span.value(), span.origin(), span.confidence()));
            }
        }
        for (var one : laid) {
            painted.add(new Span(one.start(), one.end(), one.value(), Origin.HUMAN, 1000));
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
