// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../model/operation';
import { ApiError } from './api';
import { sendLeftovers } from './leftovers';
import { Outbox, type SaveState } from './outbox';
import { IndexedPending } from './pending';

/** A server log that ignores ids it has, and fails or loses its answer when told to. */
class Server {
  readonly log: string[] = [];
  mood: ('ok' | 'offline' | 'signed-out' | 'lost-answer' | 'stale-base' | 'not-in-stage' | 'refused')[] = [];
  readonly last: boolean[] = [];

  send = (
    _base: number,
    operations: readonly Operation[],
    last = false,
  ): Promise<{ acknowledged: string[] }> => {
    this.last.push(last);
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
  return { box, states, name, due };
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

  it('sends what waits when the editor is closed before the gathering time is over', async () => {
    const server = new Server();
    const { box, states, name } = await setUp(server);
    box.push(operation('a'));
    const shown = states.length;
    box.close();
    await box.flush();
    expect(server.log).toEqual(['a']);
    expect(states).toHaveLength(shown);
    const pending = await IndexedPending.open(indexedDB, name);
    expect(await pending.desks()).toEqual([]);
  });

  it('does not try again once closed, and leaves the work to the next page', async () => {
    const server = new Server();
    server.mood = ['offline'];
    const { box, name, due } = await setUp(server);
    box.push(operation('a'));
    box.close();
    await box.flush();
    expect(due).toEqual([]);
    const pending = await IndexedPending.open(indexedDB, name);
    expect(await pending.desks()).toEqual(['ada/7']);
  });

  it('sends at once, without a turn of the event loop, when the page ends', async () => {
    const server = new Server();
    const { box } = await setUp(server);
    box.push(operation('a'));
    box.leave();
    expect(server.log).toEqual(['a']);
    expect(server.last).toEqual([true]);
    await box.flush();
    expect(server.log).toEqual(['a']);
  });

  it('keeps the work when the clip was handed on, and brings it along when the clip comes back', async () => {
    const server = new Server();
    server.mood = ['not-in-stage', 'stale-base'];
    const { box, name } = await setUp(server);
    box.push(operation('a'));
    expect(await box.flush()).toEqual({ kind: 'kept', waiting: 1, reason: 'not-in-stage' });
    box.push(operation('b'));
    expect(box.state).toEqual({ kind: 'kept', waiting: 2, reason: 'not-in-stage' });
    const pending = await IndexedPending.open(indexedDB, name);
    await expect.poll(() => pending.of('ada/7')).toHaveLength(2);
    expect((await box.flush()).kind).toBe('conflict');
    await box.rebased(9);
    expect(server.log).toEqual(['a', 'b']);
  });

  it("sends what was left of a person's work on other clips, and nobody else's", async () => {
    const server = new Server();
    const pending = await IndexedPending.open(indexedDB, `test-${databases++}`);
    await pending.add('ada/7', 3, operation('open'));
    await pending.add('ada/8', 4, operation('left'));
    await pending.add('ada/9', 5, operation('refused'));
    await pending.add('bob/8', 4, operation('of-bob'));
    const asked: [string, number][] = [];
    await sendLeftovers('ada', 7, {
      pending,
      send: (clip, base, operations) => {
        asked.push([clip, base]);
        if (clip === '9') return Promise.reject(new ApiError('not-in-stage', 'handed on'));
        return server.send(base, operations);
      },
    });
    expect(asked).toEqual([
      ['8', 4],
      ['9', 5],
    ]);
    expect(server.log).toEqual(['left']);
    expect((await pending.desks()).sort()).toEqual(['ada/7', 'ada/9', 'bob/8']);
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
