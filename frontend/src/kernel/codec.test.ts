// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deltaOf, expandRuns, runsOf, undelta } from './codec';

describe('the codecs', () => {
  it('bring run lengths back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 300 }), (values) => {
        expect(Array.from(expandRuns(runsOf(values), values.length))).toEqual(values);
      }),
    );
  });

  it('never write two runs of the same code in a row', () => {
    expect(runsOf([0, 0, 3, 3, 3, 0])).toEqual([0, 2, 3, 3, 0, 1]);
  });

  it('refuse run lengths that do not cover the frames exactly', () => {
    expect(() => expandRuns([0, 4], 5)).toThrow(RangeError);
    expect(() => expandRuns([0, 6], 5)).toThrow(RangeError);
  });

  it('bring delta coded components back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.integer({ min: -200_000, max: 200_000 }), { maxLength: 64 }),
        (stride, raw) => {
          const values = Int32Array.from(raw.slice(0, raw.length - (raw.length % stride)));
          expect(undelta(deltaOf(values, stride), stride)).toEqual(values);
        },
      ),
    );
  });

  it('code each component against the frame before', () => {
    expect(deltaOf(Int32Array.of(10, 20, 11, 18), 2)).toEqual([10, 20, 1, -2]);
  });
});
