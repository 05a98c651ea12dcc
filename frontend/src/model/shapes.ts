import type { Box } from '../kernel/box';
import { imagePoint, type ImagePoint } from '../kernel/points';
import {
  HUMAN,
  ORIGINS,
  QUIET_BOXES,
  Visibility,
  type BoxTrack,
  type LabelDocument,
  type PointsTrack,
} from './labels';
import type { BoxFrame, Drawn, PointFrame, SingleEdit, Target } from './operation';

/** A track of shapes: an object that is followed through the clip. */
export interface ShapeRef {
  readonly kind: 'boxes' | 'points';
  readonly track: string;
}

/** One frame of a track as it is stored: a box, or every point of a skeleton. */
export type ShapeFrame =
  | { readonly kind: 'boxes'; readonly box: BoxFrame }
  | { readonly kind: 'points'; readonly points: readonly PointFrame[] };

export const INTERPOLATED = ORIGINS.indexOf('interpolated');

export const hundredths = (pixels: number): number => Math.round(pixels * 100);

export const targetOf = ({ kind, track }: ShapeRef): Target => `${kind}/${track}`;

export const sameShape = (a: ShapeRef | null, b: ShapeRef | null): boolean =>
  a?.kind === b?.kind && a?.track === b?.track;

export const trackOf = (document: LabelDocument, { kind, track }: ShapeRef): BoxTrack | PointsTrack | null =>
  document[kind].get(track) ?? null;

/** The shape on a frame, absent or not; null where the clip has no such track. */
export function shapeAt(document: LabelDocument, ref: ShapeRef, frame: number): ShapeFrame | null {
  if (ref.kind === 'boxes') {
    const track = document.boxes.get(ref.track);
    if (!track) return null;
    const [x = 0, y = 0, w = 0, h = 0] = track.xywh.subarray(4 * frame, 4 * frame + 4);
    return { kind: 'boxes', box: [x, y, w, h, track.visibility[frame] ?? Visibility.absent] };
  }
  const track = document.points.get(ref.track);
  if (!track) return null;
  const points: PointFrame[] = [];
  for (let index = 0; index < track.count; index++) points.push(pointFrameAt(track, index, frame));
  return { kind: 'points', points };
}

/** One point on a frame as it is stored. */
export function pointFrameAt(track: PointsTrack, index: number, frame: number): PointFrame {
  const at = 2 * (frame * track.count + index);
  const code = track.visibility[(index * track.visibility.length) / track.count + frame] ?? Visibility.absent;
  return [index, track.xy[at] ?? 0, track.xy[at + 1] ?? 0, code];
}

/** Whether anything of the object is on the frame. */
export function isPresent(document: LabelDocument, ref: ShapeRef, frame: number): boolean {
  if (ref.kind === 'boxes') {
    const track = document.boxes.get(ref.track);
    return track !== undefined && track.visibility[frame] !== Visibility.absent;
  }
  const track = document.points.get(ref.track);
  for (let index = 0; index < (track?.count ?? 0); index++) {
    if (track?.visibility[index * document.frameCount + frame] !== Visibility.absent) return true;
  }
  return false;
}

export const originCode = (document: LabelDocument, ref: ShapeRef, frame: number): number =>
  trackOf(document, ref)?.origin[frame] ?? -1;

/** A keyframe is a frame where a person set the object, and where it is. */
export const isKeyframe = (document: LabelDocument, ref: ShapeRef, frame: number): boolean =>
  originCode(document, ref, frame) === HUMAN && isPresent(document, ref, frame);

/** Lays consecutive frames of a track; all of one kind. */
export function laid(
  { track }: ShapeRef,
  start: number,
  frames: readonly ShapeFrame[],
  origin: Drawn,
): SingleEdit | null {
  const boxes = frames.flatMap((frame) => (frame.kind === 'boxes' ? [frame.box] : []));
  if (boxes.length > 0) return { kind: 'setBoxes', track, start, boxes, origin };
  const points = frames.flatMap((frame) => (frame.kind === 'points' ? [frame.points] : []));
  return points.length > 0 ? { kind: 'setPointFrames', track, start, frames: points, origin } : null;
}

/** The same frame with nothing on it. */
export const emptied = (shape: ShapeFrame): ShapeFrame =>
  shape.kind === 'boxes'
    ? { kind: 'boxes', box: [0, 0, 0, 0, Visibility.absent] }
    : { kind: 'points', points: shape.points.map(([index]) => [index, 0, 0, Visibility.absent] as const) };

/** Whether a box is for people to see and draw. */
export const isShown = (box: string): boolean => !QUIET_BOXES.has(box);

/** All objects of a clip that people see, boxes first. */
export const shapesOf = (document: LabelDocument): readonly ShapeRef[] => [
  ...[...document.boxes.keys()].filter(isShown).map((track) => ({ kind: 'boxes', track }) as const),
  ...[...document.points.keys()].map((track) => ({ kind: 'points', track }) as const),
];

export const boxOf = ([x, y, w, h]: BoxFrame): Box => ({ x: x / 100, y: y / 100, w: w / 100, h: h / 100 });

export const pointOf = ([, x, y, code]: PointFrame): ImagePoint | null =>
  code === Visibility.absent ? null : imagePoint(x / 100, y / 100);
