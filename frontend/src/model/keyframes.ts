import { mix, mixBoxes, shareOf } from '../kernel/interpolation';
import { applied } from './apply';
import { HUMAN, Visibility, type LabelDocument } from './labels';
import { together, partsOf, type BoxFrame, type Edit, type PointFrame, type SingleEdit } from './operation';
import {
  INTERPOLATED,
  isKeyframe,
  laid,
  originCode,
  pointFrameAt,
  shapeAt,
  trackOf,
  type ShapeFrame,
  type ShapeRef,
} from './shapes';

/** Every keyframe of an object, ascending. */
export function keyframesOf(document: LabelDocument, ref: ShapeRef): number[] {
  const found: number[] = [];
  trackOf(document, ref)?.origin.forEach((code, frame) => {
    if (code === HUMAN && isKeyframe(document, ref, frame)) found.push(frame);
  });
  return found;
}

/** The nearest keyframe after a frame, or before it for a step of -1; -1 without one. */
export function keyframeFrom(document: LabelDocument, ref: ShapeRef, frame: number, step: 1 | -1): number {
  for (let at = frame + step; at >= 0 && at < document.frameCount; at += step) {
    if (isKeyframe(document, ref, at)) return at;
  }
  return -1;
}

/** The keyframe that interpolated frames from here on lead to; -1 where they end at anything else. */
export function anchorFrom(document: LabelDocument, ref: ShapeRef, frame: number, step: 1 | -1): number {
  let at = frame + step;
  while (originCode(document, ref, at) === INTERPOLATED) at += step;
  return at !== frame + step && isKeyframe(document, ref, at) ? at : -1;
}

/** Between two shapes by share t, 0..1. What only one of them has stays as the first has it until the second. */
export function mixShapes(a: ShapeFrame, b: ShapeFrame, t: number): ShapeFrame {
  if (a.kind === 'boxes' && b.kind === 'boxes') return { kind: 'boxes', box: boxBetween(a.box, b.box, t) };
  if (a.kind === 'points' && b.kind === 'points') {
    return { kind: 'points', points: a.points.map((point) => pointBetween(point, b.points[point[0]], t)) };
  }
  throw new RangeError('a box and points have nothing between them');
}

function boxBetween(a: BoxFrame, b: BoxFrame, t: number): BoxFrame {
  if (b[4] === Visibility.absent) return a;
  const box = (from: BoxFrame) => ({ x: from[0], y: from[1], w: from[2], h: from[3] });
  const { x, y, w, h } = mixBoxes(box(a), box(b), t);
  return [Math.round(x), Math.round(y), Math.round(w), Math.round(h), a[4]];
}

function pointBetween(a: PointFrame, b: PointFrame | undefined, t: number): PointFrame {
  if (!b || a[3] === Visibility.absent || b[3] === Visibility.absent) return a;
  return [a[0], Math.round(mix(a[1], b[1], t)), Math.round(mix(a[2], b[2], t)), a[3]];
}

/** Fills everything between two frames by what lies evenly between them; null where nothing lies between. */
export function between(document: LabelDocument, ref: ShapeRef, from: number, to: number): SingleEdit | null {
  const a = shapeAt(document, ref, from);
  const b = shapeAt(document, ref, to);
  if (!a || !b || to - from < 2) return null;
  const frames = Array.from({ length: to - from - 1 }, (_, i) =>
    mixShapes(a, b, shareOf(from + 1 + i, from, to)),
  );
  return laid(ref, from + 1, frames, 'interpolated');
}

/**
 * A gesture with what follows from it: where a keyframe moves, the interpolated frames on either side of it follow, less
 * and less up to the next keyframe. So a straight way stays straight, and a way that was tracked keeps its shape. Frames
 * from anywhere else are never touched.
 */
