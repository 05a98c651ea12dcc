// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../model/operation';
import { ApiError } from './api';
import { Outbox, type SaveState } from './outbox';
import { IndexedPending } from './pending';

/** A server log that ignores ids it has, and fails or loses its answer when told to. */
class Server {
  readonly log: string[] = [];
  mood: ('ok' | 'offline' | 'signed-out' | 'lost-answer' | 'stale-base' | 'refused')[] = [];

  send = (_base: number, operations: readonly Operation[]): Promise<{ acknowledged: string[] }> => {
    const mood = this.mood.shift() ?? 'ok';
    if (mood !== 'ok' && mood !== 'lost-answer') return Promise.reject(new ApiError(mood, mood));
    for (const { id } of operations) if (!this.log.includes(id)) this.log.push(id);
    if (mood === 'lost-answer') return Promise.reject(new ApiError('offline', 'cut'));
    return Promise.resolve({ acknowledged: operations.map(({ id }) => id) });
  };
}

let databases = 0;

async function setUp(server: Server, name = `test-${databases++}`) {
  const states: SaveState[] = [];
  const due: (() => void)[] = [];
  const box = new Outbox(
    {
      desk: 'ada/7',
      pending: await IndexedPending.open(indexedDB, name),
      timer: { after: (_, work) => (due.push(work), () => void due.splice(due.indexOf(work), 1)) },
      send: server.send,
      onState: (state) => states.push(state),
    },
    3,
  );
  return { box, states, name };
}

const operation = (id: string): Operation => ({
  id,
  kind: 'paintSpan',
  layer: 'eyes_state',
  start: 0,
  end: 1,
  value: 'close',
});

describe('the outbox', () => {
  it('brings each operation to the server in order and exactly once, whatever fails', async () => {
    const mood = fc.constantFrom(
      'ok' as const,
      'offline' as const,
      'signed-out' as const,
      'lost-answer' as const,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(mood, { maxLength: 8 }),
        fc.integer({ min: 1, max: 12 }),
        async (moods, count) => {
          const server = new Server();
          server.mood = [...moods];
          const { box } = await setUp(server);
          const ids = Array.from({ length: count }, (_, i) => `op-${i}`);
          for (const id of ids) {
            box.push(operation(id));
            if (id.endsWith('2') || id.endsWith('5')) await box.flush();
          }
          while ((await box.flush()).kind !== 'saved');
          expect(server.log).toEqual(ids);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('survives a reload: the next page sends what this one could not', async () => {
    const server = new Server();
    server.mood = ['offline'];
    const before = await setUp(server);
    before.box.push(operation('a'));
    before.box.push(operation('b'));
    expect((await before.box.flush()).kind).toBe('offline');

    const after = await setUp(server, before.name);
    const left = await after.box.restore(new Set());
    expect(left.map(({ id }) => id)).toEqual(['a', 'b']);
    await after.box.flush();
    expect(server.log).toEqual(['a', 'b']);
  });

  it('forgets what the server stored although the answer was lost', async () => {
    const server = new Server();
    server.mood = ['lost-answer'];
    const before = await setUp(server);
    before.box.push(operation('a'));
    await before.box.flush();
    const after = await setUp(server, before.name);
    expect(await after.box.restore(new Set(server.log))).toEqual([]);
    expect(after.box.state.kind).toBe('saved');
  });

  it('keeps everything while signed out and says so', async () => {
    const server = new Server();
    server.mood = ['signed-out'];
    const { box, states } = await setUp(server);
    box.push(operation('a'));
    expect(await box.flush()).toEqual({ kind: 'signed-out', waiting: 1 });
    await box.flush();
    expect(states.at(-1)).toEqual({ kind: 'saved' });
    expect(server.log).toEqual(['a']);
  });

  it('waits in a conflict until the draft is replayed on the newest revision', async () => {
    const server = new Server();
    server.mood = ['stale-base'];
    const { box } = await setUp(server);
    box.push(operation('a'));
    expect((await box.flush()).kind).toBe('conflict');
    box.push(operation('b'));
    expect(box.state).toEqual({ kind: 'conflict', waiting: 2 });
    await box.rebased(4);
    expect(box.baseRevision).toBe(4);
    expect(server.log).toEqual(['a', 'b']);
  });

  it("never sends another person's work from the same browser", async () => {
    const server = new Server();
    const pending = await IndexedPending.open(indexedDB, `test-${databases++}`);
    await pending.add('bob/7', 3, operation('of-bob'));
    const ports = { timer: { after: () => () => undefined }, send: server.send, onState: () => undefined };
    const box = new Outbox({ desk: 'ada/7', pending, ...ports }, 3);
    expect(await box.restore(new Set())).toEqual([]);
    expect(await pending.of('bob/7')).toHaveLength(1);
  });

  it('lets go of what the server refuses only when told to', async () => {
    const server = new Server();
    server.mood = ['refused'];
    const { box } = await setUp(server);
    box.push(operation('a'));
    expect((await box.flush()).kind).toBe('refused');
    expect(await box.discard()).toEqual(['a']);
    expect(box.state.kind).toBe('saved');
  });
});
