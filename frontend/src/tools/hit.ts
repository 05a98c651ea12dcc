import { HANDLES, handlePoint, hitBox, type BoxHit, type Handle } from '../kernel/box';
import type { Camera } from '../kernel/camera';
import { grown, outlineOf } from '../kernel/outline';
import { imagePoint, type ImagePoint } from '../kernel/points';
import { edgeNear, isInside, onSegment } from '../kernel/polygon';
import { axesOf, gazeDirection, gazeOf, vectorOf } from '../kernel/pose';
import { turnedBy } from '../kernel/rotation';
import { gazeAt, headAt, type GazeInView, type HeadInView } from '../model/directions';
import { QUIET_BOXES, type LabelDocument } from '../model/labels';
import { boxAt, pointsAt } from '../model/read';
import { targetOf, type ShapeRef } from '../model/shapes';
import type { Skeleton } from '../state/api-types';
import { WHOLE, type Selection } from '../state/store';

/** What can be grabbed on the stage, and how it is looked at. */
export interface StageView {
  readonly document: LabelDocument;
  readonly frame: number;
  readonly selection: Selection;
  readonly camera: Camera;
  readonly skeletons: readonly Skeleton[];
  /** Targets that are not shown, or must not be grabbed. */
  readonly untouchable: readonly string[];
  /** Documents that tell how the camera is mounted. */
  readonly references: readonly (LabelDocument | null)[];
}

export type HeadPart = 'forward' | 'left' | 'up' | 'ring';

export type Hit =
  | { readonly kind: 'point'; readonly track: string; readonly index: number }
  | { readonly kind: 'box'; readonly track: string; readonly part: BoxHit }
  /** The frame around a skeleton that is selected as a whole. */
  | { readonly kind: 'outline'; readonly track: string; readonly part: Handle | 'turn' }
  /** The lines of a skeleton, or the inside of a polygon. */
  | { readonly kind: 'body'; readonly track: string }
  | { readonly kind: 'edge'; readonly track: string; readonly edge: number; readonly at: ImagePoint }
  | { readonly kind: 'head'; readonly part: HeadPart }
  | { readonly kind: 'gaze'; readonly eye: number };

/** Reach of the pointer in screen pixels, the same at every zoom. */
const POINT_REACH = 7;
const EDGE_REACH = 6;

/** Distance of the outline from the points, and of its turning handle from the outline, in screen pixels. */
export const OUTLINE_GAP = 10;
export const TURN_GAP = 18;

/** Radius of the ring for rolling, against the length of the axes. */
export const RING_SHARE = 1.15;

/** What lies under the pointer; what is selected comes first, then what is small. */
export function hitTest(view: StageView, at: ImagePoint): Hit | null {
  const { selection } = view;
  return (
    (selection?.kind === 'direction' ? directionHit(view, at) : null) ??
    chosenHandle(view, at) ??
    pointHit(view, at) ??
    directionHit(view, at) ??
    lineHit(view, at) ??
    boxHit(view, at)
  );
}

const isFree = (view: StageView, ref: ShapeRef): boolean => !view.untouchable.includes(targetOf(ref));

function chosenHandle(view: StageView, at: ImagePoint): Hit | null {
  const { selection, document, frame, camera } = view;
  const reach = EDGE_REACH / camera.scale;
  if (selection?.kind === 'box' && isFree(view, { kind: 'boxes', track: selection.track })) {
    const box = boxAt(document.boxes.get(selection.track), frame);
    const part = box && hitBox(box, at, reach);
    return part?.type === 'handle' ? { kind: 'box', track: selection.track, part } : null;
  }
  if (selection?.kind !== 'point' || selection.index !== WHOLE) return null;
  const { track } = selection;
  const outline = outlineOf(pointsAt(document.points.get(track), frame));
  if (!outline || !isFree(view, { kind: 'points', track })) return null;
  const around = grown(outline, OUTLINE_GAP / camera.scale);
  const knob = handlePoint(around, 'n');
  const turn = imagePoint(knob.x, knob.y - TURN_GAP / camera.scale);
  if (Math.hypot(turn.x - at.x, turn.y - at.y) <= reach) return { kind: 'outline', track, part: 'turn' };
  const handle = HANDLES.find((name) => {
    const { x, y } = handlePoint(around, name);
    return Math.max(Math.abs(x - at.x), Math.abs(y - at.y)) <= reach;
  });
  return handle ? { kind: 'outline', track, part: handle } : null;
}

/** The nearest point; points of the selected skeleton are preferred, as they may lie under others. */
/** The point within reach, if any. */
export function pointHit(view: StageView, at: ImagePoint): Hit | null {
  const { selection, document, frame, camera } = view;
  let best: Hit | null = null;
  let least = POINT_REACH / camera.scale;
  for (const [track, shapes] of document.points) {
    if (!isFree(view, { kind: 'points', track })) continue;
    const preferred = selection?.kind === 'point' && selection.track === track ? 2 / camera.scale : 0;
    pointsAt(shapes, frame).forEach((point, index) => {
      const distance = point ? Math.hypot(point.x - at.x, point.y - at.y) - preferred : Infinity;
      if (distance > least) return;
      best = { kind: 'point', track, index };
      least = distance;
    });
  }
  return best;
}

