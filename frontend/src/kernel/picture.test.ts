// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localGain } from './local-gain';
import {
  LIMITS,
  NATURAL,
  PRESETS,
  isPicture,
  nextPreset,
  pictureName,
  transferTable,
  transferred,
  transfers,
} from './picture';

const within = ([min, max]: readonly [number, number]) => fc.double({ min, max, noNaN: true });
const picture = fc.record({
  brightness: within(LIMITS.brightness),
  contrast: within(LIMITS.contrast),
  gamma: within(LIMITS.gamma),
  local: within(LIMITS.local),
});
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the transfer of values', () => {
  it('never turns the order of two values round', () => {
    fc.assert(
      fc.property(picture, share, share, (how, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(transferred(how, low)).toBeLessThanOrEqual(transferred(how, high));
      }),
    );
  });

  it('stays within black and white', () => {
    fc.assert(
      fc.property(picture, (how) => {
        for (const value of transferTable(how)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('changes nothing in the natural picture', () => {
    expect(transfers(NATURAL)).toBe(false);
    transferTable(NATURAL, 5).forEach((value, i) => expect(value).toBeCloseTo(i / 4));
  });

  it('lifts the dark or tames the bright as the presets say', () => {
    const preset = (name) => PRESETS.find((one) => one.name === name).picture;
    expect(transferred(preset('Dark lift'), 0.15)).toBeGreaterThan(0.3);
    expect(transferred(preset('Sun'), 0.8)).toBeLessThan(0.75);
  });
});

describe('presets', () => {
  it('are gone through one after the other, back to the natural picture', () => {
    const names = [];
    for (let at = nextPreset(NATURAL); names.length < PRESETS.length; at = nextPreset(at))
      names.push(pictureName(at));
    expect(names).toEqual(['NIR contrast', 'Dark lift', 'Sun', 'Natural']);
    expect(nextPreset({ ...NATURAL, gamma: 1.7 })).toEqual(NATURAL);
    expect(pictureName({ ...NATURAL, gamma: 1.7 })).toBe('Own');
  });

  it('are pictures that can be stored, and nothing else is', () => {
    for (const preset of PRESETS) expect(isPicture(JSON.parse(JSON.stringify(preset.picture)))).toBe(true);
    for (const other of [null, 'Sun', {}, { ...NATURAL, gamma: 90 }, { ...NATURAL, local: '1' }]) {
      expect(isPicture(other)).toBe(false);
    }
  });
});

describe('local contrast', () => {
  const grid = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 12 * 8, maxLength: 12 * 8 });

  it('makes nothing darker and nothing brighter than it may', () => {
    fc.assert(
      fc.property(grid, share, (luma, strength) => {
        for (const gain of localGain(luma, 12, 8, strength)) {
          expect(gain).toBeGreaterThanOrEqual(1);
          expect(gain).toBeLessThanOrEqual(1 + 3 * strength + 1e-5);
        }
      }),
    );
  });

  it('lifts the dark half and leaves the bright one', () => {
    const luma = Array.from({ length: 40 * 10 }, (_, i) => (i % 40 < 20 ? 40 : 250));
    const gain = localGain(luma, 40, 10, 1);
    expect(gain[5 * 40 + 1]).toBeCloseTo(4, 1);
    expect(gain[5 * 40 + 38]).toBeCloseTo(1, 5);
  });
});
