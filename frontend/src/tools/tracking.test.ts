// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import type { SingleEdit } from '../model/operation';
import type { ShapeRef } from '../model/shapes';
import type { Tracked, TrackingRequest } from '../state/api-types';
import { describe, expect, it } from 'vitest';
import { applied } from '../model/apply';
import { decode } from '../model/decode';
import { wireDocument } from '../model/fixtures';
import { boxAt, originAt } from '../model/read';
import { EditorStore } from '../state/store';
import { Tracking } from './tracking';

const box = (frame: number, x: number): SingleEdit => ({
  kind: 'setBox',
  track: 'cup',
  frame,
  box: [x, 100, 2_000, 4_000],
  visibility: 1,
});
const cup: ShapeRef = { kind: 'boxes', track: 'cup' };

function tracking(follow: (request: TrackingRequest) => Promise<Tracked>) {
  const base = [box(2, 0), box(5, 900)].reduce(applied, decode(wireDocument()));
  let id = 0;
  const store = new EditorStore(base, [], () => `id-${id++}`);
  const said: string[] = [];
  const tool = new Tracking({
    store,
    follow,
    say: (message) => said.push(message),
    changed: () => undefined,
  });
  return { store, said, tool };
}

const answer: Tracked = { start: 3, frames: [[[700, 100], [2_700, 4_100]], [[800, 100], [2_800, 4_100]]], confidence: [0.9, 0.8] }; // prettier-ignore

describe('tracking between two keyframes', () => {
  it('asks with the corners of the box and proposes without editing', async () => {
    const asked: TrackingRequest[] = [];
    const { store, tool } = tracking((request) => (asked.push(request), Promise.resolve(answer)));
    await tool.ask(cup, 2, 5);
    expect(asked).toEqual([
      {
        track: 'cup',
        kind: 'boxes',
        from: { frame: 2, points: [[0, 100], [2_000, 4_100]] },
        to: { frame: 5, points: [[900, 100], [2_900, 4_100]] },
      },
    ]); // prettier-ignore
    expect(tool.proposal.frames[0]).toEqual({ kind: 'boxes', box: [700, 100, 2_000, 4_000, 1] });
    expect(store.operations).toEqual([]);
  });

  it('becomes one gesture of interpolated frames when accepted', async () => {
    const { store, tool } = tracking(() => Promise.resolve(answer));
    await tool.ask(cup, 2, 5);
    expect(tool.key('f')).toBe(false);
    expect(tool.key('Enter')).toBe(true);
    expect(store.operations).toHaveLength(1);
    expect(boxAt(store.document.boxes.get('cup'), 4).x).toBe(8);
    expect(originAt(store.document.boxes.get('cup'), 4)).toBe('interpolated');
    expect(originAt(store.document.boxes.get('cup'), 5)).toBe('human');
    expect(tool.key('Enter'), 'only once').toBe(false);
    store.undo();
    expect(boxAt(store.document.boxes.get('cup'), 4)).toBeNull();
  });

  it('changes nothing when refused, even if the answer comes later', async () => {
    let arrive: (answer: Tracked) => void = () => undefined;
    const { store, tool } = tracking(() => new Promise((resolve) => (arrive = resolve)));
    const asking = tool.ask(cup, 2, 5);
    expect(tool.waiting).toBe(true);
    expect(tool.refuse()).toBe(true);
    arrive(answer);
    await asking;
    expect(tool.proposal).toBeNull();
    expect(tool.refuse()).toBe(false);
    expect(store.operations).toEqual([]);
  });

  it('says why the server refuses', async () => {
    const { said, tool } = tracking(() => Promise.reject(new Error('/to/frame is too far')));
    await tool.ask(cup, 2, 5);
    expect(said).toEqual(['/to/frame is too far']);
    expect(tool.waiting).toBe(false);
  });
});
