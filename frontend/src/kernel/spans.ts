export type Origin = 'truth' | 'auto' | 'human' | 'import' | 'interpolated';

/** A labelled stretch of frames, closed at both ends. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly origin: Origin;
  /** Per mille. */
  readonly confidence: number;
}

const HUMAN = { origin: 'human', confidence: 1000 } as const;

/** The layer with [start, end] overwritten by `value` (cleared by null); equal neighbours that touch are merged. */
export function paintSpan(
  spans: readonly Span[],
  start: number,
  end: number,
  value: string | null,
): readonly Span[] {
  return setSpans(spans, start, end, value === null ? [] : [[start, end, value]]);
}

/** The layer with everything in [start, end] replaced by the given spans, which are sorted and apart. */
export function setSpans(
  spans: readonly Span[],
  start: number,
  end: number,
  laid: readonly (readonly [number, number, string])[],
): readonly Span[] {
  return merged([
    ...before(spans, start),
    ...laid.map(([from, to, value]) => ({ start: from, end: to, value, ...HUMAN })),
    ...after(spans, end),
  ]);
}

/** The layer with what lies in [start, end] made a person's own. */
export function acceptSpans(spans: readonly Span[], start: number, end: number): readonly Span[] {
  const within = spans
    .filter((span) => span.end >= start && span.start <= end)
    .map((span) => [Math.max(span.start, start), Math.min(span.end, end), span.value] as const);
  return setSpans(spans, start, end, within);
}

const before = (spans: readonly Span[], start: number): Span[] =>
  spans.filter((span) => span.start < start).map((span) => ({ ...span, end: Math.min(span.end, start - 1) }));

const after = (spans: readonly Span[], end: number): Span[] =>
  spans.filter((span) => span.end > end).map((span) => ({ ...span, start: Math.max(span.start, end + 1) }));

function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && last.end + 1 === span.start && last.value === span.value && last.origin === span.origin) {
      const confidence = Math.min(last.confidence, span.confidence);
      result[result.length - 1] = { ...last, end: span.end, confidence };
    } else {
      result.push(span);
    }
  }
  return result;
}

/** The span holding a frame; binary search, since spans are sorted and exclusive. */
export function spanAt(spans: readonly Span[], frame: number): Span | null {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (!span) return null;
    if (frame < span.start) high = middle - 1;
    else if (frame > span.end) low = middle + 1;
    else return span;
  }
  return null;
}

export interface Paint {
  readonly start: number;
  readonly end: number;
  readonly value: string | null;
}

/**
 * What to paint when a span's border is dragged: growing paints its value over what it takes, shrinking hands the
 * freed frames to the neighbour that touches it, or clears them. Null when nothing moved; at least one frame stays.
 */
export function moveBorder(
  spans: readonly Span[],
  span: Span,
  side: 'start' | 'end',
  frame: number,
): Paint | null {
  if (side === 'start') {
    const start = Math.min(frame, span.end);
    if (start < span.start) return { start, end: span.start - 1, value: span.value };
    if (start > span.start)
      return { start: span.start, end: start - 1, value: valueAt(spans, span.start - 1) };
    return null;
  }
  const end = Math.max(frame, span.start);
  if (end > span.end) return { start: span.end + 1, end, value: span.value };
  if (end < span.end) return { start: end + 1, end: span.end, value: valueAt(spans, span.end + 1) };
  return null;
}

const valueAt = (spans: readonly Span[], frame: number): string | null => spanAt(spans, frame)?.value ?? null;

/** Spans to lay in place of everything from start to end. */
export interface Laying {
  readonly start: number;
  readonly end: number;
  readonly spans: readonly (readonly [number, number, string])[];
}

/**
 * What to lay when a span is moved as a whole by a number of frames: it keeps its length and value and covers what it
 * comes to lie on; the frames it leaves go to the neighbour that touched it there, or become unlabelled. It stops at the
 * ends of the clip. Null when nothing moved.
 */
export function moveSpan(spans: readonly Span[], span: Span, by: number, frameCount: number): Laying | null {
  const shift = Math.min(Math.max(Math.trunc(by), -span.start), frameCount - 1 - span.end);
  if (shift === 0) return null;
  const start = span.start + shift;
  const end = span.end + shift;
  const moved = [start, end, span.value] as const;
  if (shift > 0) {
    const value = valueAt(spans, span.start - 1);
    const left: Laying['spans'] = value === null ? [] : [[span.start, start - 1, value]];
    return { start: span.start, end, spans: joined([...left, moved]) };
  }
  const value = valueAt(spans, span.end + 1);
  const right: Laying['spans'] = value === null ? [] : [[end + 1, span.end, value]];
  return { start, end: span.end, spans: joined([moved, ...right]) };
}

/** Equal neighbours that touch are one. */
function joined(spans: Laying['spans']): Laying['spans'] {
  const result: [number, number, string][] = [];
  for (const [start, end, value] of spans) {
    const last = result.at(-1);
    if (last && last[1] + 1 === start && last[2] === value) last[1] = end;
    else result.push([start, end, value]);
  }
  return result;
}

/** Runs of equal values of a layer's frames, null where unlabelled. */
export function runsOf(values: readonly (string | null)[]): [number, number, string][] {
  const runs: [number, number, string][] = [];
  let start = 0;
  for (let frame = 1; frame <= values.length; frame++) {
    const value = values[start];
    if (frame < values.length && values[frame] === value) continue;
    if (value !== null && value !== undefined) runs.push([start, frame - 1, value]);
    start = frame;
  }
  return runs;
}

/** The value of every frame, null where unlabelled. */
export function valuesOf(spans: readonly Span[], frameCount: number): (string | null)[] {
  const values = new Array<string | null>(frameCount).fill(null);
  for (const span of spans) values.fill(span.value, span.start, span.end + 1);
  return values;
}