/** Where the ends of the head's axes are, in image pixels. */
export function headTips({
  at,
  length,
  rotation,
}: HeadInView): Record<'forward' | 'left' | 'up', ImagePoint> {
  const axes = axesOf(rotation);
  const tip = ({ x, y }: { x: number; y: number }) => imagePoint(at.x + x * length, at.y + y * length);
  return { forward: tip(axes.forward), left: tip(axes.left), up: tip(axes.up) };
}

/** Where the rays of the gaze end, one for each eye that has a place. */
export function gazeEnds({ eyes, length, gaze, mount }: GazeInView): readonly ImagePoint[] {
  const seen = gazeOf(turnedBy(mount, vectorOf(gaze)));
  const direction = gazeDirection(seen.azimuth, seen.elevation);
  return eyes.map((eye) => imagePoint(eye.x + direction.x * length, eye.y + direction.y * length));
}

function directionHit(view: StageView, at: ImagePoint): Hit | null {
  const { document, references, frame, camera, selection } = view;
  const reach = POINT_REACH / camera.scale;
  const isNear = (place: ImagePoint) => Math.hypot(place.x - at.x, place.y - at.y) <= reach;
  const gaze = gazeAt(document, references, frame);
  const eye = gaze ? gazeEnds(gaze).findIndex(isNear) : -1;
  const head = headAt(document, references, frame);
  const tips = head && headTips(head);
  const part = tips && (['forward', 'left', 'up'] as const).find((name) => isNear(tips[name]));
  const chosen = selection?.kind === 'direction' ? selection.of : null;
  if (eye >= 0 && !(part && chosen === 'head')) return { kind: 'gaze', eye };
  if (part) return { kind: 'head', part };
  if (!head || chosen !== 'head') return null;
  const off = Math.abs(Math.hypot(at.x - head.at.x, at.y - head.at.y) - head.length * RING_SHARE);
  return off <= reach ? { kind: 'head', part: 'ring' } : null;
}

function lineHit(view: StageView, at: ImagePoint): Hit | null {
  const { document, frame, camera, selection, skeletons } = view;
  const reach = EDGE_REACH / camera.scale;
  for (const { name, edges, closed } of skeletons) {
    const ref = { kind: 'points', track: name } as const;
    const shapes = document.points.get(name);
    if (!shapes || !isFree(view, ref)) continue;
    const points = pointsAt(shapes, frame);
    if (closed) {
      const ring = points.filter((point) => point !== null);
      const chosen = selection?.kind === 'point' && selection.track === name;
      const edge = edgeNear(ring, at, reach);
      if (edge && chosen) return { kind: 'edge', track: name, ...edge };
      if (edge || (chosen && isInside(ring, at))) return { kind: 'body', track: name };
    }
    const line = edges.some(([from, to]) => {
      const [a, b] = [points[from], points[to]];
      if (!a || !b) return false;
      const near = onSegment(a, b, at);
      return Math.hypot(near.x - at.x, near.y - at.y) <= reach;
    });
    if (line) return { kind: 'body', track: name };
  }
  return null;
}

/** Edges before areas, and small areas before the large ones that they lie in. */
function boxHit(view: StageView, at: ImagePoint): Hit | null {
  const { document, frame, camera } = view;
  const hits = [...document.boxes].flatMap(([track, shapes]) => {
    const box = QUIET_BOXES.has(track) ? null : boxAt(shapes, frame);
    const part = box && isFree(view, { kind: 'boxes', track }) && hitBox(box, at, EDGE_REACH / camera.scale);
    return box && part ? [{ track, part, area: box.w * box.h }] : [];
  });
  hits.sort((a, b) => a.area - b.area);
  const hit = hits.find(({ part }) => part.type !== 'inside') ?? hits[0];
  // Handles are shown, and so grabbed, only on the selected box.
  return hit
    ? { kind: 'box', track: hit.track, part: hit.part.type === 'handle' ? { type: 'edge' } : hit.part }
    : null;
}

/** What a press on it selects. */
export function selectionOf(hit: Hit | null): Selection {
  switch (hit?.kind) {
    case undefined:
      return null;
    case 'box':
      return { kind: 'box', track: hit.track };
    case 'point':
      return hit;
    case 'outline':
    case 'body':
    case 'edge':
      return { kind: 'point', track: hit.track, index: WHOLE };
    case 'head':
      return { kind: 'direction', of: 'head' };
    case 'gaze':
      return { kind: 'direction', of: 'gaze' };
  }
}

const CURSORS = {
  nw: 'nwse',
  se: 'nwse',
  ne: 'nesw',
  sw: 'nesw',
  n: 'ns',
  s: 'ns',
  e: 'ew',
  w: 'ew',
} as const;

export function cursorOf(hit: Hit | null, selection: Selection): string {
  switch (hit?.kind) {
    case undefined:
      return 'default';
    case 'point':
      return 'pointer';
    case 'outline':
      return hit.part === 'turn' ? 'grab' : `${CURSORS[hit.part]}-resize`;
    case 'edge':
      return 'copy';
    case 'head':
    case 'gaze':
      return 'grab';
    case 'body':
      return 'move';
    case 'box':
      if (hit.part.type === 'handle' && selection?.kind === 'box')
        return `${CURSORS[hit.part.handle]}-resize`;
      return hit.part.type === 'inside' && selection?.kind !== 'box' ? 'default' : 'move';
  }
}
