// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './decode';
import { FRAMES, anyEdit, wireDocument } from './fixtures';
import { fold } from './fold';
import { emptyDocument, type LabelDocument } from './labels';
import type { Edit } from './operation';
import { SpotFinder, type Spot } from './spots';

// CPU time: other work on the machine does not count.
declare const process: { cpuUsage: (since?: object) => { user: number } };

const base = decode(wireDocument());
const against = (reference: LabelDocument | null, auto: LabelDocument | null = null) =>
  new SpotFinder({ reference, auto, derived: new Set() });
const edited = (...edits: Edit[]) => fold(base, edits.map((edit, i) => ({ id: `e${i}`, ...edit }))); // prettier-ignore
const edits = fc.array(anyEdit, { maxLength: 12 });
const plain = (spots: readonly Spot[]) =>
  spots.map((spot) => ({ ...spot, information: Number(spot.information.toFixed(9)) }));

describe('spots', () => {
  it('are none where nothing differs and nobody is unsure', () => {
    expect(against(base).spots(base)).toEqual([]);
    expect(against(null).spots(base)).toEqual([]);
  });

  it('cover every frame that differs, within its own value, and none twice', () => {
    fc.assert(
      fc.property(edits, (some) => {
        const finder = against(base);
        const shown = edited(...some);
        for (const { target, reference, confidence, origin, spots } of finder.compared(shown)) {
          const covered = new Uint8Array(FRAMES);
          for (const spot of spots) {
            expect(spot.target).toBe(target);
            expect(spot.start <= spot.peak && spot.peak <= spot.end).toBe(true);
            for (let frame = spot.start; frame <= spot.end; frame++) {
              expect(covered[frame]).toBe(0);
              covered[frame] = spot.kind === 'differs' ? 2 : 1;
            }
          }
          reference?.forEach((distance, frame) => {
            if (distance > 1) expect(covered[frame]).toBe(2);
          });
          confidence.forEach((sure, frame) => {
            if (origin[frame] !== 255 && sure < 500) expect(covered[frame]).toBeGreaterThan(0);
          });
        }
      }),
    );
  });

  it('are sorted by what a decision tells, and every one tells something', () => {
    fc.assert(
      fc.property(edits, (some) => {
        const informations = against(base).spots(edited(...some)).map((spot) => spot.information); // prettier-ignore
        expect(informations).toEqual(informations.toSorted((a, b) => b - a));
        expect(informations.every((information) => information > 0)).toBe(true);
      }),
    );
  });

  it('are the same found step by step as found at once', () => {
    fc.assert(
      fc.property(edits, (some) => {
        const steady = against(base);
        some.forEach((_, i) => steady.spots(edited(...some.slice(0, i + 1))));
        const end = edited(...some);
        expect(plain(steady.spots(end))).toEqual(plain(against(base).spots(end)));
      }),
    );
  });

  it('do not look again at what did not change', () => {
    const finder = against(base);
    const [before] = finder.compared(base);
    const after = finder.compared(edited({ kind: 'setSignal', signal: 'eye_openness_left', start: 0, values: [1] }));
    expect(after.find(({ target }) => target === 'layers/eyes_state')).toBe(before);
  });

  it('grow with how far and how long', () => {
    const sizeOf = (value: number, count: number) => {
      const values = new Array<number>(count).fill(value);
      const [spot] = against(base).spots(edited({ kind: 'setSignal', signal: 'eye_openness_left', start: 0, values }));
      return spot.size;
    };
    expect(sizeOf(700, 2)).toBeGreaterThan(sizeOf(800, 2));
    expect(sizeOf(700, 4)).toBeGreaterThan(sizeOf(700, 2));
  });

  it('see one landmark that is far off, which the mean error would not', () => {
    const [x, y] = base.points.get('face68').xy.subarray(2 * 30, 2 * 30 + 2);
    const far = { kind: 'setPoints', track: 'face68', frame: 0, points: [[30, x + 9000, y, 0]] };
    const [spot] = against(base).spots(edited(far));
    expect(spot).toMatchObject({ target: 'points/face68', kind: 'differs', start: 0, end: 0 });
    const near = { kind: 'setPoints', track: 'face68', frame: 0, points: [[30, x + 20, y, 0]] };
    expect(against(base).spots(edited(near))).toEqual([]);
  });

  it('tell unsure labels, and those where the labeller contradicts truth that nobody looked at', () => {
    const wire = wireDocument();
    wire.layers.eyes_state[1].confidence = 300;
    const unsure = decode(wire);
    expect(against(base).spots(unsure)).toMatchObject([{ kind: 'unsure', start: 6, end: 8 }]);
    const auto = edited({ kind: 'setSignal', signal: 'eye_openness_left', start: 2, values: [0, 0] });
    expect(against(base, auto).spots(base)).toMatchObject([{ kind: 'auto', start: 2, end: 3 }]);
    const looked = edited({ kind: 'judge', target: 'signals/eye_openness_left', start: 0, end: 11, verdict: 'accept' });
    expect(against(base, auto).spots(looked)).toEqual([]);
  });

  it('leave out layers that follow from others', () => {
    const finder = new SpotFinder({ reference: base, auto: null, derived: new Set(['eyes_state']) });
    expect(finder.spots(edited({ kind: 'paintSpan', layer: 'eyes_state', start: 0, end: 3, value: 'close' }))).toEqual([]);
  });

  it('of 2,000 frames and 68 points are found in less than 50 ms', () => {
    const big = (shift: number) => {
      const track = <T>(values: T) => ({ confidence: new Uint16Array(2000).fill(900), origin: new Uint16Array(2000).fill(1), ...values });
      const xy = Int32Array.from({ length: 136 * 2000 }, (_, i) => ((i * 7919) % 40_000) + shift);
      const points = track({ count: 68, xy, visibility: new Uint16Array(68 * 2000) });
      const signal = track({ unit: 'deg', scale: 100, values: new Int32Array(2000).fill(shift), visibility: new Uint16Array(2000) });
      const signals = new Map(Array.from({ length: 12 }, (_, i) => [`s${i}`, { ...signal, values: signal.values.slice() }]));
      return { ...emptyDocument(2000, 1280, 800), points: new Map([['face68', points]]), signals };
    };
    const [shown, reference] = [big(0), big(400)];
    const best = Math.min(
      ...[1, 2, 3, 4].map(() => {
        const finder = against(reference);
        const began = process.cpuUsage();
        expect(finder.spots({ ...shown, points: new Map(shown.points) }).length).toBeGreaterThan(0);
        return process.cpuUsage(began).user / 1000;
      }),
    );
    expect(best).toBeLessThan(50);
  });
}); // prettier-ignore
