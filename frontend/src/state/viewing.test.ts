// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { describe, expect, it } from 'vitest';
import { NATURAL } from '../kernel/picture';
import { Preferences } from './preferences';
import { Viewing } from './viewing';

async function setUp(stored: Record<string, unknown> = {}) {
  const saved: Record<string, unknown>[] = [];
  const port = {
    load: () => Promise.resolve(stored),
    save: (all: Record<string, unknown>) => Promise.resolve(void saved.push(all)),
  };
  let changes = 0;
  const viewing = new Viewing(await Preferences.load(port), () => changes++);
  return { viewing, saved, changes: () => changes };
}

describe('how frames are looked at', () => {
  it('is natural, with the loupe, until a person says otherwise', async () => {
    const { viewing } = await setUp();
    expect(viewing.picture).toEqual(NATURAL);
    expect(viewing.loupe).toBe(true);
  });

  it('shows a picture while it is tried and keeps only what was settled on', async () => {
    const { viewing, saved, changes } = await setUp();
    viewing.try({ ...NATURAL, gamma: 2 });
    expect(viewing.picture.gamma).toBe(2);
    expect(saved).toEqual([]);
    viewing.keep({ ...NATURAL, gamma: 1.5 });
    expect(viewing.picture.gamma).toBe(1.5);
    expect(saved).toEqual([{ picture: { ...NATURAL, gamma: 1.5 } }]);
    expect(changes()).toBe(2);
  });

  it('forgets what an older form of the editor stored', async () => {
    const { viewing } = await setUp({ picture: { gamma: 900 }, loupe: 'yes' });
    expect(viewing.picture).toEqual(NATURAL);
    expect(viewing.loupe).toBe(true);
  });
});
