// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import type { WireDocument } from './wire';
import type { Edit, SingleEdit } from './operation';

export const FRAMES = 12;

/** A small but complete document, for tests only. */
export const wireDocument = (): WireDocument => ({
  schema: 'vigil.labels/1',
  frameCount: FRAMES,
  width: 640,
  height: 400,
  camera: {
    fx: 600,
    fy: 600,
    cx: 320,
    cy: 200,
    k1: -0.06,
    k2: 0.0018,
    rotation: [-1, 0, 0, 0, -1, 0, 0, 0, -1],
    position: [0, -100, 600],
  },
  subject: { age: 35, gender: 'male', glasses: false },
  boxes: {
    face: {
      xywh: [
        10_000,
        8_000,
        20_000,
        24_000,
        ...Array.from({ length: 4 * (FRAMES - 1) }, (_, i) => (i % 3) - 1),
      ],
      visibility: [0, FRAMES - 2, 3, 2],
      confidence: [900, FRAMES],
      origin: [1, FRAMES],
    },
  },
  points: {
    face68: {
      count: 68,
      xy: Array.from({ length: 136 * FRAMES }, (_, i) => (i < 136 ? 10_000 + 40 * i : (i % 5) - 2)),
      visibility: [0, 60 * FRAMES, 1, 8 * FRAMES],
      confidence: [800, FRAMES],
      origin: [1, FRAMES],
    },
  },
  places: {
    face68: {
      count: 68,
      xyz: Array.from({ length: 204 }, (_, i) => [i - 100, 1, 0, FRAMES - 1]).flat(),
      visibility: [0, FRAMES],
      confidence: [1000, FRAMES],
      origin: [0, FRAMES],
    },
  },
  signals: {
    eye_openness_left: {
      unit: 'ratio',
      scale: 1000,
      values: Array.from({ length: FRAMES }, (_, i) => 1000 - i),
      visibility: [0, FRAMES],
      confidence: [1000, FRAMES],
      origin: [0, FRAMES],
    },
  },
  layers: {
    eyes_state: [
      { start: 0, end: 5, value: 'open', origin: 'auto', confidence: 930 },
      { start: 6, end: 8, value: 'close', origin: 'auto', confidence: 700 },
    ],
  },
});

const frame = fc.nat(FRAMES - 1);
const hundredths = fc.integer({ min: -5_000, max: 70_000 });

const size = fc.integer({ min: 100, max: 9_000 });
const drawn = fc.constantFrom('human' as const, 'interpolated' as const);
const point = fc.tuple(fc.nat(67), hundredths, hundredths, fc.nat(3));
const stretch = fc.tuple(frame, frame).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const singleEdit: fc.Arbitrary<SingleEdit> = fc.oneof(
  fc.record({
    kind: fc.constant('setBox' as const),
    track: fc.constant('face'),
    frame,
    box: fc.tuple(
      hundredths,
      hundredths,
      fc.integer({ min: 100, max: 9_000 }),
      fc.integer({ min: 100, max: 9_000 }),
    ),
    visibility: fc.nat(3),
  }),
  fc.record({
    kind: fc.constant('setPoints' as const),
    track: fc.constant('face68'),
    frame,
    points: fc.array(fc.tuple(fc.nat(67), hundredths, hundredths, fc.nat(3)), { minLength: 1, maxLength: 4 }),
  }),
  fc.tuple(frame, frame, fc.option(fc.constantFrom('open', 'close', 'closing'))).map(([a, b, value]) => ({
    kind: 'paintSpan' as const,
    layer: 'eyes_state',
    start: Math.min(a, b),
    end: Math.max(a, b),
    value,
  })),
  frame.chain((start) =>
    fc
      .array(fc.option(fc.integer({ min: 0, max: 1200 })), { minLength: 1, maxLength: FRAMES - start })
      .map((values) => ({ kind: 'setSignal' as const, signal: 'eye_openness_left', start, values })),
  ),
  frame.chain((start) =>
    fc.record({
      kind: fc.constant('setBoxes' as const),
      track: fc.constantFrom('face', 'cellphone'),
      start: fc.constant(start),
      boxes: fc.array(fc.tuple(hundredths, hundredths, size, size, fc.nat(3)), { minLength: 1, maxLength: FRAMES - start }), // prettier-ignore
      origin: drawn,
    }),
  ),
  frame.chain((start) =>
    fc.record({
      kind: fc.constant('setPointFrames' as const),
      track: fc.constant('face68'),
      start: fc.constant(start),
      frames: fc.array(fc.array(point, { maxLength: 3 }), { minLength: 1, maxLength: FRAMES - start }),
      origin: drawn,
    }),
  ),
  stretch.chain(({ start, end }) =>
    fc.tuple(fc.nat(end - start), fc.boolean()).map(([cut, both]) => ({
      kind: 'setSpans' as const,
      layer: 'eyes_state',
      start,
      end,
      spans: [
        [start, start + cut, 'open'] as const,
        ...(both && start + cut < end ? [[start + cut + 1, end, 'close'] as const] : []),
      ],
    })),
  ),
  fc.tuple(
    stretch,
    fc.constantFrom('layers/eyes_state', 'signals/eye_openness_left', 'boxes/face', 'points/face68'),
    fc.constantFrom('accept', 'reject', 'skip'),
  ).map(([at, target, verdict]) => ({ kind: 'judge', target, ...at, verdict })), // prettier-ignore
);

export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: singleEdit },
  {
    weight: 1,
    arbitrary: fc
      .array(singleEdit, { minLength: 1, maxLength: 4 })
      .map((edits) => ({ kind: 'batch', edits }) as const),
  },
);
