// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf } from '../kernel/spans';
import type { EyesState } from './derive-rules';
import { derive } from './derive';
import { kpisOf, perclosCurve } from './derive-kpi';
import { emptyDocument, type LabelDocument } from './labels';

const FPS = 10;
const limits = { yaw: 30, mouth: 0.6 };
type Values = (string | null)[];

const document = (eyes: Values, zones: Values = []): LabelDocument => ({
  ...emptyDocument(eyes.length, 640, 400),
  layers: new Map(
    Object.entries({ eyes_state: runsOf(eyes), gaze_zone: runsOf(zones) }).map(([name, runs]) => [
      name,
      runs.map(([start, end, value]) => ({ start, end, value, origin: 'truth', confidence: 1000 })),
    ]),
  ),
});
const kpis = (eyes: Values, zones?: Values) =>
  kpisOf(document(eyes, zones), derive(document(eyes, zones), { fps: FPS, intent: [] }), FPS, limits);
const frames = (...parts: [number, string][]): EyesState[] =>
  parts.flatMap(([count, value]) => new Array<EyesState>(count).fill(value as EyesState));

describe('PERCLOS', () => {
  it('is not there, rather than 0, for clips shorter than its window', () => {
    expect(perclosCurve(frames([599, 'open']), FPS)).toBeNull();
    expect(kpis(frames([100, 'open'])).perclos).toBeNull();
  });

  it('is the share of closed frames of the last minute, without short blinks and without frames that show no eyes', () => {
    const eyes = frames(
      [60, 'close'],
      [2, 'open'],
      [2, 'close'],
      [336, 'open'],
      [200, 'undefined'],
      [300, 'open'],
    );
    const curve = perclosCurve(eyes, FPS);
    expect(curve?.[598]).toBeNull();
    expect(curve?.[599]).toBeCloseTo(60 / 400);
    expect(curve?.[659]).toBeCloseTo(0);
    expect(kpis(eyes).perclos).toBeCloseTo(60 / 400);
  });

  it('agrees on every frame with counting its window anew', () => {
    const state = fc.constantFrom('open', 'close', 'undefined', 'closing');
    const many = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), state), { minLength: 20, maxLength: 60 });
    fc.assert(
      fc.property(many, (parts) => {
        const eyes = frames(...parts, [600, 'open']);
        const curve = perclosCurve(eyes, FPS);
        for (const frame of [599, 612, eyes.length - 1]) {
          const window = eyes.slice(frame - 599, frame + 1);
          const usable = window.filter((one) => one !== 'undefined').length;
          if (usable === 0) expect(curve?.[frame]).toBeNull();
          else
            expect(curve?.[frame]).toBeLessThanOrEqual(
              window.filter((one) => one === 'close').length / usable + 1e-9,
            );
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the numbers of a clip', () => {
  it('count blinks by the minute, the longest closure and glance, microsleeps and sleep', () => {
    const eyes = frames(
      [20, 'open'],
      [2, 'close'],
      [20, 'open'],
      [12, 'close'],
      [20, 'open'],
      [31, 'close'],
      [195, 'open'],
    );
    const zones = frames([10, 'forward_road'], [25, 'ivi'], [265, 'forward_road']);
    expect(kpis(eyes, zones)).toMatchObject({
      blinks: 1,
      blinksPerMinute: 2,
      longestClosure: 3.1,
      longestGlance: 2.5,
      microsleeps: 1,
      sleeps: 1,
    });
    expect(kpis(eyes, zones).closed).toBeCloseTo(43 / 300);
  });

  it('say nothing of eyes that are never seen', () => {
    expect(kpis(frames([20, 'undefined']))).toMatchObject({ closed: null, blinksPerMinute: null, blinks: 0 });
  });
});
