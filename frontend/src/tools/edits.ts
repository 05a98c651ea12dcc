import { moveBox, type Box } from '../kernel/box';
import { shifted } from '../kernel/outline';
import { clamp, type ImagePoint } from '../kernel/points';
import { moveBorder, spanAt, type Span } from '../kernel/spans';
import { Visibility, type LabelDocument } from '../model/labels';
import type { Edit, PointFrame } from '../model/operation';
import { boxAt, pointsAt, visibilityOf } from '../model/read';
import { hundredths, shapeAt } from '../model/shapes';
import { WHOLE, type Marks, type Selection } from '../state/store';

export function boxEdit(document: LabelDocument, track: string, frame: number, box: Box): Edit {
  const visibility = document.boxes.get(track)?.visibility[frame] ?? Visibility.visible;
  return {
    kind: 'setBox',
    track,
    frame,
    box: [hundredths(box.x), hundredths(box.y), hundredths(box.w), hundredths(box.h)],
    visibility: visibility === Visibility.absent ? Visibility.visible : visibility,
  };
}

/** Puts points of a skeleton elsewhere; those that are where they were are left out. Null where none moves. */
export function pointsEdit(
  document: LabelDocument,
  track: string,
  frame: number,
  to: readonly (ImagePoint | null)[],
): Edit | null {
  const before = pointsAt(document.points.get(track), frame);
  const points = to.flatMap((point, index) => {
    const old = before[index];
    if (!point || (old?.x === point.x && old.y === point.y)) return [];
    return [pointFrame(document, track, index, frame, point)];
  });
  return points.length > 0 ? { kind: 'setPoints', track, frame, points } : null;
}

export const pointEdit = (
  document: LabelDocument,
  track: string,
  index: number,
  frame: number,
  to: ImagePoint,
): Edit => ({ kind: 'setPoints', track, frame, points: [pointFrame(document, track, index, frame, to)] });

/** Outside the picture a point is out of frame; back inside it is seen, unless it is occluded. */
function pointFrame(
  document: LabelDocument,
  track: string,
  index: number,
  frame: number,
  to: ImagePoint,
): PointFrame {
  const points = document.points.get(track);
  const visibility = points ? visibilityOf(points, index, frame) : Visibility.visible;
  const outside = to.x < 0 || to.y < 0 || to.x > document.width || to.y > document.height;
  const kept = visibility === Visibility.occluded ? Visibility.occluded : Visibility.visible;
  return [index, hundredths(to.x), hundredths(to.y), outside ? Visibility.outOfFrame : kept];
}

/** Moves what is selected by whole image pixels. */
export function nudge(
  document: LabelDocument,
  selection: Selection,
  frame: number,
  dx: number,
  dy: number,
): Edit | null {
  if (selection?.kind === 'box') {
    const box = boxAt(document.boxes.get(selection.track), frame);
    return box && boxEdit(document, selection.track, frame, moveBox(box, dx, dy, document));
  }
  if (selection?.kind === 'point') {
    const points = pointsAt(document.points.get(selection.track), frame);
    const moved = shifted(points, dx, dy);
    const chosen = moved.map((point, index) => (isChosen(selection.index, index) ? point : null));
    return pointsEdit(document, selection.track, frame, chosen);
  }
  return null;
}

const isChosen = (selected: number, index: number): boolean => selected === WHOLE || selected === index;

/** Gives what is selected a visibility; null where nothing of it has a place. */
export function withVisibility(
  document: LabelDocument,
  selection: Selection,
  frame: number,
  code: number,
): Edit | null {
  if (selection?.kind === 'box') {
    const box = boxAt(document.boxes.get(selection.track), frame);
    const edit = box && boxEdit(document, selection.track, frame, box);
    return edit?.kind === 'setBox' ? { ...edit, visibility: code } : null;
  }
  if (selection?.kind !== 'point') return null;
  const shape = shapeAt(document, { kind: 'points', track: selection.track }, frame);
  if (shape?.kind !== 'points') return null;
  const points = shape.points
    .filter(([index, , , was]) => isChosen(selection.index, index) && hasPlace(selection.index, was))
    .map(([index, x, y]) => [index, x, y, code] as const);
  return points.length > 0 ? { kind: 'setPoints', track: selection.track, frame, points } : null;
}

