// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../model/operation';
import { ApiError } from './api';
import { Outbox } from './outbox';
import { IndexedPending } from './pending';

const HOSTILE = [
  'ok',
  'dropped request',
  'dropped answer',
  'signed out',
  'another person',
  'forbidden',
  'broken',
  'too large',
  'part of it',
  'twice',
  'restarted',
] as const;
type Mood = (typeof HOSTILE)[number];

/** The server's table of operations: an id it has it never takes again, and it forgets nothing by restarting. */
class HostileServer {
  readonly log: string[] = [];
  readonly bases: number[] = [];
  moods: Mood[] = [];
  head = 3;
  draftBase = 3;

  send = async (base: number, operations: readonly Operation[]): Promise<{ acknowledged: string[] }> => {
    const mood = this.moods.shift() ?? 'ok';
    await Promise.resolve();
    if (mood === 'dropped request') throw new ApiError('offline', mood);
    if (mood === 'signed out') throw new ApiError('signed-out', mood);
    if (mood === 'another person') throw new ApiError('another-person', mood);
    if (mood === 'forbidden') throw new ApiError('forbidden', mood);
    if (mood === 'broken' || mood === 'restarted') throw new ApiError('failed', mood);
    if (mood === 'too large' && operations.length > 1) throw new ApiError('too-large', mood);
    if (base !== this.head || this.draftBase !== this.head) throw new ApiError('stale-base', 'moved');
    const taken = mood === 'part of it' ? operations.slice(0, Math.ceil(operations.length / 2)) : operations;
    this.#store(taken);
    if (mood === 'twice') this.#store(taken);
    if (mood === 'dropped answer') throw new ApiError('offline', mood);
    return { acknowledged: taken.map(({ id }) => id) };
  };

  rebase = async (onto: number, operations: readonly Operation[]): Promise<{ acknowledged: string[] }> => {
    if (onto !== this.head) throw new ApiError('stale-base', 'moved');
    this.draftBase = onto;
    return this.send(onto, operations);
  };

  #store(operations: readonly Operation[]): void {
    for (const { id } of operations) {
      if (this.log.includes(id)) continue;
      this.log.push(id);
      this.bases.push(this.head);
    }
  }
}

/** What can happen to a person at work. */
const event = fc.oneof(
  { weight: 6, arbitrary: fc.constant('gesture' as const) },
  { weight: 2, arbitrary: fc.constant('try' as const) },
  { weight: 1, arbitrary: fc.constant('reload' as const) },
  { weight: 1, arbitrary: fc.constant('leave' as const) },
  { weight: 1, arbitrary: fc.constant('second window' as const) },
);

let databases = 0;

function world(server: HostileServer) {
  const name = `hostile-${databases++}`;
  const states: string[] = [];
  const open = async () => {
    const box = new Outbox(
      {
        desk: 'ada/7',
        pending: await IndexedPending.open(indexedDB, name),
        timer: { after: () => () => undefined },
        send: server.send,
        rebase: server.rebase,
        onState: ({ kind }) => states.push(kind),
      },
      server.draftBase,
    );
    await box.restore(new Set(server.log));
    return box;
  };
  return { open, name, states };
}

const painted = (id: string): Operation => ({
  id,
  kind: 'paintSpan',
  layer: 'eyes_state',
  start: 0,
  end: 1,
  value: 'close',
});

const drained = async (box: Outbox) => {
  for (let i = 0; i < 500 && box.unsent.length > 0; i++) {
    if ((await box.flush()).kind === 'conflict') await box.rebased(4);
  }
  return box.unsent.length;
};

