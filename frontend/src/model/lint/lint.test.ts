// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../kernel/spans';
import { applied } from '../apply';
import { Visibility, emptyDocument, type LabelDocument, type Signal } from '../labels';
import type { Edit } from '../operation';
import { keyOf, type Finding, type RuleId } from './finding';
import { lint } from './index';

const FRAMES = 240;
const FPS = 30;
const setting = { fps: FPS, intent: [] };

const span = (start: number, end: number, value: string): Span => ({ start, end, value, origin: 'truth', confidence: 1000 }); // prettier-ignore

function signal(at: (frame: number) => number, scale = 100): Signal {
  return {
    unit: scale === 1000 ? 'ratio' : 'deg',
    scale,
    values: Int32Array.from({ length: FRAMES }, (_, frame) => Math.round(at(frame) * scale)),
    visibility: new Uint16Array(FRAMES),
    confidence: new Uint16Array(FRAMES).fill(1000),
    origin: new Uint16Array(FRAMES),
  };
}

/** All points of a track around a middle, a little apart. */
function points(count: number, at: (frame: number, index: number) => readonly [number, number]) {
  const xy = new Int32Array(2 * count * FRAMES);
  for (let frame = 0; frame < FRAMES; frame++) {
    for (let i = 0; i < count; i++) {
      const [x, y] = at(frame, i);
      xy.set([Math.round(100 * x), Math.round(100 * y)], 2 * (frame * count + i));
    }
  }
  return {
    count,
    xy,
    visibility: new Uint16Array(count * FRAMES),
    confidence: new Uint16Array(FRAMES).fill(1000),
    origin: new Uint16Array(FRAMES),
  };
}

function box(at: (frame: number) => readonly [number, number]) {
  const xywh = new Int32Array(4 * FRAMES);
  for (let frame = 0; frame < FRAMES; frame++) xywh.set([...at(frame).map((v) => Math.round(v * 100)), 6000, 5000], 4 * frame); // prettier-ignore
  return {
    xywh,
    visibility: new Uint16Array(FRAMES),
    confidence: new Uint16Array(FRAMES).fill(1000),
    origin: new Uint16Array(FRAMES),
  };
}

/** A driver who blinks, looks at the screen for a while and then sleeps for a second, all of it as it should be. */
interface Script {
  readonly blink: number;
  readonly glance: number;
  readonly sleep: number;
  readonly tilt: number;
}

const script: fc.Arbitrary<Script> = fc.record({
  blink: fc.integer({ min: 10, max: 30 }),
  glance: fc.integer({ min: 50, max: 80 }),
  sleep: fc.integer({ min: 150, max: 180 }),
  tilt: fc.double({ min: -1, max: 1, noNaN: true }),
});

