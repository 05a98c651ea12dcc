import { moveBox, resizeBox } from '../kernel/box';
import { pulled } from '../kernel/falloff';
import { grown, outlineOf, shifted, stretched, turned } from '../kernel/outline';
import { imagePoint, type ImagePoint } from '../kernel/points';
import { templateIn } from '../kernel/templates';
import type { LabelDocument } from '../model/labels';
import type { Edit } from '../model/operation';
import { boxAt, pointsAt } from '../model/read';
import { hundredths, type ShapeRef } from '../model/shapes';
import { boxEdit, pointsEdit } from './edits';
import type { Guide } from './guide';
import { OUTLINE_GAP, type Hit, type StageView } from './hit';
import { gazeGesture, headGesture } from './turning';
import type { ZoneDirections } from '../kernel/zones';

/** What is held down, and how far a pull reaches in image pixels. */
export interface Held {
  readonly alt: boolean;
  readonly shift: boolean;
  readonly control: boolean;
  readonly reach: number;
}

export const NOTHING_HELD: Held = { alt: false, shift: false, control: false, reach: 0 };

/** A drag under way: where the pointer is now, in image pixels, gives the edit the gesture would be. */
export type Gesture = (to: ImagePoint, held: Held) => { edit: Edit | null; guide: Guide | null };

const plain =
  (edit: (to: ImagePoint, held: Held) => Edit | null): Gesture =>
  (to, held) => ({
    edit: edit(to, held),
    guide: null,
  });

export function dragOf(view: StageView, hit: Hit, from: ImagePoint, zones: () => ZoneDirections): Gesture {
  const { document, frame } = view;
  switch (hit.kind) {
    case 'box':
      return boxGesture(document, frame, hit, from);
    case 'point':
      return pointGesture(document, frame, hit, from);
    case 'body':
    case 'edge':
      return wholeGesture(document, frame, hit.track, from);
    case 'outline':
      return outlineGesture(view, hit, from);
    case 'head':
      return headGesture(view, hit.part, from);
    case 'gaze':
      return gazeGesture(view, from, zones());
  }
}

function boxGesture(
  document: LabelDocument,
  frame: number,
  { track, part }: Extract<Hit, { kind: 'box' }>,
  from: ImagePoint,
): Gesture {
  const box = boxAt(document.boxes.get(track), frame);
  return plain((to) => {
    if (!box) return null;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const shape =
      part.type === 'handle' ? resizeBox(box, part.handle, dx, dy) : moveBox(box, dx, dy, document);
    return boxEdit(document, track, frame, shape);
  });
}

/** One point; with Alt those around it as well, less and less; with Shift the whole. */
function pointGesture(
  document: LabelDocument,
  frame: number,
  { track, index }: Extract<Hit, { kind: 'point' }>,
  from: ImagePoint,
): Gesture {
  const points = pointsAt(document.points.get(track), frame);
  const grabbed = points[index] ?? from;
  return (to, { alt, shift, reach }) => {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const at = imagePoint(grabbed.x + dx, grabbed.y + dy);
    if (shift) return { edit: pointsEdit(document, track, frame, shifted(points, dx, dy)), guide: null };
    if (!alt) {
      const moved = points.map((point, i) => (i === index ? at : point));
      return { edit: pointsEdit(document, track, frame, moved), guide: null };
    }
    const moved = pulled(points, grabbed, dx, dy, reach);
    return {
      edit: pointsEdit(document, track, frame, moved),
      guide: { kind: 'reach', at, radius: reach },
    };
  };
}

function wholeGesture(document: LabelDocument, frame: number, track: string, from: ImagePoint): Gesture {
  const points = pointsAt(document.points.get(track), frame);
  return plain((to) => pointsEdit(document, track, frame, shifted(points, to.x - from.x, to.y - from.y)));
}

/** A corner keeps the proportions unless Shift is held; turning by Shift goes in steps of 5 degrees. */
function outlineGesture(
  { document, frame, camera }: StageView,
  { track, part }: Extract<Hit, { kind: 'outline' }>,
  from: ImagePoint,
): Gesture {
  const points = pointsAt(document.points.get(track), frame);
  const box = outlineOf(points);
  if (!box) return plain(() => null);
  const around = grown(box, OUTLINE_GAP / camera.scale);
  if (part !== 'turn') {
    return plain((to, { shift }) =>
      pointsEdit(
        document,
        track,
        frame,
        stretched(points, around, part, to.x - from.x, to.y - from.y, !shift),
      ),
    );
  }
  const centre = imagePoint(box.x + box.w / 2, box.y + box.h / 2);
  const start = Math.atan2(from.y - centre.y, from.x - centre.x);
  return (to, { shift }) => {
    const free = Math.atan2(to.y - centre.y, to.x - centre.x) - start;
    const step = (5 * Math.PI) / 180;
    const angle = shift ? Math.round(free / step) * step : free;
    const degrees = ((angle * 180) / Math.PI + 540) % 360;
    return {
      edit: pointsEdit(document, track, frame, turned(points, centre, angle)),
      guide: { kind: 'label', at: to, lines: [`${Math.round(degrees - 180)}°`.replace('-', '−')] },
    };
  };
}

/** Draws a new box, or puts a skeleton into one, from corner to corner. */
export function drawOf(document: LabelDocument, ref: ShapeRef, frame: number, from: ImagePoint): Gesture {
  return plain((to) => {
    const box = {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      w: Math.max(1, Math.abs(to.x - from.x)),
      h: Math.max(1, Math.abs(to.y - from.y)),
    };
    if (ref.kind === 'boxes') return boxEdit(document, ref.track, frame, box);
    const points = templateIn(ref.track, box).map(
      ({ x, y }, index) => [index, hundredths(x), hundredths(y), 0] as const,
    );
    return points.length > 0 ? { kind: 'setPoints', track: ref.track, frame, points } : null;
  });
}
