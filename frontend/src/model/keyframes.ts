import { mixBoxes, mixPoints, shareOf } from '../kernel/interpolation';
import { imagePoint } from '../kernel/points';
import { applied } from './apply';
import { HUMAN, Visibility, type LabelDocument } from './labels';
import { together, partsOf, type BoxFrame, type Edit, type PointFrame, type SingleEdit } from './operation';
import {
  INTERPOLATED,
  isKeyframe,
  laid,
  originCode,
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
    const ahead = new Map(b.points.map((point) => [point[0], point]));
    return { kind: 'points', points: a.points.map((point) => pointBetween(point, ahead.get(point[0]), t)) };
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
  const { x, y } = mixPoints(imagePoint(a[1], a[2]), imagePoint(b[1], b[2]), t);
  return [a[0], Math.round(x), Math.round(y), a[3]];
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
 * A gesture with what follows from it: where a keyframe moves, the interpolated frames on either side of it follow, up
 * to the next keyframe. Frames from anywhere else are never touched.
 */
export function withNeighbours(document: LabelDocument, edit: Edit): Edit {
  const parts = partsOf(edit);
  const moved = parts.flatMap((part): (readonly [ShapeRef, number])[] =>
    part.kind === 'setBox'
      ? [[{ kind: 'boxes', track: part.track }, part.frame]]
      : part.kind === 'setPoints'
        ? [[{ kind: 'points', track: part.track }, part.frame]]
        : [],
  );
  if (moved.length === 0) return edit;
  const after = applied(document, edit);
  const followed = moved.flatMap(([ref, frame]) => {
    if (!isKeyframe(after, ref, frame)) return [];
    const before = anchorFrom(after, ref, frame, -1);
    const behind = anchorFrom(after, ref, frame, 1);
    return [
      before >= 0 ? between(after, ref, before, frame) : null,
      behind >= 0 ? between(after, ref, frame, behind) : null,
    ].filter((single) => single !== null);
  });
  return together([...parts, ...followed]) ?? edit;
}
