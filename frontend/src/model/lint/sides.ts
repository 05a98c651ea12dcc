import { overlap as share, type Box } from '../../kernel/box';
import { runsWhere } from '../derive-rules';
import { Visibility, type LabelDocument, type PointsTrack } from '../labels';
import { together, type BoxFrame, type PointFrame, type SingleEdit } from '../operation';
import { boxAt, visibilityOf } from '../read';
import type { Finding, Rule } from './finding';

/** Points of face68 around the driver's own right and left eye (iBUG's order). */
const RIGHT_EYE = [36, 42] as const;
const LEFT_EYE = [42, 48] as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Eye outlines that lie on the other eye of the face. */
export const swappedEyes: Rule = ({ document }) => {
  const { points, frameCount } = document;
  const [left, right, face] = [points.get('left_eye8'), points.get('right_eye8'), points.get('face68')];
  if (!left || !right || !face) return [];
  const at = (track: PointsTrack, range?: readonly [number, number]) => (frame: number) =>
    middle(track, frame, range);
  const [a, b, own, other] = [at(left), at(right), at(face, LEFT_EYE), at(face, RIGHT_EYE)];
  return runsWhere(frameCount, (frame) => {
    const [l, r, toLeft, toRight] = [a(frame), b(frame), own(frame), other(frame)];
    if (!l || !r || !toLeft || !toRight) return false;
    return between(l, toRight) < between(l, toLeft) && between(r, toLeft) < between(r, toRight);
  }).map(([start, end]): Finding => {
    const edit = together(pointsSwapped(document, 'left_eye8', 'right_eye8', start, end));
    return {
      rule: 'sides',
      severity: 'error',
      start,
      end,
      message: 'the outline of the left eye lies on the right one, and the other way round',
      target: 'points/left_eye8',
      fix: edit && { label: 'swap', edit },
    };
  });
};

/** Hands that change places from one frame to the next: together they go this much further than needed. */
const SWITCH_FACTOR = 3;
const SWITCH_SHARE_OF_WIDTH = 0.1;

/** Hands whose labels change places from one frame to the next. */
export const swappedHands: Rule = ({ document }) => {
  const [left, right] = [document.boxes.get('left_hand'), document.boxes.get('right_hand')];
  if (!left || !right) return [];
  const switches: number[] = [];
  let before: readonly [Box, Box] | null = null;
  for (let frame = 0; frame < document.frameCount; frame++) {
    const [l, r] = [boxAt(left, frame), boxAt(right, frame)];
    const now = l && r ? ([l, r] as const) : null;
    if (before && now && changedPlaces(before, now, document.width)) switches.push(frame);
    before = now;
  }
  return Array.from({ length: Math.ceil(switches.length / 2) }, (_, i): Finding => {
    const start = switches[2 * i] ?? 0;
    const end = (switches[2 * i + 1] ?? document.frameCount) - 1;
    const edit = together([
      ...boxesSwapped(document, 'left_hand', 'right_hand', start, end),
      ...pointsSwapped(document, 'left_hand21', 'right_hand21', start, end),
    ]);
    return {
      rule: 'sides',
      severity: 'error',
      start,
      end,
      message: `left and right hand change places at frame ${start}`,
      target: 'boxes/left_hand',
      fix: edit && { label: 'swap', edit },
    };
  });
};

/** Boxes that overlap more than this show one and the same hand. */
const SAME_HAND = 0.85;
const SAME_HAND_FRAMES = 3;

/** One hand labelled as both, and hands of which only some joints are labelled. */
export const handCount: Rule = ({ document }) => {
  const [left, right] = [document.boxes.get('left_hand'), document.boxes.get('right_hand')];
  const twice = runsWhere(document.frameCount, (frame) => {
    const [l, r] = [boxAt(left, frame), boxAt(right, frame)];
    return l !== null && r !== null && share(l, r) > SAME_HAND;
  })
    .filter(([start, end]) => end + 1 - start >= SAME_HAND_FRAMES)
    .map(([start, end]): Finding => {
      const sure = (side: 'left' | 'right') => document.boxes.get(`${side}_hand`)?.confidence[start] ?? 0;
      const side = sure('left') < sure('right') ? 'left' : 'right';
      const edit = together(removed(document, side, start, end));
      return {
        rule: 'hands',
        severity: 'warning',
        start,
        end,
        message: 'one hand is labelled as the left and as the right one',
        target: `boxes/${side}_hand`,
        fix: edit && { label: `no ${side} hand`, edit },
      };
    });
  return [...twice, ...someJoints(document, 'left_hand21'), ...someJoints(document, 'right_hand21')];
};

