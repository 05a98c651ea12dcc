// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode } from '../model/encode';
import { fold } from '../model/fold';
import { emptyDocument, type LabelDocument } from '../model/labels';
import type { Operation } from '../model/operation';
import { ApiError } from './api';
import { MemoryPending } from './pending';
import { Preferences } from './preferences';
import { EditorSession } from './session';

const FRAMES = 8;

/** One person's log of one clip, and revisions that others submit. */
class Server {
  revisions: LabelDocument[] = [emptyDocument(FRAMES, 64, 48)];
  draft = 0;
  drafts = 0;
  base = 1;
  log: Operation[] = [];
  offline = false;

  get head(): number {
    return this.revisions.length;
  }

  /** Somebody else's labels become the newest. */
  submitted(operations: readonly Operation[]): void {
    this.revisions.push(fold(this.revisions.at(-1)!, operations));
  }

  api() {
    const reach = () => {
      if (this.offline) throw new ApiError('offline', 'gone');
      return Promise.resolve();
    };
    const position = () => ({
      draft: this.draft,
      baseRevision: this.draft === 0 ? this.head : this.base,
      head: this.head,
      total: this.log.length,
    });
    const take = (operations: readonly Operation[]) => {
      if (this.draft === 0) [this.draft, this.base] = [++this.drafts, this.head];
      const fresh = operations.filter(({ id }) => !this.log.some((known) => known.id === id));
      this.log.push(...fresh);
      return { acknowledged: operations.map(({ id }) => id), added: fresh.length, ...position() };
    };
    return {
      packUrl: '',
      pack: async () => (await reach(), { frameCount: FRAMES, chunkFrames: 32, sizes: [] }),
      labels: async (revision: number) => (await reach(), encode(this.revisions[revision - 1]!)),
      operations: async (known: number) => (
        await reach(),
        { ...position(), operations: this.log.slice(known) }
      ),
      editor: async () => (
        await reach(),
        {
          clip: { id: 7, name: 'seven', frameCount: FRAMES, width: 64, height: 48, fps: 30, spectrum: 'rgb' },
          ptsUs: [],
          revisions: [],
          base: { revision: { id: this.head }, document: encode(this.revisions.at(-1)!) },
          truth: null,
          auto: null,
          draft: { ...position(), operations: [...this.log] },
          ontology: { layers: [], skeletons: [] },
          me: { name: 'ada', mayEdit: true },
        }
      ),
      store: async (base: number, operations: readonly Operation[]) => {
        await reach();
        if (base !== this.head || (this.draft !== 0 && this.base !== this.head))
          throw new ApiError('stale-base', 'moved');
        return take(operations);
      },
      rebase: async (onto: number, operations: readonly Operation[]) => {
        await reach();
        if (onto !== this.head) throw new ApiError('stale-base', 'moved');
        this.base = onto;
        return operations.length > 0 ? take(operations) : { acknowledged: [], added: 0, ...position() };
      },
    };
  }
}

let ids = 0;
const preferences = await Preferences.load({
  load: () => Promise.resolve({}),
  save: () => Promise.resolve(),
});
const open = (server: Server, pending: MemoryPending) =>
  EditorSession.open({
    api: server.api() as never,
    pending,
    timer: { after: () => () => undefined },
    newId: () => `op-${ids++}`,
    preferences,
    onSave: () => undefined,
  });

const edit = (at: number, value: string) =>
  ({ kind: 'paintSpan', layer: 'eyes_state', start: at % FRAMES, end: at % FRAMES, value }) as const;
const idsOf = (operations: readonly Operation[]) => operations.map(({ id }) => id);

const event = fc.record({
  window: fc.nat(1),
  what: fc.constantFrom(
    'edit',
    'edit',
    'edit',
    'undo',
    'redo',
    'flush',
    'look',
    'reload',
    'offline',
    'online',
  ),
  at: fc.nat(FRAMES - 1),
});

