// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { expect, it } from 'vitest';
import { decode } from './decode';
import { wireDocument } from './fixtures';
import { fold } from './fold';
import type { Target } from './operation';
import { apartAt, valueAt } from './values';

const truth = decode(wireDocument());
const [x, y] = truth.points.get('face68').xy.subarray(60, 62);
const mine = fold(truth, [
  { id: 'a', kind: 'paintSpan', layer: 'eyes_state', start: 0, end: 0, value: 'close' },
  { id: 'b', kind: 'setSignal', signal: 'eye_openness_left', start: 0, values: [250, null] },
  { id: 'c', kind: 'setBox', track: 'face', frame: 0, box: [10_000, 8_000, 10_000, 24_000], visibility: 0 },
  { id: 'd', kind: 'setPoints', track: 'face68', frame: 0, points: [[30, x + 300, y + 400, 0]] },
]);
const said = (target: Target, frame = 0) => [
  valueAt(mine, truth, target, frame),
  apartAt(mine, truth, target, frame),
];

it('says what a value is and how far it is off, each in its own unit', () => {
  expect(said('layers/eyes_state')).toEqual(['close', '']);
  expect(said('signals/eye_openness_left')).toEqual(['0.25', '−0.75']);
  expect(said('signals/eye_openness_left', 1)).toEqual(['—', 'missing']);
  expect(said('boxes/face')).toEqual(['100, 80', 'IoU 0.50']);
  // The eye corners are 9 × 40 hundredths apart both ways: one point of 68 is off by 500 hundredths.
  const measure = Math.hypot(2 * 9 * 40, 2 * 9 * 40);
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  expect(said('points/face68')).toEqual([percent(500 / 68 / measure), `max ${percent(500 / measure)}`]);
  expect(said('points/left_hand21')).toEqual(['—', '']);
});
