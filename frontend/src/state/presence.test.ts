// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { describe, expect, it } from 'vitest';
import type { PresenceAnswer, PresenceReport } from './api-types';
import { Presence } from './presence';

const BO = { name: 'Bo', frame: 3, editing: true, unsaved: 0 };
const LOG = { draft: 0, baseRevision: 3, head: 3, total: 0 };

/** A clock that is turned by hand, and a server that answers or does not. */
function world() {
  let now = 0;
  const due: { at: number; work: () => void }[] = [];
  const sent: (PresenceReport & { leaving: boolean; at: number })[] = [];
  const state = { frame: 0, answer: [BO] as PresenceAnswer['others'] | null, changes: 0, heard: 0 };
  const presence = new Presence({
    timer: {
      after: (milliseconds, work) => {
        const entry = { at: now + milliseconds, work };
        due.push(entry);
        return () => void (due.includes(entry) && due.splice(due.indexOf(entry), 1));
      },
    },
    report: () => ({ tab: 'one', frame: state.frame, editing: true, unsaved: 0 }),
    send: (report, leaving) => {
      sent.push({ ...report, leaving, at: now });
      return state.answer
        ? Promise.resolve({ others: state.answer, log: LOG, remarks: 0 })
        : Promise.reject(new Error('gone'));
    },
    onAnswer: () => state.heard++,
    onOthers: () => state.changes++,
  });
  const wait = async (milliseconds: number) => {
    const end = now + milliseconds;
    for (;;) {
      const next = due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      now = next.at;
      due.splice(due.indexOf(next), 1);
      next.work();
      await Promise.resolve();
      await Promise.resolve();
    }
    now = end;
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { presence, sent, state, wait };
}

describe('presence', () => {
  it('is told every ten seconds', async () => {
    const { presence, sent, wait } = world();
    void presence.beat();
    await wait(30_500);
    expect(sent.map(({ at }) => at)).toEqual([0, 10_000, 20_000, 30_000]);
  });

  it('follows the frame, at most once a second and with the last one', async () => {
    const { presence, sent, state, wait } = world();
    for (let frame = 1; frame <= 50; frame++) {
      state.frame = frame;
      presence.moved();
      await wait(100);
    }
    await wait(1_000);
    expect(sent.length).toBeLessThanOrEqual(7);
    expect(sent.at(-1)?.frame).toBe(50);
  });

  it('shows others while they are there, and nobody while the server is gone', async () => {
    const { presence, state, wait } = world();
    await presence.beat();
    expect(presence.others).toEqual([BO]);
    await wait(10_000);
    expect(state.changes).toBe(1);
    state.answer = null;
    await wait(10_000);
    expect(presence.others).toEqual([]);
    state.answer = [BO];
    await wait(10_000);
    expect(presence.others).toEqual([BO]);
    expect(state.heard).toBe(3);
  });

  it('says goodbye once and then nothing more', async () => {
    const { presence, sent, wait } = world();
    await presence.beat();
    presence.close();
    presence.moved();
    await wait(60_000);
    expect(sent.map(({ leaving }) => leaving)).toEqual([false, true]);
  });
});