export function withNeighbours(document: LabelDocument, edit: Edit): Edit {
  const parts = partsOf(edit);
  const moved = parts.flatMap((part): Moved[] => {
    if (part.kind === 'setBox') return [{ ref: { kind: 'boxes', track: part.track }, frame: part.frame }];
    if (part.kind !== 'setPoints') return [];
    const only = new Set(part.points.map(([index]) => index));
    return [{ ref: { kind: 'points', track: part.track }, frame: part.frame, only }];
  });
  if (moved.length === 0) return edit;
  const after = applied(document, edit);
  const followed = moved.flatMap((move) =>
    ([-1, 1] as const).map((step) => following(document, after, move, step)),
  );
  return together([...parts, ...followed.filter((single) => single !== null)]) ?? edit;
}

interface Moved {
  readonly ref: ShapeRef;
  readonly frame: number;
  /** The points that were set. */
  readonly only?: ReadonlySet<number>;
}

/** The interpolated frames on one side of a keyframe that moved. */
function following(
  before: LabelDocument,
  after: LabelDocument,
  { ref, frame, only }: Moved,
  step: 1 | -1,
): SingleEdit | null {
  const anchor = isKeyframe(after, ref, frame) ? anchorFrom(after, ref, frame, step) : -1;
  const [was, is, end] = [
    shapeAt(before, ref, frame),
    shapeAt(after, ref, frame),
    shapeAt(after, ref, anchor),
  ];
  if (anchor < 0 || !was || !is || !end) return null;
  const first = Math.min(anchor, frame) + 1;
  const count = Math.abs(anchor - frame) - 1;
  const shares = Array.from({ length: count }, (_, i) => 1 - Math.abs(first + i - frame) / (count + 1));
  if (was.kind === 'boxes' || is.kind === 'boxes' || end.kind === 'boxes') {
    if (was.kind !== 'boxes' || is.kind !== 'boxes') return null;
    const boxes = shares.flatMap((share, i): BoxFrame[] => {
      const shape = shapeAt(after, ref, first + i);
      return shape?.kind === 'boxes' ? [boxFollowing(shape.box, was.box, is.box, share, step)] : [];
    });
    return { kind: 'setBoxes', track: ref.track, start: first, boxes, origin: 'interpolated' };
  }
  const track = after.points.get(ref.track);
  if (!track) return null;
  const moved = is.points.filter(([index]) => only?.has(index) !== false);
  const frames = shares.map((share, i) =>
    moved.map((point) => {
      const index = point[0];
      const old = was.points[index] ?? point;
      return pointFollowing(
        pointFrameAt(track, index, first + i),
        old,
        point,
        end.points[index],
        share,
        step,
      );
    }),
  );
  return { kind: 'setPointFrames', track: ref.track, start: first, frames, origin: 'interpolated' };
}

function boxFollowing(box: BoxFrame, was: BoxFrame, is: BoxFrame, share: number, step: 1 | -1): BoxFrame {
  const by = (i: 0 | 1 | 2 | 3) => Math.round(box[i] + (is[i] - was[i]) * share);
  const code = step > 0 && is[4] !== was[4] ? is[4] : box[4];
  return was[4] === Visibility.absent ? box : [by(0), by(1), Math.max(by(2), 1), Math.max(by(3), 1), code];
}

function pointFollowing(
  point: PointFrame,
  was: PointFrame,
  is: PointFrame,
  end: PointFrame | undefined,
  share: number,
  step: 1 | -1,
): PointFrame {
  const [gone, came] = [is[3] === Visibility.absent, was[3] === Visibility.absent];
  if (gone || came) {
    if (step < 0) return point;
    return gone ? [point[0], 0, 0, Visibility.absent] : pointBetween(is, end, 1 - share);
  }
  if (point[3] === Visibility.absent) return point;
  const x = Math.round(point[1] + (is[1] - was[1]) * share);
  const y = Math.round(point[2] + (is[2] - was[2]) * share);
  return [point[0], x, y, step > 0 && is[3] !== was[3] ? is[3] : point[3]];
}
