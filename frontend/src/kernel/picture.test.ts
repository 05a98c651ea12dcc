// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localLevels } from './local-levels';
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
  const grid = fc.float32Array({ min: 0, max: 1, noNaN: true, minLength: 12 * 8, maxLength: 12 * 8 });

  it('keeps a third of the range everywhere, within black and white', () => {
    fc.assert(
      fc.property(grid, share, (luma, strength) => {
        const { black, white } = localLevels(luma, 12, 8, strength);
        black.forEach((low, cell) => {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(white[cell]).toBeLessThanOrEqual(1);
          expect(white[cell] - low).toBeGreaterThanOrEqual(1 / 3 - 1e-6);
        });
      }),
    );
  });

  it('stretches the dark half and the foggy one, each to its own levels', () => {
    const luma = Float32Array.from({ length: 60 * 10 }, (_, i) =>
      i % 60 < 30 ? 0.2 : i % 2 === 0 ? 0.6 : 0.9,
    );
    const { black, white } = localLevels(luma, 60, 10, 1);
    expect(white[5 * 60 + 1]).toBeCloseTo(1 / 3);
    expect(black[5 * 60 + 1]).toBeCloseTo(0);
    expect(white[5 * 60 + 58]).toBeCloseTo(1);
    expect(black[5 * 60 + 58]).toBeCloseTo(0.36);
  });

  it('changes nothing without strength', () => {
    const { black, white } = localLevels(new Float32Array(96).fill(0.4), 12, 8, 0);
    expect(new Set(black)).toEqual(new Set([0]));
    expect(new Set(white)).toEqual(new Set([1]));
  });
});