/** A single point comes back from being absent where it last was; with the whole, absent ones stay so. */
const hasPlace = (selected: number, code: number): boolean =>
  selected !== WHOLE || code !== Visibility.absent;

/** The visibility of what is selected, or null; of a whole skeleton that of its first point. */
export function visibilityAt(document: LabelDocument, selection: Selection, frame: number): number | null {
  if (selection?.kind === 'box') return document.boxes.get(selection.track)?.visibility[frame] ?? null;
  if (selection?.kind !== 'point') return null;
  const track = document.points.get(selection.track);
  if (!track) return null;
  if (selection.index !== WHOLE) return visibilityOf(track, selection.index, frame);
  const codes = Array.from({ length: track.count }, (_, index) => visibilityOf(track, index, frame));
  return codes.find((code) => code !== Visibility.absent) ?? null;
}

/** Visible, occluded, out of frame, absent, and round again. An object as a whole is taken off by Delete instead. */
export function cycledVisibility(document: LabelDocument, selection: Selection, frame: number): Edit | null {
  const code = visibilityAt(document, selection, frame);
  if (code === null) return null;
  const single = selection?.kind === 'point' && selection.index !== WHOLE;
  const next = (code + 1) % (single ? Visibility.absent + 1 : Visibility.absent);
  return withVisibility(document, selection, frame, next);
}

/** The frames a value is painted over: the marks, else the selected span, else the frame itself. */
export function paintRange(
  document: LabelDocument,
  layer: string,
  selection: Selection,
  marks: Marks,
  frame: number,
): [number, number] {
  if (marks.in !== null || marks.out !== null) {
    const a = marks.in ?? frame;
    const b = marks.out ?? frame;
    return [Math.min(a, b), Math.max(a, b)];
  }
  if (selection?.kind === 'span' && selection.layer === layer) {
    const span = spanAt(document.layers.get(layer) ?? [], selection.start);
    if (span) return [span.start, span.end];
  }
  return [frame, frame];
}

export function borderEdit(
  document: LabelDocument,
  layer: string,
  span: Span,
  side: 'start' | 'end',
  border: number,
): Edit | null {
  const last = document.frameCount - 1;
  const frame = side === 'start' ? clamp(border, 0, last) : clamp(border - 1, 0, last);
  const paint = moveBorder(document.layers.get(layer) ?? [], span, side, frame);
  return paint && { kind: 'paintSpan', layer, ...paint };
}

/** Takes another document's value for what is selected, or for the active layer around this frame. */
export function take(
  from: LabelDocument,
  into: LabelDocument,
  selection: Selection,
  layer: string | null,
  frame: number,
): Edit | null {
  if (selection?.kind === 'box') {
    const box = boxAt(from.boxes.get(selection.track), frame);
    return box && boxEdit(into, selection.track, frame, box);
  }
  if (selection?.kind === 'point') {
    const shape = shapeAt(from, { kind: 'points', track: selection.track }, frame);
    if (shape?.kind !== 'points') return null;
    const points = shape.points.filter(
      ([index, , , code]) =>
        isChosen(selection.index, index) && (code !== Visibility.absent || selection.index === WHOLE),
    );
    return points.length > 0 ? { kind: 'setPoints', track: selection.track, frame, points } : null;
  }
  if (layer === null) return null;
  const spans = from.layers.get(layer) ?? [];
  const span = spanAt(spans, frame) ?? gapAt(spans, frame, from.frameCount);
  return { kind: 'paintSpan', layer, start: span.start, end: span.end, value: span.value };
}

/** The unlabelled stretch around a frame. */
function gapAt(
  spans: readonly Span[],
  frame: number,
  frameCount: number,
): { start: number; end: number; value: null } {
  const before = spans.findLast((span) => span.end < frame);
  const after = spans.find((span) => span.start > frame);
  return { start: (before?.end ?? -1) + 1, end: (after?.start ?? frameCount) - 1, value: null };
}
