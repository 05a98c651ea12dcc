import { anchorFrom, between, keyframeFrom } from '../model/keyframes';
import { HUMAN, type LabelDocument } from '../model/labels';
import { together, type Drawn, type Edit, type SingleEdit } from '../model/operation';
import {
  emptied,
  isKeyframe,
  isPresent,
  laid,
  originCode,
  shapeAt,
  type ShapeFrame,
  type ShapeRef,
} from '../model/shapes';

// Every edit here is about an object over time; all of them are one gesture and so one undo.

/** Makes the frame a keyframe as it stands; null where nothing of the object is there. */
export function asKeyframe(document: LabelDocument, ref: ShapeRef, frame: number): SingleEdit | null {
  const shape = shapeAt(document, ref, frame);
  return shape && isPresent(document, ref, frame) ? laid(ref, frame, [shape], 'human') : null;
}

/** Sets a keyframe, or gives one up to the way between those on either side; null where there is no such way. */
export function toggledKeyframe(document: LabelDocument, ref: ShapeRef, frame: number): Edit | null {
  if (!isKeyframe(document, ref, frame)) return asKeyframe(document, ref, frame);
  const neighbour = (step: 1 | -1) =>
    isKeyframe(document, ref, frame + step) ? frame + step : anchorFrom(document, ref, frame, step);
  const [before, after] = [neighbour(-1), neighbour(1)];
  return before < 0 || after < 0 ? null : between(document, ref, before, after);
}

/** Fills the ways between the keyframes around a frame, over whatever lies there; null without keyframes. */
export function filled(document: LabelDocument, ref: ShapeRef, frame: number): Edit | null {
  const before = keyframeFrom(document, ref, frame, -1);
  const after = keyframeFrom(document, ref, frame, 1);
  const stops = [before, isKeyframe(document, ref, frame) ? frame : -1, after].filter((at) => at >= 0);
  const ways = stops.slice(1).map((to, i) => between(document, ref, stops[i] ?? 0, to));
  return together(ways.filter((way) => way !== null));
}

/** Carries the shape of a frame on to another, in either direction; the frame itself becomes a keyframe. */
export function propagated(document: LabelDocument, ref: ShapeRef, frame: number, to: number): Edit | null {
  const shape = shapeAt(document, ref, frame);
  const key = asKeyframe(document, ref, frame);
  if (!shape || !key || to === frame) return null;
  const count = Math.abs(to - frame);
  const copies = Array.from({ length: count }, () => shape);
  const carried = laid(ref, Math.min(frame + 1, to), copies, 'interpolated');
  return together([key, ...(carried ? [carried] : [])]);
}

/** Where a shape carried on from a frame has to stop: before the next keyframe, at the layer's next border or the end. */
export function reachOf(
  document: LabelDocument,
  ref: ShapeRef,
  layer: string | null,
  frame: number,
  step: 1 | -1,
): number {
  const spans = document.layers.get(layer ?? '') ?? [];
  const borders = spans.flatMap(({ start, end }) => (step > 0 ? [start - 1, end] : [end + 1, start]));
  const keyframe = keyframeFrom(document, ref, frame, step);
  const ends = step > 0 ? document.frameCount - 1 : 0;
  const stops = [
    ...borders.filter((at) => (at - frame) * step > 0),
    ...(keyframe < 0 ? [] : [keyframe - step]),
    ends,
  ];
  return step > 0 ? Math.min(...stops) : Math.max(...stops);
}

/** Takes the object off every frame of a range. */
export function removed(
  document: LabelDocument,
  ref: ShapeRef,
  start: number,
  end: number,
): SingleEdit | null {
  const shape = shapeAt(document, ref, start);
  if (!shape) return null;
  const nothing = emptied(shape);
  return laid(
    ref,
    start,
    Array.from({ length: end - start + 1 }, () => nothing),
    'human',
  );
}

/** Frames of one object laid as another's; a person's frames stay keyframes. Both have the same points. */
function copied(
  document: LabelDocument,
  from: ShapeRef,
  to: ShapeRef,
  frames: readonly number[],
): SingleEdit[] {
  const runs: { readonly start: number; readonly origin: Drawn; readonly shapes: ShapeFrame[] }[] = [];
  for (const frame of frames) {
    const shape = shapeAt(document, from, frame) ?? nothingLike(document, to, frame);
    if (!shape) continue;
    const origin = originCode(document, from, frame) === HUMAN ? 'human' : 'interpolated';
    const run = runs.at(-1);
    if (run?.origin === origin && run.start + run.shapes.length === frame) run.shapes.push(shape);
    else runs.push({ start: frame, origin, shapes: [shape] });
  }
  return runs
    .map(({ start, origin, shapes }) => laid(to, start, shapes, origin))
    .filter((edit) => edit !== null);
}

function nothingLike(document: LabelDocument, ref: ShapeRef, frame: number): ShapeFrame | null {
  const shape = shapeAt(document, ref, frame);
  return shape && emptied(shape);
}

const range = (start: number, end: number): number[] =>
  Array.from({ length: end - start + 1 }, (_, i) => start + i);

/** Splits an object: what it is from a frame on becomes another's, in place of what that one was there. */
export function split(document: LabelDocument, ref: ShapeRef, rest: ShapeRef, frame: number): Edit | null {
  const last = document.frameCount - 1;
  const gone = removed(document, ref, frame, last);
  if (!gone) return null;
  return together([...copied(document, ref, rest, range(frame, last)), gone]);
}

/** Merges another object into this one: it gives its frames where this one is not, and is no more. */
export function merged(document: LabelDocument, ref: ShapeRef, other: ShapeRef): Edit | null {
  const last = document.frameCount - 1;
  const taken = range(0, last).filter(
    (frame) => !isPresent(document, ref, frame) && isPresent(document, other, frame),
  );
  const gone = removed(document, other, 0, last);
  return gone && taken.length > 0 ? together([...copied(document, other, ref, taken), gone]) : null;
}

/** Lets two objects change their names over a range. */
export function swapped(
  document: LabelDocument,
  ref: ShapeRef,
  other: ShapeRef,
  start: number,
  end: number,
): Edit | null {
  const frames = range(start, end);
  return together([...copied(document, ref, other, frames), ...copied(document, other, ref, frames)]);
}

/** The same thing on the driver's other side; null for what has no sides. */
export function otherSide({ kind, track }: ShapeRef): ShapeRef | null {
  const other = track.startsWith('left_')
    ? track.replace('left_', 'right_')
    : track.startsWith('right_')
      ? track.replace('right_', 'left_')
      : null;
  return other === null ? null : { kind, track: other };
}
