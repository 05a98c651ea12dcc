// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { describe, expect, it } from 'vitest';
import { poseOf } from '../kernel/pose';
import { imagePoint, type ImagePoint } from '../kernel/points';
import { applied } from '../model/apply';
import { decode } from '../model/decode';
import { headAt } from '../model/directions';
import { wireDocument } from '../model/fixtures';
import { pointsAt } from '../model/read';
import { WHOLE, type Selection } from '../state/store';
import type { LabelDocument } from '../model/labels';
import { partsOf, type Edit } from '../model/operation';
import { NOTHING_HELD, dragOf, drawOf, type Held } from './gesture';
import type { Guide } from './guide';
import { headTips, hitTest, selectionOf, type Hit } from './hit';
import { zonesOf } from '../model/directions';

const camera = { scale: 2, offsetX: 0, offsetY: 0 };
const ring = { name: 'occluder_polygon', points: 32, edges: [], closed: true };
const skeletons = [{ name: 'face68', points: 68, edges: [[0, 1]], closed: false }, ring];

const signal = (value) => ({
  unit: 'deg',
  scale: 100,
  values: Array.from({ length: 12 }, () => value * 100),
  visibility: [0, 12],
  confidence: [1000, 12],
  origin: [1, 12],
});

const wire = wireDocument();
wire.signals = {
  ...wire.signals,
  head_yaw: signal(10),
  head_pitch: signal(-5),
  head_roll: signal(0),
  gaze_azimuth: signal(0),
  gaze_elevation: signal(-1),
};
const square = (left, top, size) => ({
  kind: 'setPoints',
  track: 'occluder_polygon',
  frame: 0,
  points: [
    [0, left * 100, top * 100, 0],
    [1, (left + size) * 100, top * 100, 0],
    [2, (left + size) * 100, (top + size) * 100, 0],
    [3, left * 100, (top + size) * 100, 0],
  ],
});
const document = applied(decode(wire), square(500, 300, 60));

const view = (selection = null, more = {}) => ({
  document,
  frame: 0,
  selection,
  camera,
  skeletons,
  untouchable: [],
  references: [],
  ...more,
});
const box = { kind: 'box', track: 'face' } as const;
const face = { kind: 'point', track: 'face68', index: WHOLE } as const;
const pointsOf = (edit: Edit | null) => (edit as Extract<Edit, { kind: 'setPoints' }>).points;
const linesOf = (guide: Guide | null) => (guide?.kind === 'label' ? guide.lines : []);
const partsIn = (edit: Edit | null) => partsOf(edit!);
const tipsOf = (from: LabelDocument) => headTips(headAt(from, [], 0)!);
const poseIn = (from: LabelDocument) => poseOf(headAt(from, [], 0)!.rotation);

const drag = (hit: Hit, from: ImagePoint, selection: Selection = null) =>
  dragOf(view(selection), hit, from, () => zonesOf(null, true));

describe('what is under the pointer', () => {
  it('is a handle of the selected box before a point on it', () => {
    const corner = imagePoint(100, 80);
    expect(hitTest(view(box), corner)).toMatchObject({ part: { type: 'handle', handle: 'nw' } });
    expect(hitTest(view(), imagePoint(100.2, 100.6))).toMatchObject({ kind: 'point', index: 0 });
    expect(hitTest(view(), imagePoint(150, 300))).toMatchObject({ part: { type: 'inside' } });
    expect(hitTest(view(), imagePoint(200, 80))).toMatchObject({ part: { type: 'edge' } });
    expect(hitTest(view(), imagePoint(600, 20))).toBeNull();
  });

  it('is never what is hidden or locked', () => {
    expect(hitTest(view(null, { untouchable: ['boxes/face'] }), imagePoint(150, 300))).toBeNull();
    expect(hitTest(view(null, { untouchable: ['points/face68'] }), imagePoint(100.2, 100.6))).toMatchObject({
      kind: 'box',
    });
  });

  it('is the smaller of two boxes that lie in each other', () => {
    const cup = {
      kind: 'setBox',
      track: 'cup',
      frame: 0,
      box: [14_000, 25_000, 2_000, 6_000],
      visibility: 0,
    };
    expect(hitTest(view(null, { document: applied(document, cup) }), imagePoint(150, 280))).toMatchObject({
      track: 'cup',
    });
  });

  it('is an edge of the selected polygon, or all of another one', () => {
    const edge = imagePoint(530, 300);
    expect(hitTest(view(), edge)).toEqual({ kind: 'body', track: 'occluder_polygon' });
    const chosen = { kind: 'point', track: 'occluder_polygon', index: WHOLE };
    expect(hitTest(view(chosen), imagePoint(530, 301))).toMatchObject({ kind: 'edge', edge: 0, at: edge });
    expect(hitTest(view(chosen), imagePoint(530, 330))).toMatchObject({ kind: 'body' });
  });

  it('is the end of an axis, which selects the head', () => {
    const tips = tipsOf(document);
    const chosen = { kind: 'direction', of: 'head' } as const;
    const hit = hitTest(view(chosen), tips.left);
    expect(hit).toEqual({ kind: 'head', part: 'left' });
    expect(selectionOf(hit)).toEqual(chosen);
  });
});

