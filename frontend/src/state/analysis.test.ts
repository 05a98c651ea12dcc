// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { SpotFinder } from '../model/spots';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Span } from '../kernel/spans';
import { settingOf, withDerived } from '../model/derive';
import { emptyDocument, type LabelDocument } from '../model/labels';
import { Analysis } from './analysis';
import { THRESHOLDS } from './curve-rows';
import { Preferences } from './preferences';
import type { EditorSession } from './session';
import { EditorStore } from './store';
import { TimelineDesk } from './timeline-desk';

const FRAMES = 120;
const span = (start: number, end: number, value: string): Span => ({ start, end, value, origin: 'truth', confidence: 1000 }); // prettier-ignore
const truth: LabelDocument = {
  ...emptyDocument(FRAMES, 640, 400),
  layers: new Map([
    ['eyes_state', [span(0, 59, 'open'), span(60, 95, 'close'), span(96, FRAMES - 1, 'open')]],
    ['gaze_zone', [span(0, 59, 'forward_road'), span(60, 95, 'eyes_closed'), span(96, FRAMES - 1, 'forward_road')]],
    ['driver_state', [span(0, 59, 'attentive'), span(60, 95, 'microsleep'), span(96, FRAMES - 1, 'attentive')]],
  ]),
}; // prettier-ignore

let stored: Readonly<Record<string, unknown>> = {};
let work: (() => void)[] = [];
let store: EditorStore;

async function opened(): Promise<{ analysis: Analysis; desk: TimelineDesk }> {
  const preferences = await Preferences.load({
    load: () => Promise.resolve(stored),
    save: (all) => {
      stored = all;
      return Promise.resolve();
    },
  });
  let id = 0;
  store = new EditorStore(truth, [], () => String(id++), (document, base) => withDerived(document, base, settingOf(truth, 30))); // prettier-ignore
  const session = { store, truth, reference: truth, preferences, opened: { clip: { id: 7, fps: 30 } } } as unknown as EditorSession; // prettier-ignore
  const desk = new TimelineDesk(store, preferences, () => undefined);
  const later = (one: () => void) => {
    work.push(one);
    return () => (work = work.filter((other) => other !== one));
  };
  const finder = new SpotFinder({ reference: session.reference, auto: null, derived: new Set() });
  return { analysis: new Analysis({ session, desk, finder, later, changed: () => undefined }), desk };
}

const idle = () => {
  while (work.length > 0) work.splice(0).forEach((one) => one());
};

const close = (start: number, end: number) => ({ kind: 'paintSpan', layer: 'eyes_state', start, end, value: 'close' }) as const; // prettier-ignore

beforeEach(() => {
  stored = {};
  work = [];
});

describe('what follows while editing', () => {
  it('shows what an edit moves, already while it is under way', async () => {
    const { analysis } = await opened();
    expect(analysis.kpis.now).toMatchObject({ microsleeps: 1, sleeps: 0 });
    expect(analysis.kpis.before).toBeNull();
    store.preview(close(20, 30));
    expect(analysis.kpis.now.blinks).toBe(1);
    expect(analysis.kpis.before?.blinks).toBe(0);
    store.preview(close(20, 22));
    expect(analysis.kpis.before?.blinks).toBe(0);
    store.edit(close(5, 94));
    expect(analysis.kpis).toMatchObject({
      now: { sleeps: 1, microsleeps: 0 },
      before: { microsleeps: 1, blinks: 0 },
    });
    store.undo();
    expect(analysis.kpis).toMatchObject({ now: { microsleeps: 1 }, before: { sleeps: 1 } });
  });

  it('takes back what a cancelled gesture showed', async () => {
    const { analysis } = await opened();
    const before = analysis.kpis;
    store.preview(close(20, 30));
    expect(analysis.kpis.now.blinks).toBe(1);
    store.preview(null);
    expect(analysis.kpis).toBe(before);
  });

  it('keeps the derived layers of the document up to date, and tells other thresholds apart from them', async () => {
    const { analysis, desk } = await opened();
    store.edit(close(60, 119));
    expect(store.document.layers.get('driver_state')?.at(-1)).toMatchObject({
      start: 60,
      value: 'microsleep',
    });
    expect(analysis.layers.size).toBe(0);
    desk.setThreshold(THRESHOLDS[0] as (typeof THRESHOLDS)[0], 0.4, true);
    expect(analysis.layers.get('driver_state')?.length).toBeGreaterThan(0);
  });

  it('finds what is wrong after an edit, and again after the edit is taken back', async () => {
    const { analysis } = await opened();
    idle();
    expect(analysis.findings).toEqual([]);
    store.edit(close(20, 20));
    expect(analysis.findings).toEqual([]);
    idle();
    expect(analysis.findings.map(({ rule }) => rule)).toEqual(['blink-length']);
    store.undo();
    idle();
    expect(analysis.findings).toEqual([]);
  });

  it('keeps away what was dismissed, also after a reload, until it is asked for', async () => {
    const { analysis } = await opened();
    store.edit(close(20, 20));
    idle();
    analysis.dismiss(analysis.findings[0] as (typeof analysis.findings)[0]);
    expect([analysis.findings.length, analysis.dismissed]).toEqual([0, 1]);
    const again = (await opened()).analysis;
    store.edit(close(20, 20));
    idle();
    expect(again.findings).toEqual([]);
    again.restoreDismissed();
    expect(again.findings.length).toBe(1);
  });

  it('does not look at labels that are still being dragged', async () => {
    const { analysis } = await opened();
    idle();
    store.preview(close(20, 20));
    idle();
    expect(analysis.findings).toEqual([]);
  });

  it('names what differs from the reference', async () => {
    const { analysis } = await opened();
    store.edit(close(20, 20));
    expect(analysis.differing(20)).toEqual(['layers/eyes_state', 'layers/blinks'].slice(0, 1));
    expect(analysis.heat[21]).toBe(0);
    expect(analysis.differing(21)).toEqual([]);
  });
});
