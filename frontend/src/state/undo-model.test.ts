// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applied } from '../model/apply';
import { decode } from '../model/decode';
import { encode } from '../model/encode';
import { anyEdit, wireDocument } from '../model/fixtures';
import type { LabelDocument } from '../model/labels';
import type { Edit, Operation } from '../model/operation';
import { EditorStore } from './store';

const base = decode(wireDocument());
const sortedBase = encode(base);

/** What anybody expects of undo and redo: a pile of states, and another of what was taken from it. */
class Pile {
  #states: LabelDocument[] = [base];
  #taken: LabelDocument[] = [];

  get top(): LabelDocument {
    return this.#states.at(-1)!;
  }

  get depth(): number {
    return this.#states.length - 1;
  }

  get taken(): number {
    return this.#taken.length;
  }

  edit(edit: Edit): void {
    this.#states.push(applied(this.top, edit));
    this.#taken = [];
  }

  undo(): void {
    if (this.depth > 0) this.#taken.push(this.#states.pop()!);
  }

  redo(): void {
    const state = this.#taken.pop();
    if (state) this.#states.push(state);
  }
}

type Step = Edit | 'undo' | 'redo' | 'reload';
const step = fc.oneof(
  { weight: 60, arbitrary: anyEdit },
  { weight: 25, arbitrary: fc.constant('undo' as const) },
  { weight: 14, arbitrary: fc.constant('redo' as const) },
  { weight: 1, arbitrary: fc.constant('reload' as const) },
);

let ids = 0;
const open = (operations: readonly Operation[]) => new EditorStore(base, operations, () => `op-${ids++}`);
/** As it comes back from the server. */
const reloaded = (store: EditorStore) =>
  open(JSON.parse(JSON.stringify(store.operations)) as readonly Operation[]);

function run(steps: readonly Step[], checkEvery: number): { store: EditorStore; pile: Pile } {
  let store = open([]);
  const pile = new Pile();
  steps.forEach((next, i) => {
    if (next === 'undo' || next === 'redo') {
      store[next]();
      pile[next]();
    } else if (next === 'reload') {
      store = reloaded(store);
    } else {
      store.edit(next);
      pile.edit(next);
    }
    if (i % checkEvery !== 0) return;
    expect([store.history.undoable.length, store.history.redoable.length]).toEqual([pile.depth, pile.taken]);
    expect(encode(store.document)).toEqual(encode(pile.top));
  });
  expect(encode(store.document)).toEqual(encode(pile.top));
  return { store, pile };
}

function toTheBaseAndBack(begun: EditorStore): void {
  const end = encode(begun.document);
  while (begun.history.undoable.length > 0) begun.undo();
  expect(encode(begun.document)).toEqual(sortedBase);
  const store = reloaded(begun);
  expect(encode(store.document)).toEqual(sortedBase);
  while (store.history.redoable.length > 0) store.redo();
  expect(encode(store.document)).toEqual(end);
}

describe('undo and redo', () => {
  it('are a pile of states, over any gestures and reloads; undoing all is the base, redoing all the end', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const { store } = run(steps, 7);
        while (store.history.redoable.length > 0) store.redo();
        toTheBaseAndBack(store);
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it('know no limit: twelve thousand steps, and all the way back and forth', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 400, maxLength: 400 }), fc.nat(), (some, dice) => {
        const steps = Array.from(
          { length: 12_000 },
          (_, i) => some[(i * 7_919 + i * i + dice) % some.length]!,
        );
        const { store } = run(steps, 500);
        while (store.history.redoable.length > 0) store.redo();
        // an undo of nothing and a reload are no operations: how many there are is chance, two thirds are beyond it
        expect(store.operations.length).toBeGreaterThan(8_000);
        toTheBaseAndBack(store);
      }),
      { numRuns: 1, endOnFailure: true },
    );
  }, 240_000);
});
