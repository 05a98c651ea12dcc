import { moveBox, type Box } from '../kernel/box';
import { clamp, type ImagePoint } from '../kernel/points';
import { moveBorder, spanAt, type Span } from '../kernel/spans';
import { Visibility, type LabelDocument } from '../model/labels';
import type { Edit } from '../model/operation';
import { boxAt, pointsAt, visibilityOf } from '../model/read';
import type { Marks, Selection } from '../state/store';

const hundredths = (pixels: number): number => Math.round(pixels * 100);

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

export function pointEdit(
  document: LabelDocument,
  track: string,
  index: number,
  frame: number,
  to: ImagePoint,
): Edit {
  const points = document.points.get(track);
  const visibility = points ? visibilityOf(points, index, frame) : Visibility.visible;
  const outside = to.x < 0 || to.y < 0 || to.x > document.width || to.y > document.height;
  const kept = visibility === Visibility.occluded ? Visibility.occluded : Visibility.visible;
  const code = outside ? Visibility.outOfFrame : kept;
  return { kind: 'setPoints', track, frame, points: [[index, hundredths(to.x), hundredths(to.y), code]] };
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
    const point = pointsAt(document.points.get(selection.track), frame)[selection.index];
    const to = point && ({ ...point, x: point.x + dx, y: point.y + dy } as ImagePoint);
    return to ? pointEdit(document, selection.track, selection.index, frame, to) : null;
  }
  return null;
}

/** Marks what is selected as occluded, or as visible again. */
export function toggleOccluded(document: LabelDocument, selection: Selection, frame: number): Edit | null {
  const flip = (code: number) => (code === Visibility.occluded ? Visibility.visible : Visibility.occluded);
  if (selection?.kind === 'box') {
    const box = boxAt(document.boxes.get(selection.track), frame);
    if (!box) return null;
    const edit = boxEdit(document, selection.track, frame, box);
    return edit.kind === 'setBox' ? { ...edit, visibility: flip(edit.visibility) } : null;
  }
  if (selection?.kind === 'point') {
    const track = document.points.get(selection.track);
    const point = pointsAt(track, frame)[selection.index];
    if (!track || !point) return null;
    const code = flip(visibilityOf(track, selection.index, frame));
    const moved = [selection.index, hundredths(point.x), hundredths(point.y), code] as const;
    return { kind: 'setPoints', track: selection.track, frame, points: [moved] };
  }
  return null;
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
    const track = from.points.get(selection.track);
    const point = pointsAt(track, frame)[selection.index];
    if (!track || !point) return null;
    const code = visibilityOf(track, selection.index, frame);
    const taken = [selection.index, hundredths(point.x), hundredths(point.y), code] as const;
    return { kind: 'setPoints', track: selection.track, frame, points: [taken] };
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
