// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Freehand, bumped, type Sample, type Stretch } from './curve';

const sample = fc.record({ frame: fc.nat(199), value: fc.double({ min: -1, max: 1, noNaN: true }) });

function drawn(samples: readonly Sample[]): Stretch {
  const hand = new Freehand();
  for (const one of samples) hand.add(one);
  if (!hand.stretch) throw new Error('nothing drawn');
  return hand.stretch;
}

describe('drawing a curve by hand', () => {
  it('covers every frame that the pointer passed, without a gap', () => {
    fc.assert(
      fc.property(fc.array(sample, { minLength: 1, maxLength: 30 }), (samples) => {
        const frames = samples.map(({ frame }) => frame);
        const { start, values } = drawn(samples);
        expect(start).toBe(Math.min(...frames));
        expect(values.length).toBe(Math.max(...frames) - start + 1);
      }),
    );
  });

  it('goes through the last sample and stays between what the pointer showed', () => {
    fc.assert(
      fc.property(fc.array(sample, { minLength: 1, maxLength: 30 }), (samples) => {
        const { start, values } = drawn(samples);
        const last = samples.at(-1) as Sample;
        expect(values[last.frame - start]).toBeCloseTo(last.value);
        const shown = samples.map(({ value }) => value);
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(Math.min(...shown) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(...shown) + 1e-9);
        }
      }),
    );
  });

  it('is straight between two samples, in either direction', () => {
    const line = { start: 10, values: [0, 0.25, 0.5, 0.75, 1] };
    expect(drawn([{ frame: 10, value: 0 }, { frame: 14, value: 1 }])).toEqual(line); // prettier-ignore
    expect(drawn([{ frame: 14, value: 1 }, { frame: 10, value: 0 }])).toEqual(line); // prettier-ignore
  });

  it('has nothing before it begins', () => {
    expect(new Freehand().stretch).toBeNull();
  });
});

describe('a bump in a curve', () => {
  it('is highest at its frame, fades to both sides, and leaves frames without a value alone', () => {
    const { start, values } = bumped((frame) => (frame === 51 ? null : 2), 100, 50, 4, 4);
    expect(start).toBe(47);
    expect(values[50 - start]).toBeCloseTo(6);
    expect(values[51 - start]).toBeNull();
    expect(values[49 - start]).toBeGreaterThan(values[48 - start]);
    expect(values[48 - start]).toBeGreaterThan(2);
    expect(values.length).toBe(7);
  });

  it('is cut off at the ends of the clip', () => {
    expect(bumped(() => 0, 10, 0, 1, 5).start).toBe(0);
    expect(bumped(() => 0, 10, 9, 1, 5).values.length).toBe(5);
  });
});
