// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { describe, expect, it } from 'vitest';
import { emptyDocument } from '../model/labels';
import { Playback } from '../player/playback';
import { EditorStore } from '../state/store';
import { loopRange, toggleLoop } from './looping';

const span = (start: number, end: number) => ({
  start,
  end,
  value: 'close',
  origin: 'auto',
  confidence: 900,
});

function setUp() {
  const document = {
    ...emptyDocument(60, 640, 400),
    layers: new Map([['eyes_state', [span(5, 9), span(20, 31)]]]),
  };
  const store = new EditorStore(document, [], () => 'id');
  const playback = new Playback({
    ptsUs: Array.from({ length: 60 }, (_, i) => 33_333 * i),
    frame: () => store.frame,
    ready: () => true,
    seek: (frame) => store.seek(frame),
    onChange: () => undefined,
    schedule: () => 1,
    cancel: () => undefined,
  });
  return { store, playback };
}

describe('what is looped', () => {
  it('is the whole clip with nothing marked or selected', () => {
    expect(loopRange(setUp().store)).toEqual([0, 59]);
  });

  it('is the selected span', () => {
    const { store } = setUp();
    store.select({ kind: 'span', layer: 'eyes_state', start: 20 });
    expect(loopRange(store)).toEqual([20, 31]);
  });

  it('is what lies between the marks, whichever was set first, before any selection', () => {
    const { store } = setUp();
    store.select({ kind: 'span', layer: 'eyes_state', start: 20 });
    store.seek(40);
    store.mark('in');
    expect(loopRange(store)).toEqual([40, 59]);
    store.seek(33);
    store.mark('out');
    expect(loopRange(store)).toEqual([33, 40]);
  });

  it('is given up by the same key, and moved by it once something else is marked', () => {
    const { store, playback } = setUp();
    toggleLoop(playback, store);
    expect(playback.looped).toEqual([0, 59]);
    expect(playback.speed).toBe(1);
    store.select({ kind: 'span', layer: 'eyes_state', start: 5 });
    toggleLoop(playback, store);
    expect(playback.looped).toEqual([5, 9]);
    toggleLoop(playback, store);
    expect(playback.looped).toBeNull();
  });
});