function clean({ blink, glance, sleep, tilt }: Script): LabelDocument {
  const away = glance + 40;
  const awake = sleep + 35;
  const shut = (frame: number) =>
    (frame >= blink + 1 && frame <= blink + 3) || (frame >= sleep && frame < awake);
  const turn = (frame: number) =>
    Math.min(1, Math.max(0, (frame - glance) / 6), Math.max(0, (away - frame) / 6));
  const bob = (frame: number) => tilt * Math.sin(frame / 9);
  const looking = (frame: number) => frame >= glance + 3 && frame < away - 2;
  const zone = [span(0, glance + 2, 'forward_road'), span(glance + 3, away - 3, 'ivi'), span(away - 2, sleep - 1, 'forward_road'), span(sleep, awake - 1, 'eyes_closed'), span(awake, FRAMES - 1, 'forward_road')]; // prettier-ignore
  const eye = (x: number) =>
    points(8, (frame, i) => [x + bob(frame) + 6 * Math.cos(i), 200 + 3 * Math.sin(i)]);
  const hand = (x: number) => points(21, (frame, i) => [x + i, 350 + bob(frame)]);
  return {
    ...emptyDocument(FRAMES, 640, 400),
    subject: { drive_side: 'lhd' },
    layers: new Map([
      ['eyes_state', [span(0, blink - 1, 'open'), span(blink, blink, 'closing'), span(blink + 1, blink + 3, 'close'), span(blink + 4, blink + 5, 'opening'), span(blink + 6, sleep - 1, 'open'), span(sleep, awake - 1, 'close'), span(awake, FRAMES - 1, 'open')]],
      ['gaze_zone', zone],
      ['gaze_on_road', [span(0, glance + 2, 'looking_road'), span(glance + 3, away - 3, 'not_looking_road'), span(away - 2, sleep - 1, 'looking_road'), span(sleep, awake - 1, 'not_looking_road'), span(awake, FRAMES - 1, 'looking_road')]],
      ['hands_using_wheel', [span(0, 119, 'both'), span(120, FRAMES - 1, 'only_left')]],
      ['driver_actions', [span(0, 129, 'safe_drive'), span(130, FRAMES - 1, 'texting_right')]],
    ]), // prettier-ignore
    signals: new Map([
      ['eye_openness_left', signal((frame) => (shut(frame) ? 0.03 : 0.98), 1000)],
      ['eye_openness_right', signal((frame) => (shut(frame) ? 0.04 : 0.97), 1000)],
      ['head_yaw', signal((frame) => -20 * turn(frame) + bob(frame))],
      ['head_pitch', signal((frame) => -8 * turn(frame) + bob(frame))],
      ['head_roll', signal(bob)],
      ['gaze_azimuth', signal((frame) => (looking(frame) ? -36 : -2) + bob(frame))],
      ['gaze_elevation', signal((frame) => (looking(frame) ? -26 : -2) + bob(frame))],
    ]),
    points: new Map([
      ['face68', points(68, (frame, i) => [(i < 36 ? 320 : i < 42 ? 280 : i < 48 ? 360 : 320) + bob(frame) + (i % 6), 200])],
      ['left_eye8', eye(362)],
      ['right_eye8', eye(282)],
      ['left_hand21', hand(430)],
      ['right_hand21', hand(190)],
    ]), // prettier-ignore
    boxes: new Map([
      ['left_hand', box((frame) => [420 + bob(frame), 330])],
      ['right_hand', box((frame) => [180 + bob(frame), 330])],
    ]),
  };
}

const paint = (layer: string, start: number, end: number, value: string | null): Edit => ({ kind: 'paintSpan', layer, start, end, value }); // prettier-ignore
const set = (signal: string, start: number, values: number[], scale = 100): Edit => ({ kind: 'setSignal', signal, start, values: values.map((value) => Math.round(value * scale)) }); // prettier-ignore

function swapped(
  document: LabelDocument,
  kind: 'points' | 'boxes',
  a: string,
  b: string,
  from: number,
  to: number,
): LabelDocument {
  const tracks = new Map<string, { visibility: Uint16Array }>(document[kind] as ReadonlyMap<string, never>);
  const [one, other] = [tracks.get(a), tracks.get(b)] as [
    Record<string, Int32Array>,
    Record<string, Int32Array>,
  ];
  const field = kind === 'points' ? 'xy' : 'xywh';
  const each = (one[field]?.length ?? 0) / FRAMES;
  const mixed = (own: Int32Array, its: Int32Array) => {
    const copy = own.slice();
    copy.set(its.subarray(from * each, (to + 1) * each), from * each);
    return copy;
  };
  tracks.set(a, { ...one, [field]: mixed(one[field] as Int32Array, other[field] as Int32Array) } as never);
  tracks.set(b, { ...other, [field]: mixed(other[field] as Int32Array, one[field] as Int32Array) } as never);
  return { ...document, [kind]: tracks };
}

interface Fault {
  readonly rule: RuleId;
  readonly does: (document: LabelDocument, script: Script) => LabelDocument;
  /** Whether there is one right way to mend it. */
  readonly fixed: boolean;
}

const edit =
  (of: (script: Script) => Edit): Fault['does'] =>
  (document, script) =>
    applied(document, of(script));