function someJoints(document: LabelDocument, track: 'left_hand21' | 'right_hand21'): Finding[] {
  const points = document.points.get(track);
  if (!points) return [];
  return runsWhere(document.frameCount, (frame) => {
    let there = 0;
    for (let i = 0; i < points.count; i++) if (visibilityOf(points, i, frame) !== Visibility.absent) there++;
    return there > 0 && there < points.count;
  }).map(([start, end]) => ({
    rule: 'hands',
    severity: 'warning',
    start,
    end,
    message: `a hand has ${points.count} joints, here some are missing`,
    target: `points/${track}`,
    fix: null,
  }));
}

function changedPlaces(before: readonly [Box, Box], now: readonly [Box, Box], width: number): boolean {
  const [[l0, r0], [l1, r1]] = [before.map(centre), now.map(centre)] as [[Point, Point], [Point, Point]];
  const stay = between(l0, l1) + between(r0, r1);
  const swap = between(l0, r1) + between(r0, l1);
  return stay > SWITCH_FACTOR * swap && stay - swap > SWITCH_SHARE_OF_WIDTH * width;
}

function pointsSwapped(
  document: LabelDocument,
  a: string,
  b: string,
  start: number,
  end: number,
): SingleEdit[] {
  const [one, other] = [document.points.get(a), document.points.get(b)];
  if (!one || !other) return [];
  const set = (track: string, from: PointsTrack): SingleEdit => ({
    kind: 'setPointFrames',
    track,
    start,
    frames: frames(start, end, (frame) => pointFrames(from, frame)),
    origin: 'human',
  });
  return [set(a, other), set(b, one)];
}

const pointFrames = (track: PointsTrack, frame: number): PointFrame[] =>
  Array.from({ length: track.count }, (_, index) => {
    const at = 2 * (frame * track.count + index);
    return [index, track.xy[at] ?? 0, track.xy[at + 1] ?? 0, visibilityOf(track, index, frame)] as const;
  });

function boxesSwapped(
  document: LabelDocument,
  a: string,
  b: string,
  start: number,
  end: number,
): SingleEdit[] {
  const [one, other] = [document.boxes.get(a), document.boxes.get(b)];
  if (!one || !other) return [];
  const set = (track: string, from: typeof one): SingleEdit => ({
    kind: 'setBoxes',
    track,
    start,
    boxes: frames(start, end, (frame) => [...from.xywh.subarray(4 * frame, 4 * frame + 4), from.visibility[frame] ?? Visibility.absent] as unknown as BoxFrame), // prettier-ignore
    origin: 'human',
  });
  return [set(a, other), set(b, one)];
}

/** The hand taken away, with its joints. */
function removed(document: LabelDocument, side: 'left' | 'right', start: number, end: number): SingleEdit[] {
  const [box, joints] = [document.boxes.get(`${side}_hand`), document.points.get(`${side}_hand21`)];
  const edits: SingleEdit[] = [];
  if (box) {
    const gone = (frame: number) => [...box.xywh.subarray(4 * frame, 4 * frame + 4), Visibility.absent] as unknown as BoxFrame; // prettier-ignore
    edits.push({ kind: 'setBoxes', track: `${side}_hand`, start, boxes: frames(start, end, gone), origin: 'human' }); // prettier-ignore
  }
  if (joints) {
    const gone = (frame: number) => pointFrames(joints, frame).map(([i, x, y]) => [i, x, y, Visibility.absent] as const); // prettier-ignore
    edits.push({ kind: 'setPointFrames', track: `${side}_hand21`, start, frames: frames(start, end, gone), origin: 'human' }); // prettier-ignore
  }
  return edits;
}

const frames = <T>(start: number, end: number, of: (frame: number) => T): T[] =>
  Array.from({ length: end + 1 - start }, (_, i) => of(start + i));

const centre = ({ x, y, w, h }: Box): Point => ({ x: x + w / 2, y: y + h / 2 });

const between = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The middle of the points that are there, of all or of a range of them. */
function middle(
  track: PointsTrack,
  frame: number,
  range: readonly [number, number] = [0, track.count],
): Point | null {
  let [x, y, there] = [0, 0, 0];
  for (let i = range[0]; i < range[1]; i++) {
    if (visibilityOf(track, i, frame) === Visibility.absent) continue;
    const at = 2 * (frame * track.count + i);
    x += (track.xy[at] ?? 0) / 100;
    y += (track.xy[at + 1] ?? 0) / 100;
    there++;
  }
  return there === 0 ? null : { x: x / there, y: y / there };
}
