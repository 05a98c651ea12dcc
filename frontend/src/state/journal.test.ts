// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../model/operation';
import { JournalledPending, type Notes } from './journal';
import { IndexedPending, type PendingStore } from './pending';

class Paper implements Notes {
  readonly #notes = new Map<string, string>();
  room = Infinity;

  get length() {
    return this.#notes.size;
  }

  key = (index: number) => [...this.#notes.keys()][index] ?? null;
  getItem = (key: string) => this.#notes.get(key) ?? null;
  removeItem = (key: string) => void this.#notes.delete(key);

  setItem(key: string, value: string) {
    if (value.length > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.#notes.set(key, value);
  }
}

/** A tab that dies: the database takes the first transactions and never hears of the others. */
class Dying {
  readonly #store: PendingStore;
  left: number;

  constructor(store: PendingStore, left: number) {
    this.#store = store;
    this.left = left;
  }

  add(...args: Parameters<PendingStore['add']>) {
    return this.left-- > 0 ? this.#store.add(...args) : new Promise<void>(() => undefined);
  }
}

let databases = 0;
const operation = (id: string): Operation => ({ id, kind: 'setTag', tag: id, value: true }) as never;
const ids = async (store: PendingStore, desk: string) =>
  (await store.of(desk)).map((waiting) => waiting.operation.id);

describe('the journal', () => {
  it('hands every operation of a tab that died to the next page, in order and once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(12), fc.nat(12), async (count, reached) => {
        const paper = new Paper();
        const database = await IndexedPending.open(indexedDB, `journal-${databases++}`);
        const dying = new JournalledPending(new Dying(database, reached) as never, paper, 'work');
        const all = Array.from({ length: count }, (_, i) => `op-${i}`);
        for (const id of all) void dying.add('ada/7', 3, operation(id));

        const next = new JournalledPending(database, paper, 'work');
        expect(await ids(next, 'ada/7')).toEqual(all);
        expect(await next.desks()).toEqual(count > 0 ? ['ada/7'] : []);
        expect(await ids(next, 'ben/7')).toEqual([]);
        expect(paper.length).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('notes nothing longer than it has to', async () => {
    const paper = new Paper();
    const database = await IndexedPending.open(indexedDB, `journal-${databases++}`);
    const pending = new JournalledPending(database, paper, 'work');
    const added = pending.add('ada/7', 3, operation('one'));
    expect(paper.length).toBe(1);
    await added;
    expect(paper.length).toBe(0);
  });

  it('forgets what the server has, also where the database never had it', async () => {
    const paper = new Paper();
    const database = await IndexedPending.open(indexedDB, `journal-${databases++}`);
    const slow = { ...inert(), remove: (gone: readonly string[]) => database.remove(gone) };
    const pending = new JournalledPending(slow, paper, 'work');
    void pending.add('ada/7', 3, operation('one'));
    void pending.add('ada/7', 3, operation('two'));
    await pending.remove(['one']);
    expect(await ids(new JournalledPending(database, paper, 'work'), 'ada/7')).toEqual(['two']);
  });

  it('moves what is noted to another revision', async () => {
    const paper = new Paper();
    const database = await IndexedPending.open(indexedDB, `journal-${databases++}`);
    const pending = new JournalledPending(inert(), paper, 'work');
    void pending.add('ada/7', 3, operation('one'));
    void pending.add('ada/8', 3, operation('two'));
    await pending.rebase('ada/7', 5);
    const next = new JournalledPending(database, paper, 'work');
    expect((await next.of('ada/7'))[0]?.baseRevision).toBe(5);
    expect((await next.of('ada/8'))[0]?.baseRevision).toBe(3);
  });

  it('leaves alone what others keep in the same storage, and what is not a note', async () => {
    const paper = new Paper();
    paper.setItem('vigil-theme', 'light');
    paper.setItem('work:0000000000000001:x', '{');
    paper.setItem('work-2:0000000000000001:x', JSON.stringify({ desk: 'ada/7' }));
    const database = await IndexedPending.open(indexedDB, `journal-${databases++}`);
    expect(await ids(new JournalledPending(database, paper, 'work'), 'ada/7')).toEqual([]);
    expect(paper.length).toBe(3);
  });

  it('goes on with the database where the notes have no room', async () => {
    const paper = new Paper();
    paper.room = 10;
    const database = await IndexedPending.open(indexedDB, `journal-${databases++}`);
    const pending = new JournalledPending(database, paper, 'work');
    await pending.add('ada/7', 3, operation('one'));
    expect(await ids(pending, 'ada/7')).toEqual(['one']);
  });
});

/** A database that is stuck. */
function inert(): PendingStore {
  return {
    add: () => new Promise(() => undefined),
    of: () => Promise.resolve([]),
    desks: () => Promise.resolve([]),
    remove: () => Promise.resolve(),
    rebase: () => Promise.resolve(),
  };
}
