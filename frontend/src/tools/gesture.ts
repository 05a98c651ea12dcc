import { hitBox, moveBox, resizeBox, type BoxHit } from '../kernel/box';
import type { Camera } from '../kernel/camera';
import { nearest } from '../kernel/nearest';
import { imagePoint, type ImagePoint } from '../kernel/points';
import { QUIET_BOXES, type LabelDocument } from '../model/labels';
import type { Edit } from '../model/operation';
import { boxAt, pointsAt } from '../model/read';
import type { Selection } from '../state/store';
import { boxEdit, pointEdit } from './edits';

/** A drag under way: where the pointer is now, in image pixels, gives the edit the gesture would be. */
export type Gesture = (to: ImagePoint) => Edit | null;

export type Hit =
  | { readonly kind: 'point'; readonly track: string; readonly index: number }
  | { readonly kind: 'box'; readonly track: string; readonly part: BoxHit };

/** Reach of the pointer in screen pixels, the same at every zoom. */
const POINT_REACH = 7;
const EDGE_REACH = 6;

/** What lies under the pointer: handles of the selected box, then points, then box edges, then box areas. */
export function hitTest(
  document: LabelDocument,
  frame: number,
  selection: Selection,
  camera: Camera,
  at: ImagePoint,
): Hit | null {
  const edgeReach = EDGE_REACH / camera.scale;
  const boxes = [...document.boxes].flatMap(([track, shapes]) => {
    const box = QUIET_BOXES.has(track) ? null : boxAt(shapes, frame);
    const part = box && hitBox(box, at, edgeReach);
    return part ? [{ kind: 'box' as const, track, part }] : [];
  });
  const chosen = boxes.find((hit) => selection?.kind === 'box' && hit.track === selection.track);
  if (chosen?.part.type === 'handle') return chosen;
  for (const [track, shapes] of document.points) {
    const index = nearest(pointsAt(shapes, frame), at, POINT_REACH / camera.scale);
    if (index >= 0) return { kind: 'point', track, index };
  }
  const box = boxes.find((hit) => hit.part.type !== 'inside') ?? boxes[0];
  // Handles are shown, and so grabbed, only on the selected box.
  return box?.part.type === 'handle' ? { ...box, part: { type: 'edge' } } : (box ?? null);
}

export function dragOf(document: LabelDocument, frame: number, hit: Hit, from: ImagePoint): Gesture {
  if (hit.kind === 'point') {
    const start = pointsAt(document.points.get(hit.track), frame)[hit.index] ?? from;
    return (to) => {
      const moved = imagePoint(start.x + to.x - from.x, start.y + to.y - from.y);
      return pointEdit(document, hit.track, hit.index, frame, moved);
    };
  }
  const box = boxAt(document.boxes.get(hit.track), frame);
  return (to) => {
    if (!box) return null;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const shape =
      hit.part.type === 'handle' ? resizeBox(box, hit.part.handle, dx, dy) : moveBox(box, dx, dy, document);
    return boxEdit(document, hit.track, frame, shape);
  };
}

/** Draws a new box from corner to corner. */
export const drawOf =
  (document: LabelDocument, track: string, frame: number, from: ImagePoint): Gesture =>
  (to) =>
    boxEdit(document, track, frame, {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      w: Math.max(1, Math.abs(to.x - from.x)),
      h: Math.max(1, Math.abs(to.y - from.y)),
    });

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
  if (!hit) return 'default';
  if (hit.kind === 'point') return 'pointer';
  if (hit.part.type === 'handle' && selection?.kind === 'box') return `${CURSORS[hit.part.handle]}-resize`;
  return hit.part.type === 'inside' && selection?.kind !== 'box' ? 'default' : 'move';
}