const FAULTS: Readonly<Record<string, Fault>> = {
  'a closure of one frame': {
    rule: 'blink-length',
    fixed: true,
    does: (document, { glance }) =>
      applied(
        applied(document, paint('eyes_state', glance + 20, glance + 20, 'close')),
        set('eye_openness_left', glance + 20, [0.02], 1000),
      ),
  },
  'a blink of nearly half a second': {
    rule: 'blink-length',
    fixed: false,
    does: (document, { blink }) => {
      const shut = applied(document, paint('eyes_state', blink + 1, blink + 13, 'close'));
      const flat = new Array<number>(13).fill(0.02);
      return applied(applied(shut, set('eye_openness_left', blink + 1, flat, 1000)), set('eye_openness_right', blink + 1, flat, 1000)); // prettier-ignore
    },
  },
  'a closure that the label misses': { rule: 'eye-opening', fixed: true, does: edit(({ sleep }) => paint('eyes_state', sleep, sleep + 34, 'open')) },
  'eyes labelled closed that are open': { rule: 'eye-opening', fixed: true, does: edit(({ glance }) => paint('eyes_state', glance + 10, glance + 16, 'close')) },
  'a head that leaps there and back': { rule: 'speed', fixed: true, does: edit(({ sleep }) => set('head_yaw', sleep + 5, [70, 72])) },
  'a gaze that leaps for good': { rule: 'speed', fixed: false, does: edit(({ glance }) => set('gaze_elevation', glance + 50, new Array<number>(FRAMES - glance - 50).fill(45))) },
  'a zone on the wrong side': { rule: 'gaze-zone', fixed: true, does: edit(({ glance }) => paint('gaze_zone', glance + 3, glance + 37, 'driver_side_mirror')) },
  'a zone for a gaze at the road': { rule: 'gaze-zone', fixed: true, does: (document, { blink }) => applied(applied(document, paint('gaze_zone', blink + 8, blink + 14, 'lap')), paint('gaze_on_road', blink + 8, blink + 14, 'not_looking_road')) },
  'eyes turned out of the head': { rule: 'eye-reach', fixed: false, does: edit(({ glance }) => set('head_yaw', glance - 20, Array.from({ length: 130 }, (_, i) => Math.min(i, 130 - i, 40)))) },
  'a zone seen with closed eyes': { rule: 'closed-gaze', fixed: true, does: edit(({ sleep }) => paint('gaze_zone', sleep + 2, sleep + 30, 'lap')) },
  'closed eyes that are open': { rule: 'closed-gaze', fixed: true, does: edit(({ glance }) => paint('gaze_zone', glance + 10, glance + 20, 'eyes_closed')) },
  'a road that is not looked at': { rule: 'road-gaze', fixed: true, does: edit(({ glance }) => paint('gaze_on_road', glance + 5, glance + 15, 'looking_road')) },
  'two spans over each other': {
    rule: 'overlap',
    fixed: true,
    does: (document) => {
      const spans = [span(0, 130, 'both'), span(120, FRAMES - 1, 'only_left')];
      return { ...document, layers: new Map(document.layers).set('hands_using_wheel', spans) };
    },
  },
  'a span within another one': {
    rule: 'overlap',
    fixed: true,
    does: (document) => {
      const spans = [span(0, 119, 'both'), span(50, 70, 'only_right'), span(120, FRAMES - 1, 'only_left')];
      return { ...document, layers: new Map(document.layers).set('hands_using_wheel', spans) };
    },
  },
  'eye outlines on the other eye': { rule: 'sides', fixed: true, does: (document, { glance }) => swapped(document, 'points', 'left_eye8', 'right_eye8', glance, glance + 9) },
  'hands that change places': {
    rule: 'sides',
    fixed: true,
    does: (document, { glance }) => swapped(swapped(document, 'boxes', 'left_hand', 'right_hand', glance, glance + 40), 'points', 'left_hand21', 'right_hand21', glance, glance + 40),
  },
  'one hand as both': {
    rule: 'hands',
    fixed: true,
    does: (document, { sleep }) => {
      const right = document.boxes.get('right_hand');
      const left = document.boxes.get('left_hand');
      if (!right || !left) throw new Error('no hands');
      // Drifts over, so that no places are changed.
      const xywh = left.xywh.slice();
      for (let i = 0; i < 50; i++) {
        const share = Math.min(1, i / 20, (49 - i) / 20);
        const at = 4 * (sleep + i);
        xywh[at] = Math.round((1 - share) * (left.xywh[at] ?? 0) + share * (right.xywh[at] ?? 0));
      }
      return { ...document, boxes: new Map(document.boxes).set('left_hand', { ...left, xywh }) };
    },
  },
  'a hand with missing joints': {
    rule: 'hands',
    fixed: false,
    does: (document) => {
      const hand = document.points.get('left_hand21');
      if (!hand) throw new Error('no hand');
      const visibility = hand.visibility.slice();
      visibility.fill(Visibility.absent, 5 * FRAMES + 20, 5 * FRAMES + 30);
      return { ...document, points: new Map(document.points).set('left_hand21', { ...hand, visibility }) };
    },
  },
  'a phone in a hand on the wheel': { rule: 'busy-hand', fixed: true, does: edit(() => paint('driver_actions', 40, 90, 'texting_left')) },
}; // prettier-ignore

