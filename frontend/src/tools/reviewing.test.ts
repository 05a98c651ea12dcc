// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { beforeEach, describe, expect, it } from 'vitest';
import { decode } from '../model/decode';
import { FRAMES, wireDocument } from '../model/fixtures';
import { fold } from '../model/fold';
import { isSame } from './takes';
import { EditorStore } from '../state/store';
import type { Entry } from '../model/review';
import { Reviewing } from './reviewing';

const truth = decode(wireDocument());
const wrong = fold(truth, [
  { id: 'a', kind: 'paintSpan', layer: 'eyes_state', start: 2, end: 3, value: 'closing' },
  { id: 'b', kind: 'setSignal', signal: 'eye_openness_left', start: 5, values: [0, 0, 0] },
  { id: 'c', kind: 'setBox', track: 'face', frame: 9, box: [0, 0, 100, 100], visibility: 0 },
]);

let store: EditorStore;
let reviewing: Reviewing;
let said: string[];
let editable: boolean;
let clock: number;

beforeEach(() => {
  let ids = 0;
  store = new EditorStore(wrong, [], () => `op-${ids++}`);
  said = [];
  editable = true;
  clock = 0;
  const layers = [{ name: 'eyes_state', values: ['open', 'close', 'closing'], derived: false }];
  const values = new Map<string, unknown>();
  const session = {
    store,
    truth,
    auto: null,
    reference: truth,
    opened: {
      ontology: { layers },
      clip: { id: 7 },
      base: { revision: { no: 3 } },
      me: { reason: 'It rests.' },
    },
    preferences: {
      get: <T>(name: string, valid: (value: unknown) => value is T, otherwise: T) =>
        valid(values.get(name)) ? (values.get(name) as T) : otherwise,
      set: (name: string, value: unknown) => void values.set(name, value),
    },
  };
  reviewing = new Reviewing({ session, playback: { speed: 0, play: () => undefined }, editable: () => editable, say: (message) => said.push(message), now: () => clock }); // prettier-ignore
  reviewing.openWorst();
});

const left = () => reviewing.queue.filter(({ state }) => state === 'open').length;
const kinds = () => store.operations.map(({ kind }) => kind);

describe('going from spot to spot', () => {
  it('begins with the most telling one, and each word leads to the next', () => {
    const visited: string[] = [];
    while (left() > 0) {
      const { current } = reviewing;
      visited.push(current.target);
      expect(store.frame).toBe(current.peak);
      expect(reviewing.chosen).toBe(current.target);
      reviewing.decide('accept');
    }
    expect(visited).toEqual(['signals/eye_openness_left', 'layers/eyes_state', 'boxes/face']);
    expect(kinds()).toEqual(['judge', 'judge', 'judge']);
    expect(said.at(-1)).toBe('Everything is decided.');
  });

  it('comes back to what was skipped once nothing else is open', () => {
    const first = reviewing.current.target;
    reviewing.decide('skip');
    reviewing.decide('accept');
    reviewing.decide('accept');
    expect(reviewing.current).toMatchObject({ target: first, state: 'skipped' });
  });

  it('takes truth over the whole spot in one gesture, after which A only goes on', () => {
    while (left() > 0) {
      const { target, start, end } = reviewing.current as Entry;
      reviewing.taking.value('truth');
      for (let frame = start; frame <= end; frame++)
        expect(isSame(store.document, truth, target, frame)).toBe(true);
      reviewing.decide('accept');
    }
    expect(kinds()).toEqual(['batch', 'batch', 'batch']);
    expect(reviewing.findings.now.differing).toEqual([]);
  });

  it('takes every decision back, each with the place where it was made', () => {
    reviewing.decide('accept');
    reviewing.decide('reject');
    reviewing.taking.value('truth');
    expect(left()).toBe(0);
    const places = ['boxes/face', 'layers/eyes_state', 'signals/eye_openness_left'];
    for (const place of places) {
      reviewing.back();
      expect(reviewing.current).toMatchObject({ target: place, state: 'open' });
    }
    expect(store.document).toEqual(wrong);
    reviewing.back();
    expect(said.at(-1)).toBe('No decision to take back.');
  });

  it('goes along the frames, both ways, and says where there is no more', () => {
    const starts = [];
    store.seek(0);
    for (let i = 0; i < 3; i++) {
      reviewing.toDisagreement(i === 0 ? -1 : 1);
      starts.push(reviewing.current?.start);
    }
    reviewing.toDisagreement(1);
    expect(starts).toEqual([2, 5, 9]);
    expect(said.at(-1)).toBe('No disagreement after this one.');
  });

  it('leaves no word from whoever only looks', () => {
    editable = false;
    const seen = new Set([reviewing.current.target]);
    for (let i = 0; i < 2; i++) {
      reviewing.decide('skip');
      seen.add(reviewing.current.target);
    }
    reviewing.decide('accept');
    reviewing.taking.value('truth');
    reviewing.acceptAgreeing();
    reviewing.back();
    expect(seen.size).toBe(3);
    expect(store.operations).toEqual([]);
    expect(said).toContain('It rests.');
  });
});

describe('taking', () => {
  it('goes by the marks where there are some, for one value or for all', () => {
    reviewing.choose('layers/eyes_state');
    store.seek(2);
    store.mark('in');
    store.mark('out');
    reviewing.taking.value('truth');
    expect(isSame(store.document, truth, 'layers/eyes_state', 2)).toBe(true);
    expect(isSame(store.document, truth, 'layers/eyes_state', 3)).toBe(false);
    expect(store.marks).toEqual({ in: null, out: null });
    store.seek(0);
    store.mark('in');
    store.seek(FRAMES - 1);
    store.mark('out');
    reviewing.taking.everything('truth');
    expect(reviewing.findings.now.differing).toEqual([]);
    expect(kinds()).toEqual(['batch', 'batch']);
    reviewing.taking.everything('truth');
    expect(said.at(-1)).toBe('Everything is as in the truth labels.');
  });

  it('says what is not there', () => {
    reviewing.taking.value('auto');
    expect(said.at(-1)).toBe('This clip has no auto labels.');
    expect(store.operations).toEqual([]);
  });
});

it('accepts what agrees in one gesture, draws an audit, and takes both back', () => {
  reviewing.acceptAgreeing();
  expect(kinds()).toEqual(['batch']);
  expect(reviewing.findings.now.audit.spots.length).toBeGreaterThan(0);
  expect(reviewing.findings.agreeing).toEqual([]);
  expect(left()).toBe(3 + reviewing.findings.now.audit.spots.length);
  reviewing.back();
  expect(reviewing.findings.now.audit.spots).toEqual([]);
  expect(store.document).toEqual(wrong);
});

it('measures decisions from the spot being shown', () => {
  reviewing.goTo(reviewing.current);
  clock += 1500;
  reviewing.decide('accept');
  clock += 2500;
  reviewing.decide('reject');
  clock += 600_000;
  reviewing.decide('reject');
  expect(reviewing.pace).toEqual({ per100Frames: (100 * 3) / FRAMES, seconds: 2 });
});
