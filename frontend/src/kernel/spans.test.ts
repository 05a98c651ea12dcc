// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveBorder, moveSpan, paintSpan, runsOf, setSpans, spanAt, valuesOf, type Span } from './spans';

const FRAMES = 60;
const value = fc.constantFrom('open', 'close', 'opening');
const stroke = fc
  .tuple(fc.nat(FRAMES - 1), fc.nat(FRAMES - 1), fc.option(value))
  .map(([a, b, painted]) => ({ start: Math.min(a, b), end: Math.max(a, b), value: painted }));

const painted = (strokes: { start: number; end: number; value: string | null }[]) =>
  strokes.reduce<readonly Span[]>((spans, s) => paintSpan(spans, s.start, s.end, s.value), []);

describe('painting spans', () => {
  it('keeps a layer sorted and exclusive', () => {
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 30 }), (strokes) => {
        const spans = painted(strokes);
        spans.forEach((span, index) => {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.start).toBeGreaterThan(spans[index - 1]?.end ?? -1);
        });
      }),
    );
  });

  it('shows on every frame the value painted last', () => {
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 30 }), (strokes) => {
        const spans = painted(strokes);
        for (let frame = 0; frame < FRAMES; frame++) {
          const last = strokes.findLast((s) => s.start <= frame && frame <= s.end);
          expect(spanAt(spans, frame)?.value ?? null).toBe(last?.value ?? null);
        }
      }),
    );
  });

  it('leaves no two equal neighbours that touch', () => {
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 30 }), (strokes) => {
        const spans = painted(strokes);
        spans.forEach((span, index) => {
          const before = spans[index - 1];
          expect(before && before.end + 1 === span.start && before.value === span.value).not.toBe(true);
        });
      }),
    );
  });

  it('keeps origins apart and takes the lower confidence when merging', () => {
    const auto: Span = { start: 0, end: 9, value: 'open', origin: 'auto', confidence: 930 };
    expect(paintSpan([auto], 4, 5, 'open')).toEqual([
      { ...auto, end: 3 },
      { start: 4, end: 5, value: 'open', origin: 'human', confidence: 1000 },
      { ...auto, start: 6 },
    ]);
    const weak: Span = { start: 0, end: 3, value: 'close', origin: 'human', confidence: 700 };
    expect(paintSpan([weak], 4, 6, 'close')).toEqual([{ ...weak, end: 6 }]);
  });
});

describe('moving a border', () => {
  const spans = painted([
    { start: 0, end: 9, value: 'open' },
    { start: 10, end: 19, value: 'close' },
  ]);
  const [open, close] = spans as [Span, Span];

  it('paints what a growing span takes', () => {
    expect(moveBorder(spans, close, 'start', 7)).toEqual({ start: 7, end: 9, value: 'close' });
    expect(moveBorder(spans, close, 'end', 25)).toEqual({ start: 20, end: 25, value: 'close' });
  });

  it('hands what a shrinking span frees to the neighbour that touches it, or clears it', () => {
    expect(moveBorder(spans, open, 'end', 6)).toEqual({ start: 7, end: 9, value: 'close' });
    expect(moveBorder(spans, close, 'end', 15)).toEqual({ start: 16, end: 19, value: null });
  });

  it('leaves at least one frame and does nothing when nothing moved', () => {
    expect(moveBorder(spans, open, 'end', -5)).toEqual({ start: 1, end: 9, value: 'close' });
    expect(moveBorder(spans, open, 'end', 9)).toBeNull();
  });
});

describe('moving a span', () => {
  const layer = fc.array(stroke, { minLength: 1, maxLength: 20 }).map(painted);
  const moved = (spans: readonly Span[], span: Span, by: number) => {
    const laying = moveSpan(spans, span, by, FRAMES);
    return laying ? setSpans(spans, laying.start, laying.end, laying.spans) : spans;
  };

  it('keeps its length and value, and stops at the ends of the clip', () => {
    fc.assert(
      fc.property(layer, fc.nat(), fc.integer({ min: -80, max: 80 }), (spans, pick, by) => {
        const span = spans[pick % Math.max(spans.length, 1)];
        if (!span) return;
        const start = Math.min(Math.max(span.start + by, 0), FRAMES - 1 - (span.end - span.start));
        const values = valuesOf(moved(spans, span, by), FRAMES);
        for (let i = 0; i <= span.end - span.start; i++) expect(values[start + i]).toBe(span.value);
      }),
    );
  });

  it('changes nothing beyond the frames it left and the frames it took', () => {
    fc.assert(
      fc.property(layer, fc.nat(), fc.integer({ min: -80, max: 80 }), (spans, pick, by) => {
        const span = spans[pick % Math.max(spans.length, 1)];
        if (!span) return;
        const laying = moveSpan(spans, span, by, FRAMES);
        if (!laying) return;
        const after = valuesOf(moved(spans, span, by), FRAMES);
        valuesOf(spans, FRAMES).forEach((value, frame) => {
          if (frame < laying.start || frame > laying.end) expect(after[frame]).toBe(value);
        });
      }),
    );
  });

  it('hands the frames it leaves to the neighbour that touched it, and covers what it comes to lie on', () => {
    const spans = painted([
      { start: 0, end: 9, value: 'open' },
      { start: 10, end: 14, value: 'close' },
      { start: 15, end: 30, value: 'opening' },
    ]);
    const close = spans[1] as Span;
    expect(moveSpan(spans, close, 4, FRAMES)).toEqual({
      start: 10,
      end: 18,
      spans: [
        [10, 13, 'open'],
        [14, 18, 'close'],
      ],
    });
    expect(moveSpan(spans, close, -3, FRAMES)).toEqual({
      start: 7,
      end: 14,
      spans: [
        [7, 11, 'close'],
        [12, 14, 'opening'],
      ],
    });
    expect(moveSpan(spans, close, 0, FRAMES)).toBeNull();
  });

  it('leaves frames unlabelled where nothing touched it', () => {
    const spans = painted([{ start: 10, end: 14, value: 'close' }]);
    expect(moveSpan(spans, spans[0] as Span, 2, FRAMES)).toEqual({
      start: 10,
      end: 16,
      spans: [[12, 16, 'close']],
    });
  });
});

it('takes a layer apart into frames and puts it together again', () => {
  fc.assert(
    fc.property(fc.array(stroke, { maxLength: 20 }).map(painted), (spans) => {
      const laid = spans.map((span) => [span.start, span.end, span.value]);
      expect(runsOf(valuesOf(spans, FRAMES))).toEqual(laid);
    }),
  );
});