describe('the linter', () => {
  it('finds nothing in labels that are as they should be', () => {
    fc.assert(
      fc.property(script, (one) => {
        expect(lint(clean(one), setting)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it.each(Object.entries(FAULTS))(
    'finds %s, and mends it without breaking anything else',
    (_, { rule, does, fixed }) => {
      fc.assert(
        fc.property(script, (one) => {
          const broken = does(clean(one), one);
          const findings = lint(broken, setting);
          expect(findings.map((finding) => finding.rule)).toContain(rule);
          const known = new Set(findings.map(keyOf));
          for (const finding of findings.filter((candidate) => candidate.rule === rule)) {
            expect(finding.fix !== null).toBe(fixed);
            if (!finding.fix) continue;
            const after = lint(applied(broken, finding.fix.edit), setting).map(keyOf);
            expect(after).not.toContain(keyOf(finding));
            expect(after.filter((key) => !known.has(key))).toEqual([]);
          }
        }),
        { numRuns: 12 },
      );
    },
  );

  it('comes to nothing when everything that can be mended is', () => {
    const mendable = Object.values(FAULTS).filter(({ fixed }) => fixed);
    fc.assert(
      fc.property(script, fc.constantFrom(...mendable), (one, { does }) => {
        let document = does(clean(one), one);
        for (let round = 0; round < 10; round++) {
          const next = lint(document, setting).find(({ fix }) => fix !== null);
          if (!next?.fix) break;
          document = applied(document, next.fix.edit);
        }
        expect(lint(document, setting)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('says which labels and frames it means', () => {
    const one = { blink: 12, glance: 60, sleep: 160, tilt: 0 };
    const [finding] = lint(
      FAULTS['a zone seen with closed eyes']?.does(clean(one), one) ?? clean(one),
      setting,
    ) as [Finding];
    expect(finding).toMatchObject({ start: 162, end: 190, target: 'layers/gaze_zone', severity: 'error' });
    expect(finding.message).toContain('lap');
  });

  it('looks at two thousand frames without holding up the page', () => {
    const whole = clean({ blink: 12, glance: 60, sleep: 160, tilt: 0.5 });
    const long = stretched(whole, 2000);
    const times = Array.from({ length: 20 }, () => {
      const began = performance.now();
      lint(long, setting);
      return performance.now() - began;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});

/** The same labels over and over, up to a number of frames. */
function stretched(document: LabelDocument, frameCount: number): LabelDocument {
  const again = <A extends Int32Array | Uint16Array>(values: A, each: number): A => {
    const long = new (values.constructor as new (length: number) => A)(each * frameCount);
    for (let i = 0; i < long.length; i++) long[i] = values[i % values.length] ?? 0;
    return long;
  };
  const all = <T extends object>(tracks: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map(
      [...tracks].map(([name, track]) => [
        name,
        Object.fromEntries(
          Object.entries(track).map(([field, value]) => [
            field,
            ArrayBuffer.isView(value)
              ? again(value as Int32Array, (value as Int32Array).length / FRAMES)
              : (value as unknown),
          ]),
        ) as T,
      ]),
    );
  const layers = new Map(
    [...document.layers].map(([name, spans]) => [
      name,
      Array.from({ length: Math.floor(frameCount / FRAMES) }, (_, i) =>
        spans.map((one) => ({ ...one, start: one.start + i * FRAMES, end: one.end + i * FRAMES })),
      ).flat(),
    ]),
  );
  return {
    ...document,
    frameCount,
    layers,
    boxes: all(document.boxes),
    points: all(document.points),
    signals: all(document.signals),
  };
}
