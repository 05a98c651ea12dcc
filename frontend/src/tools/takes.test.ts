// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../model/decode';
import { FRAMES, anyEdit, wireDocument } from '../model/fixtures';
import { fold } from '../model/fold';
import { isSame, takeEdit, takeEverything } from './takes';

const truth = decode(wireDocument());
const stretch = fc
  .tuple(fc.nat(FRAMES - 1), fc.nat(FRAMES - 1))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
const targets = ['layers/eyes_state', 'signals/eye_openness_left', 'boxes/face', 'points/face68'] as const;
const someEdits = fc.array(anyEdit, { maxLength: 8 });

describe('taking from another document', () => {
  it('makes a value the same over the stretch, and changes nothing besides', () => {
    fc.assert(
      fc.property(someEdits, stretch, fc.constantFrom(...targets), (edits, [start, end], target) => {
        const mine = fold(truth, edits.map((edit, i) => ({ id: `e${i}`, ...edit }))); // prettier-ignore
        const after = fold(mine, [{ id: 't', ...takeEdit(truth, mine, target, start, end) }]);
        for (let frame = 0; frame < FRAMES; frame++) {
          for (const other of targets) {
            const taken = other === target && frame >= start && frame <= end;
            expect(isSame(after, taken ? truth : mine, other, frame)).toBe(true);
          }
        }
      }),
    );
  });

  it('takes every value in one go, and nothing where all is the same', () => {
    expect(takeEverything(truth, truth, 0, FRAMES - 1, new Set())).toEqual([]);
    fc.assert(
      fc.property(someEdits, stretch, (edits, [start, end]) => {
        const mine = fold(truth, edits.map((edit, i) => ({ id: `e${i}`, ...edit }))); // prettier-ignore
        const taken = takeEverything(truth, mine, start, end, new Set());
        const after = taken.length > 0 ? fold(mine, [{ id: 't', kind: 'batch', edits: taken }]) : mine;
        for (let frame = start; frame <= end; frame++) {
          for (const target of targets) expect(isSame(after, truth, target, frame)).toBe(true);
        }
        expect(takeEverything(truth, after, start, end, new Set())).toEqual([]);
      }),
    );
  });

  it('leaves out layers that follow from others', () => {
    const mine = fold(truth, [
      { id: 'a', kind: 'paintSpan', layer: 'eyes_state', start: 0, end: 2, value: null },
    ]);
    expect(takeEverything(truth, mine, 0, 2, new Set(['eyes_state']))).toEqual([]);
  });
});
