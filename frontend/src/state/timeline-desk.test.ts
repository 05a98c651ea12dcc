// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDocument } from '../model/labels';
import { THRESHOLDS, fittedRows, type Threshold } from './curve-rows';
import { Preferences, type PreferencePort } from './preferences';
import { EditorStore } from './store';
import { TimelineDesk } from './timeline-desk';

let stored: Readonly<Record<string, unknown>> = {};
let store: EditorStore;
let id = 0;

const port: PreferencePort = {
  load: () => Promise.resolve(stored),
  save: (all) => {
    stored = all;
    return Promise.resolve();
  },
};

const desk = async (): Promise<TimelineDesk> => {
  store = new EditorStore(emptyDocument(2000, 640, 400), [], () => String(id++));
  return new TimelineDesk(store, await Preferences.load(port), () => undefined);
};

beforeEach(() => {
  stored = {};
});

describe('the timeline', () => {
  it('keeps the playhead in view once zoomed in', async () => {
    const timeline = await desk();
    timeline.zoom(20);
    expect(timeline.window.to - timeline.window.from).toBeCloseTo(100);
    store.seek(1234);
    const { from, to } = timeline.window;
    expect(from <= 1234 && 1235 <= to).toBe(true);
    expect(to - from).toBeCloseTo(100);
  });

  it('remembers the value painted last in each layer', async () => {
    const timeline = await desk();
    store.edit({ kind: 'paintSpan', layer: 'talking', start: 0, end: 4, value: 'talking' });
    store.edit({ kind: 'paintSpan', layer: 'talking', start: 2, end: 3, value: null });
    expect(timeline.lastValue('talking')).toBe('talking');
    expect(timeline.lastValue('yawning')).toBeUndefined();
  });

  it('keeps thresholds for the person once the drag is over, within what makes sense', async () => {
    const timeline = await desk();
    const closed = THRESHOLDS[0] as Threshold;
    timeline.setThreshold(closed, 0.3, false);
    expect(timeline.thresholds.closed).toBeCloseTo(0.3);
    expect(stored).toEqual({});
    timeline.setThreshold(closed, 99, true);
    expect((await desk()).thresholds.closed).toBe(closed.most);
    expect(timeline.ownThresholds).toBe(true);
    timeline.resetThresholds();
    expect((await desk()).ownThresholds).toBe(false);
  });

  it('takes no height and no threshold from a store that holds something else', async () => {
    stored = { 'timeline-height': 'tall', 'timeline-thresholds': { closed: 'x' } };
    const timeline = await desk();
    expect(timeline.height).toBe(0.4);
    expect(timeline.thresholds.closed).toBe(0.2);
    timeline.setHeight(7, true);
    expect((await desk()).height).toBeLessThan(1);
  });

  it('shows turns of a head as large as the lane allows, with the threshold in it', () => {
    const turned = (degrees: number) => {
      const base = emptyDocument(2, 640, 400);
      const yaw = { unit: 'deg', scale: 100, values: Int32Array.of(0, degrees * 100), visibility: new Uint16Array(2), confidence: new Uint16Array(2), origin: new Uint16Array(2) }; // prettier-ignore
      return { ...base, signals: new Map([['head_yaw', yaw]]) };
    };
    const high = (...degrees: number[]) =>
      fittedRows(degrees.map(turned)).find(({ id }) => id === 'head')?.high;
    expect(high(2)).toBe(45);
    expect(high(2, -50)).toBe(70);
    expect(high(179)).toBe(180);
  });
});
