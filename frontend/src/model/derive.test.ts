// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf, valuesOf, type Origin, type Span } from '../kernel/spans';
import { applied } from './apply';
import { derive, openness, withDerived } from './derive';
import type { Edit } from './operation';
import stored from './derive-cases.json';
import { HUMAN, ORIGINS, Visibility, emptyDocument, type LabelDocument, type Signal } from './labels';

type Run = readonly [number, number, string, Origin?];

interface DeriveCase {
  readonly name: string;
  readonly fps: number;
  readonly frames: number;
  readonly intent?: readonly Run[];
  readonly eyes?: readonly Run[];
  readonly zones?: readonly Run[];
  readonly left?: readonly (number | null)[];
  readonly right?: readonly (number | null)[];
  readonly human?: readonly [number, number];
  readonly expected: { readonly blinks: readonly Run[]; readonly driver_state: readonly Run[] };
}

const spans = (list: readonly Run[] = [], origin: Origin = 'truth'): Span[] =>
  list.map(([start, end, value, own]) => ({ start, end, value, origin: own ?? origin, confidence: 1000 }));

function signal(values: readonly (number | null)[], human?: readonly [number, number]): Signal {
  const [from, to] = human ?? [0, -1];
  return {
    unit: 'ratio',
    scale: 1000,
    values: Int32Array.from(values, (value) => value ?? 0),
    visibility: Uint16Array.from(values, (value) =>
      value === null ? Visibility.absent : Visibility.visible,
    ),
    confidence: new Uint16Array(values.length).fill(1000),
    origin: Uint16Array.from(values, (_, i) => (i >= from && i <= to ? HUMAN : ORIGINS.indexOf('auto'))),
  };
}

type Labels = Omit<DeriveCase, 'name' | 'fps' | 'intent' | 'expected'>;

function caseDocument({ frames, eyes, zones, left, right, human }: Labels): LabelDocument {
  const layers = new Map<string, Span[]>();
  if (eyes) layers.set('eyes_state', spans(eyes));
  if (zones) layers.set('gaze_zone', spans(zones));
  const signals = new Map<string, Signal>();
  if (left) signals.set('eye_openness_left', signal(left, human));
  if (right) signals.set('eye_openness_right', signal(right, human));
  return { ...emptyDocument(frames, 640, 400), layers, signals };
}

// The server derives the same cases (DerivedLayersTest), so that what is shown is what is stored.
describe('deriving', () => {
  it.each(stored as unknown as DeriveCase[])('$name', (one) => {
    const derived = derive(caseDocument(one), { fps: one.fps, intent: spans(one.intent) });
    expect(derived.blinks).toEqual(one.expected.blinks);
    expect(derived.states).toEqual(one.expected.driver_state);
  });
});

const eyesLayer = fc
  .array(fc.constantFrom('open', 'closing', 'close', 'opening', 'undefined', null), {
    minLength: 30,
    maxLength: 90,
  })
  .map((values) => ({ frames: values.length, eyes: runsOf(values) }));

describe('derived layers', () => {
  it('hold blinks only where the eyes are not open, with something shut in each', () => {
    fc.assert(
      fc.property(eyesLayer, (one) => {
        const document = caseDocument(one);
        const { blinks } = derive(document, { fps: 30, intent: [] });
        const eyes = valuesOf(document.layers.get('eyes_state') ?? [], one.frames);
        for (const [start, end] of blinks) {
          const within = eyes.slice(start, end + 1);
          expect(within).not.toContain('open');
          expect(within).not.toContain(null);
          const shut = within.filter((state) => state === 'close').length;
          expect(shut > 0 && shut < 15).toBe(true);
        }
      }),
    );
  });

  it('name a closure by its length alone where nothing else was meant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (frames) => {
        const one = {
          frames: frames + 2,
          eyes: [[1, frames, 'close']],
          zones: [[0, frames + 1, 'forward_road']],
        };
        const { states } = derive(caseDocument(one), { fps: 30, intent: [] });
        const named = states.find(([start]) => start === 1)?.[2] ?? 'attentive';
        expect(named).toBe(frames >= 90 ? 'sleep' : frames >= 30 ? 'microsleep' : 'attentive');
      }),
    );
  });

  it('take another threshold from the opening, but leave alone what a person labelled', () => {
    const one: Labels = {
      frames: 8,
      eyes: [[0, 3, 'open', 'truth'], [4, 7, 'open', 'human']],
      left: [1000, 800, 300, 300, 300, 300, 300, 300],
    }; // prettier-ignore
    const at = (closedBelow: number) => derive(caseDocument(one), { fps: 10, intent: [] }, closedBelow).eyes;
    expect(at(0.2)).toEqual(Array(8).fill('open'));
    expect(at(0.35)).toEqual(['open', 'closing', 'close', 'close', 'open', 'open', 'open', 'open']);
  });

  it('see an eye where it is seen, with the other beside it if it is known', () => {
    const document = caseDocument({ frames: 2, left: [400, null], right: [800, null] });
    expect(openness(document, 0)).toBeCloseTo(0.6);
    expect(openness(document, 1)).toBeNull();
  });
});

const paint = (layer: string, start: number, end: number, value: string): Edit => ({
  kind: 'paintSpan',
  layer,
  start,
  end,
  value,
});

describe('a document with its derived layers', () => {
  const base = {
    ...caseDocument({ frames: 20, eyes: [[0, 19, 'open']], zones: [[0, 19, 'forward_road']] }),
  };
  const withStates = {
    ...base,
    layers: new Map<string, readonly Span[]>(base.layers)
      .set('driver_state', spans([[0, 19, 'attentive']]))
      .set('blinks', []),
  };
  const setting = { fps: 10, intent: [] };

  it('is the same one where nothing was edited that they follow from', () => {
    const edited = applied(withStates, paint('talking', 0, 3, 'talking'));
    expect(withDerived(edited, withStates, setting)).toBe(edited);
  });

  it('follows an edit, and keeps the origin of what comes out as it was', () => {
    const blink = applied(withStates, paint('eyes_state', 5, 6, 'close'));
    const after = withDerived(blink, withStates, setting).layers;
    expect(after.get('blinks')).toEqual([
      { start: 5, end: 6, value: 'blinking', origin: 'human', confidence: 1000 },
    ]);
    expect(after.get('driver_state')).toEqual(withStates.layers.get('driver_state'));
  });
});