describe('gestures', () => {
  it('move and resize a box by what the pointer travelled', () => {
    const from = imagePoint(150, 300);
    const move = drag({ ...box, part: { type: 'inside' } }, from);
    expect(move(imagePoint(160, 295), NOTHING_HELD).edit).toMatchObject({
      box: [11_000, 7_500, 20_000, 24_000],
    });
    const resize = drag({ ...box, part: { type: 'handle', handle: 'se' } }, from);
    expect(resize(imagePoint(160, 295), NOTHING_HELD).edit).toMatchObject({
      box: [10_000, 8_000, 21_000, 23_500],
    });
  });

  it('move one point, a region with Alt, the whole with Shift', () => {
    const before = pointsAt(document.points.get('face68'), 0) as ImagePoint[];
    const pull = drag({ kind: 'point', track: 'face68', index: 10 }, before[10]!);
    const to = imagePoint(before[10]!.x + 4, before[10]!.y);
    expect(pointsOf(pull(to, NOTHING_HELD).edit)).toEqual([
      [10, Math.round(to.x * 100), Math.round(to.y * 100), 0],
    ]);
    const region = pull(to, { ...NOTHING_HELD, alt: true, reach: 3 });
    const moved = pointsOf(region.edit).map(([index]) => index);
    expect(moved).toContain(10);
    expect(moved.length).toBeGreaterThan(1);
    expect(moved.length).toBeLessThan(12);
    expect(region.guide).toEqual({ kind: 'reach', at: to, radius: 3 });
    expect(pointsOf(pull(to, { ...NOTHING_HELD, shift: true }).edit)).toHaveLength(68);
  });

  it('scale a skeleton from a corner and turn it by its knob', () => {
    const hit = { kind: 'outline', track: 'face68', part: 'se' } as const;
    const scale = drag(hit, imagePoint(200, 200), face);
    expect(pointsOf(scale(imagePoint(210, 210), NOTHING_HELD).edit).length).toBeGreaterThan(60);
    const turn = drag({ ...hit, part: 'turn' }, imagePoint(126, 80), face);
    const { guide } = turn(imagePoint(160, 127), NOTHING_HELD);
    expect(linesOf(guide)[0]).toMatch(/^\d+°$/);
  });

  it('turn the head as the pointer goes, finely with Shift', () => {
    const { forward } = tipsOf(document);
    const to = imagePoint(forward.x + 20, forward.y);
    const after = (held: Held) => {
      const turn = drag({ kind: 'head', part: 'forward' }, forward);
      return poseIn(applied(document, turn(to, held).edit!));
    };
    const coarse = after(NOTHING_HELD);
    const fine = after({ ...NOTHING_HELD, shift: true });
    expect(coarse.yaw).toBeGreaterThan(20);
    expect(fine.yaw).toBeGreaterThan(10);
    expect((coarse.yaw - 10) / (fine.yaw - 10)).toBeCloseTo(5, 0);
    const { guide } = drag({ kind: 'head', part: 'forward' }, forward)(to, NOTHING_HELD);
    expect(linesOf(guide)).toEqual([expect.stringMatching(/^yaw /), expect.stringMatching(/^pitch −/), expect.stringMatching(/^roll /)]); // prettier-ignore
  });

  it('roll the head by its ring, with the pointer', () => {
    const { at, length } = headAt(document, [], 0)!;
    const ring = drag({ kind: 'head', part: 'ring' }, imagePoint(at.x + length, at.y));
    const edit = ring(imagePoint(at.x, at.y + length), NOTHING_HELD).edit;
    const { up } = tipsOf(document);
    const turned = tipsOf(applied(document, edit!)).up;
    expect(turned.x - at.x, 'a quarter turn clockwise').toBeCloseTo(at.y - up.y, 0);
    expect(turned.y - at.y).toBeCloseTo(up.x - at.x, 0);
    expect(poseIn(applied(document, edit!)).roll).toBeLessThan(-85);
  });

  it('draw the gaze to a zone and take its label along, or nowhere with Alt', () => {
    const from = imagePoint(100, 100);
    const to = imagePoint(100, 100 + 35);
    const snapped = drag({ kind: 'gaze', eye: 0 }, from)(to, NOTHING_HELD);
    expect(partsIn(snapped.edit).at(-1)).toMatchObject({
      layer: 'gaze_zone',
      start: 0,
      end: 0,
      value: 'instrument_cluster',
    });
    expect(partsIn(snapped.edit)[1]).toMatchObject({ signal: 'gaze_elevation', values: [-2_100] });
    expect(linesOf(snapped.guide).at(-1)).toBe('instrument cluster');
    const free = drag({ kind: 'gaze', eye: 0 }, from)(to, { ...NOTHING_HELD, alt: true });
    expect(partsIn(free.edit).every(({ kind }) => kind === 'setSignal')).toBe(true);
  });

  it('draw a box from corner to corner, and a skeleton into one', () => {
    const draw = drawOf(document, { kind: 'boxes', track: 'face' }, 11, imagePoint(50, 60));
    expect(draw(imagePoint(20, 100), NOTHING_HELD).edit).toMatchObject({
      box: [2_000, 6_000, 3_000, 4_000],
      visibility: 0,
    });
    const hand = drawOf(document, { kind: 'points', track: 'left_hand21' }, 11, imagePoint(50, 60));
    const points = pointsOf(hand(imagePoint(20, 100), NOTHING_HELD).edit);
    expect(points).toHaveLength(21);
    expect(points[0], 'the wrist, below').toEqual([0, 3_500, 10_000, 0]);
  });
});