describe('two windows of one person', () => {
  it('come to the same log with everything in it that was done in either, whatever happens between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 40 }), async (events) => {
        const server = new Server();
        const pending = new MemoryPending();
        const windows = [await open(server, pending), await open(server, pending)];
        const made: string[][] = [[], []];
        for (const { window, what, at } of events) {
          const session = windows[window]!;
          const before = session.store.operations.length;
          if (what === 'edit') session.store.edit(edit(at, `v${at}`));
          else if (what === 'undo' || what === 'redo') session.store[what]();
          else if (what === 'flush') await session.outbox.flush();
          else if (what === 'offline' || what === 'online') server.offline = what === 'offline';
          else if (what === 'look') await session.catchUp();
          else if (!server.offline) windows[window] = await open(server, pending);
          if (['edit', 'undo', 'redo'].includes(what))
            made[window]!.push(...idsOf(session.store.operations.slice(before)));
        }
        server.offline = false;
        for (let round = 0; round < 3; round++)
          for (const session of windows) {
            await session.outbox.flush();
            await session.catchUp();
          }
        const log = idsOf(server.log);
        expect([...log].sort()).toEqual(made.flat().sort());
        expect(new Set(log).size).toBe(log.length);
        for (const own of made) expect(log.filter((id) => own.includes(id))).toEqual(own);
        for (const { store, outbox } of windows) {
          expect(outbox.state.kind).toBe('saved');
          expect(idsOf(store.operations)).toEqual(log);
          expect(encode(store.document)).toEqual(encode(fold(server.revisions[0]!, server.log)));
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe('labels that moved on while a person worked', () => {
  const theirs: Operation[] = [{ id: 'theirs', ...edit(1, 'close') }];

  it('are merged with the choice made, in this window or after a reload', async () => {
    for (const reload of [false, true]) {
      const server = new Server();
      const pending = new MemoryPending();
      let session = await open(server, pending);
      session.store.edit(edit(1, 'open'));
      session.store.edit(edit(3, 'open'));
      await session.outbox.flush();
      server.submitted(theirs);
      session.store.edit(edit(5, 'open'));
      expect((await session.outbox.flush()).kind).toBe('conflict');
      if (reload) session = await open(server, pending);
      expect(session.outbox.state.kind).toBe('conflict');
      expect(session.store.document.layers.get('eyes_state')).toHaveLength(3);
      const divergence = await session.divergence();
      const asked: string[] = [];
      const state = await session.settle(divergence!, ({ target, start }) => {
        asked.push(`${target}@${start}`);
        return 'theirs';
      });
      expect(asked).toEqual(['layers/eyes_state@1']);
      expect(state.kind).toBe('saved');
      const spans = fold(server.revisions[1]!, server.log).layers.get('eyes_state')!;
      expect(spans.map(({ start, value }) => `${start} ${value}`)).toEqual(['1 close', '3 open', '5 open']);
      expect(idsOf(session.store.operations)).toEqual(idsOf(server.log));
      expect(server.base).toBe(2);
      session.store.undo();
      expect((await session.outbox.flush()).kind).toBe('saved');
    }
  });

  it('are asked about also where everything was done offline and the clip is opened anew', async () => {
    const server = new Server();
    const pending = new MemoryPending();
    const session = await open(server, pending);
    server.offline = true;
    session.store.edit(edit(1, 'open'));
    await session.outbox.flush();
    server.offline = false;
    server.submitted(theirs);
    const next = await open(server, pending);
    expect(next.outbox.state).toEqual({ kind: 'conflict', waiting: 1 });
    expect(server.log).toEqual([]);
    await next.settle((await next.divergence())!, () => 'mine');
    expect(fold(server.revisions[1]!, server.log).layers.get('eyes_state')).toMatchObject([
      { value: 'open' },
    ]);
  });

  it('may move on once more while the person chooses', async () => {
    const server = new Server();
    const pending = new MemoryPending();
    const session = await open(server, pending);
    session.store.edit(edit(1, 'open'));
    await session.outbox.flush();
    server.submitted(theirs);
    session.store.edit(edit(2, 'open'));
    await session.outbox.flush();
    const first = await session.divergence();
    server.submitted([{ id: 'again', ...edit(2, 'close') }]);
    expect((await session.settle(first!, () => 'mine')).kind).toBe('conflict');
    const second = await session.divergence();
    expect((await session.settle(second!, () => 'theirs')).kind).toBe('saved');
    const spans = fold(server.revisions[2]!, server.log).layers.get('eyes_state')!;
    expect(spans.map(({ start, value }) => `${start} ${value}`)).toEqual(['1 open', '2 close']);
  });

  it('are settled in one window for both', async () => {
    const server = new Server();
    const pending = new MemoryPending();
    const [one, two] = [await open(server, pending), await open(server, pending)];
    one.store.edit(edit(1, 'open'));
    await one.outbox.flush();
    await two.catchUp();
    server.submitted(theirs);
    two.store.edit(edit(4, 'open'));
    expect((await two.outbox.flush()).kind).toBe('conflict');
    one.store.edit(edit(3, 'open'));
    await one.outbox.flush();
    await one.settle((await one.divergence())!, () => 'mine');
    expect(await two.divergence()).toBeNull();
    expect(two.outbox.state.kind).toBe('saved');
    await one.catchUp();
    expect(idsOf(one.store.operations)).toEqual(idsOf(server.log));
    expect(idsOf(two.store.operations)).toEqual(idsOf(server.log));
    const values = fold(server.revisions[1]!, server.log).layers.get('eyes_state')!;
    expect(values.map(({ start }) => start)).toEqual([1, 3]);
  });
});