describe('the outbox against a hostile server', () => {
  it('delivers every gesture exactly once and in order, through reloads, second windows and any failure', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { maxLength: 40 }),
        fc.array(fc.constantFrom(...HOSTILE), { maxLength: 40 }),
        async (events, moods) => {
          const server = new HostileServer();
          server.moods = [...moods];
          const { open, name } = world(server);
          let box = await open();
          const made: string[] = [];
          for (const next of events) {
            if (next === 'gesture') {
              const id = `op-${made.length}`;
              made.push(id);
              box.push(painted(id));
            } else if (next === 'try') await box.flush();
            else if (next === 'leave') box.leave();
            else if (next === 'second window') await (await open()).flush();
            else box = await open();
          }
          expect(await drained(box)).toBe(0);
          expect(server.log).toEqual(made);
          const left = await IndexedPending.open(indexedDB, name);
          expect(await left.of('ada/7')).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);

  it('holds everything back where the labels moved on, and brings it along once that is settled', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(8),
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.constantFrom(...HOSTILE), { maxLength: 12 }),
        fc.boolean(),
        async (before, after, moods, reload) => {
          const server = new HostileServer();
          const { open } = world(server);
          let box = await open();
          const made: string[] = [];
          const gesture = () => {
            made.push(`op-${made.length}`);
            box.push(painted(made.at(-1)!));
          };
          for (let i = 0; i < before; i++) gesture();
          await box.flush();
          server.head = 4;
          for (let i = 0; i < after; i++) gesture();
          expect((await box.flush()).kind).toBe('conflict');
          if (reload) {
            box = await open();
            box.moved();
          }
          expect(server.log).toHaveLength(before);
          server.moods = [...moods];
          await box.rebased(4, [painted('settled')]);
          expect(await drained(box)).toBe(0);
          expect(server.log).toEqual([...made, 'settled']);
          expect(server.bases.slice(before).every((base) => base === 4)).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);

  it('stops at the one operation that will not do and delivers the others once it is given up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), fc.nat(29), async (count, at) => {
        const server = new HostileServer();
        const bad = `op-${at % count}`;
        const real = server.send;
        server.send = (base, operations) =>
          operations.some(({ id }) => id === bad)
            ? Promise.reject(new ApiError('refused', 'frame is outside'))
            : real(base, operations);
        const { open } = world(server);
        const box = await open();
        const ids = Array.from({ length: count }, (_, i) => `op-${i}`);
        for (const id of ids) box.push(painted(id));
        box.push({ id: 'turn', kind: 'undo', target: bad });
        expect(await box.flush()).toMatchObject({ kind: 'refused' });
        expect(server.log).toEqual(ids.slice(0, at % count));
        expect(await box.discard()).toEqual([bad, 'turn']);
        expect(server.log).toEqual(ids.filter((id) => id !== bad));
        expect(box.state.kind).toBe('saved');
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('has each gesture in the storage before the gesture is over', async () => {
    const server = new HostileServer();
    const { open, name } = world(server);
    const box = await open();
    const other = await IndexedPending.open(indexedDB, name);
    box.push(painted('a'));
    // Asked for in the same turn of the event loop: the storage keeps the order of what it was handed.
    expect((await other.of('ada/7')).map(({ operation }) => operation.id)).toEqual(['a']);
  });

  it('says so where the browser keeps nothing, and is content once the server has it', async () => {
    const server = new HostileServer();
    const states: { kind: string; exposed?: true }[] = [];
    const full = {
      add: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
      of: () => Promise.resolve([]),
      desks: () => Promise.resolve([]),
      remove: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
      rebase: () => Promise.resolve(),
    };
    const box = new Outbox(
      {
        desk: 'ada/7',
        pending: full,
        timer: { after: () => () => undefined },
        send: server.send,
        onState: (state) => states.push(state),
      },
      3,
    );
    server.moods = ['dropped request'];
    box.push(painted('a'));
    expect(await box.flush()).toEqual({ kind: 'offline', waiting: 1, exposed: true });
    expect(await box.flush()).toEqual({ kind: 'saved' });
    expect(server.log).toEqual(['a']);
  });

  it('keeps a request small enough for any way there, and lets the largest gesture go alone', async () => {
    const server = new HostileServer();
    const sizes: number[] = [];
    const real = server.send;
    server.send = (base, operations) => {
      sizes.push(JSON.stringify(operations).length);
      return real(base, operations);
    };
    const { open } = world(server);
    const box = await open();
    const points = Array.from({ length: 300 }, () =>
      Array.from({ length: 68 }, (_, i) => [i, 12_345, 23_456, 0] as const),
    );
    for (let i = 0; i < 6; i++)
      box.push({
        id: `op-${i}`,
        kind: 'setPointFrames',
        track: 'face68',
        start: 0,
        frames: points,
        origin: 'human',
      });
    for (let i = 6; i < 500; i++) box.push(painted(`op-${i}`));
    await box.flush();
    expect(server.log).toHaveLength(500);
    expect(Math.max(...sizes)).toBeLessThan(700_000);
  });

  it('goes on keeping what is done after the browser has cleared its storage', async () => {
    const { name } = world(new HostileServer());
    const pending = await IndexedPending.open(indexedDB, name);
    await pending.add('ada/7', 3, painted('a'));
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(name).onsuccess = resolve;
    });
    await pending.add('ada/7', 3, painted('b'));
    expect((await pending.of('ada/7')).map(({ operation }) => operation.id)).toEqual(['b']);
  });
});
