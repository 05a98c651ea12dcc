// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { beforeEach, describe, expect, it } from 'vitest';
import type { Span } from '../kernel/spans';
import { emptyDocument, type LabelDocument, type Signal } from '../model/labels';
import { signalAt } from '../model/read';
import { CURVE_ROWS, type CurveRow } from '../state/curve-rows';
import { Preferences } from '../state/preferences';
import type { EditorSession } from '../state/session';
import { EditorStore } from '../state/store';
import { TimelineDesk } from '../state/timeline-desk';
import { clearedSignal, heightOf, nudgedSignal, valueAtHeight } from './curve-edits';
import { HoldPaint } from './hold-paint';
import { LayerCommands } from './layer-commands';
import { CurveGesture, DrawGesture, MoveGesture, type Place } from './timeline-gestures';

const FRAMES = 100;
const EYES = CURVE_ROWS[0] as CurveRow;
const LEFT = 'eye_openness_left';
const span = (start: number, end: number, value: string): Span => ({ start, end, value, origin: 'auto', confidence: 900 }); // prettier-ignore
const opening: Signal = {
  unit: 'ratio',
  scale: 1000,
  values: new Int32Array(FRAMES).fill(1000),
  visibility: new Uint16Array(FRAMES),
  confidence: new Uint16Array(FRAMES).fill(900),
  origin: new Uint16Array(FRAMES).fill(1),
};
const base: LabelDocument = {
  ...emptyDocument(FRAMES, 640, 400),
  layers: new Map([['eyes_state', [span(0, 39, 'open'), span(40, 49, 'close'), span(50, 99, 'open')]]]),
  signals: new Map([[LEFT, opening]]),
};

let store: EditorStore;
let session: EditorSession;
let desk: TimelineDesk;
let speed = 0;
let editable = true;
let said: string[] = [];

beforeEach(async () => {
  let id = 0;
  store = new EditorStore(base, [], () => String(id++));
  store.activate('eyes_state');
  const layers = [
    { name: 'eyes_state', values: ['open', 'close'], derived: false },
    { name: 'talking', values: ['talking'], derived: false },
    { name: 'blinks', values: ['blinking'], derived: true },
  ];
  session = {
    store,
    opened: { clip: { fps: 30 }, ontology: { layers }, me: { reason: null } },
    layer: (name: string | null) => layers.find((layer) => layer.name === name) ?? null,
  } as unknown as EditorSession;
  const preferences = await Preferences.load({
    load: () => Promise.resolve({}),
    save: () => Promise.resolve(),
  });
  desk = new TimelineDesk(store, preferences, () => undefined);
  [speed, editable, said] = [0, true, []];
});

const place = (frame: number, y = 0, more: Partial<Place> = {}): Place => ({ frame, border: frame, y, height: 60, alt: false, shift: false, ...more }); // prettier-ignore
const values = () =>
  (store.document.layers.get('eyes_state') ?? []).map(({ start, end, value }) => [start, end, value]);
const edits = () => store.operations.map((operation) => ({ ...operation, id: undefined }));
const holding = () => new HoldPaint({ session, desk, editable: () => editable, speed: () => speed });

describe('a digit held while the clip plays', () => {
  it('paints from pressing to letting go, shown meanwhile, in one operation', () => {
    const hold = holding();
    [speed] = [1];
    store.seek(10);
    expect(hold.press(2)).toBe(true);
    for (const frame of [11, 14, 18]) store.seek(frame);
    expect(store.operations.length).toBe(0);
    expect(values()[1]).toEqual([10, 18, 'close']);
    hold.release({ key: '3', code: 'Digit3' });
    expect(hold.holding).toBe(true);
    hold.release({ key: '2', code: 'Digit2' });
    store.seek(30);
    expect(edits()).toEqual([{ kind: 'paintSpan', layer: 'eyes_state', start: 10, end: 18, value: 'close' }]);
  });

  it('paints backwards too, and is put back by the time a hand needs if asked for', () => {
    const hold = holding();
    desk.toggleReaction();
    speed = 1;
    store.seek(20);
    hold.press(2);
    store.seek(40);
    hold.release({ key: '"', code: 'Digit2' });
    // 250 ms at 30 frames a second
    expect(edits()[0]).toMatchObject({ start: 12, end: 32 });
    desk.toggleReaction();
    speed = -1;
    hold.press(1);
    store.seek(35);
    hold.finish();
    expect(edits()[1]).toMatchObject({ start: 35, end: 40, value: 'open' });
  });

  it('means something else when the clip stands still, or in a layer that is not edited', () => {
    const hold = holding();
    expect(hold.press(2)).toBe(false);
    speed = 1;
    expect(hold.press(7)).toBe(false);
    store.activate('blinks');
    expect(hold.press(1)).toBe(false);
    editable = false;
    store.activate('eyes_state');
    expect(hold.press(1)).toBe(false);
  });

  it('leaves everything as it was when taken back', () => {
    const hold = holding();
    speed = 1;
    hold.press(2);
    store.seek(9);
    expect(hold.cancel()).toBe(true);
    hold.release({ key: '2', code: 'Digit2' });
    expect(values()).toEqual([[0, 39, 'open'], [40, 49, 'close'], [50, 99, 'open']]); // prettier-ignore
    expect(store.operations.length).toBe(0);
  });
});

describe('dragging on a layer', () => {
  it('moves a span as a whole in one operation', () => {
    const gesture = new MoveGesture(session, 'eyes_state', span(40, 49, 'close'), place(45));
    gesture.move(place(50));
    gesture.move(place(55));
    gesture.commit();
    expect(values()).toEqual([[0, 39, 'open'], [40, 49, 'open'], [50, 59, 'close'], [60, 99, 'open']]); // prettier-ignore
    expect(store.operations.length).toBe(1);
    expect(store.selection).toEqual({ kind: 'span', layer: 'eyes_state', start: 50 });
  });

  it('draws a span whose value a digit changes while it is drawn', () => {
    const gesture = new DrawGesture(session, 'eyes_state', place(70), 'open');
    gesture.move(place(60));
    gesture.digit('close');
    gesture.commit();
    expect(edits()).toEqual([{ kind: 'paintSpan', layer: 'eyes_state', start: 60, end: 70, value: 'close' }]);
  });

  it('leaves nothing behind when it ends where it began', () => {
    const gesture = new MoveGesture(session, 'eyes_state', span(40, 49, 'close'), place(45));
    gesture.move(place(50));
    gesture.move(place(45));
    gesture.commit();
    expect(store.operations.length).toBe(0);
    expect(store.document).toBe(base);
  });
});

describe('dragging over a curve', () => {
  const at = (value: number) => heightOf(EYES, value, 60);

  it('gives the frames passed the values of the pointer, in one operation', () => {
    const gesture = new CurveGesture(session, EYES, LEFT, place(10, at(1)));
    gesture.move(place(14, at(0.2)));
    gesture.move(place(18, at(0.6)));
    gesture.commit();
    const drawn = [10, 12, 14, 16, 18].map((frame) => signalAt(store.document, LEFT, frame));
    [1, 0.6, 0.2, 0.4, 0.6].forEach((value, i) => expect(drawn[i]).toBeCloseTo(value, 2));
    expect(store.operations.length).toBe(1);
    expect(signalAt(store.document, LEFT, 19)).toBe(1);
  });

  it('changes one frame only with Shift, and lifts smoothly with Alt', () => {
    const one = new CurveGesture(session, EYES, LEFT, place(10, at(1)));
    one.move(place(15, at(0.3), { shift: true }));
    one.commit();
    expect(edits()[0]).toMatchObject({ kind: 'setSignal', start: 10, values: [300] });
    const bump = new CurveGesture(session, EYES, LEFT, place(50, at(1)));
    bump.move(place(50, at(0.4), { alt: true }));
    bump.commit();
    const [peak, near, far] = [50, 53, 60].map((frame) => signalAt(store.document, LEFT, frame) ?? 0);
    expect(peak).toBeCloseTo(0.4, 2);
    expect(near).toBeGreaterThan(peak ?? 0);
    expect(far).toBe(1);
  });

  it('never goes beyond what the signal can be', () => {
    const gesture = new CurveGesture(session, EYES, LEFT, place(10, at(1)));
    gesture.move(place(11, 400));
    gesture.commit();
    expect(signalAt(store.document, LEFT, 11)).toBe(0);
  });

  it('finds the height of every value again', () => {
    for (const value of [0, 0.2, 0.75, 1.2]) expect(valueAtHeight(EYES, at(value), 60)).toBeCloseTo(value);
  });
});

describe('the keys of a curve', () => {
  it('nudge the frame at the playhead, from the last value there was', () => {
    const cleared = clearedSignal(base, EYES, LEFT, 5, 9);
    if (cleared) store.edit(cleared);
    expect(signalAt(store.document, LEFT, 7)).toBeNull();
    const nudged = nudgedSignal(store.document, EYES, LEFT, 7, -10);
    if (nudged) store.edit(nudged);
    expect(signalAt(store.document, LEFT, 7)).toBeCloseTo(0.9);
    expect(signalAt(store.document, LEFT, 6)).toBeNull();
  });
});

describe('the keys of layers', () => {
  const commands = () =>
    new LayerCommands({ session, editable: () => editable, say: (text) => said.push(text) });

  it('go round the layers that are edited by hand', () => {
    const layers = commands();
    const seen = [1, 1, -1].map((by) => {
      layers.next(by);
      return store.activeLayer;
    });
    expect(seen).toEqual(['talking', 'eyes_state', 'talking']);
  });

  it('stretch and move the span at the playhead', () => {
    store.seek(45);
    commands().move(2);
    expect(values()[2]).toEqual([42, 51, 'close']);
    expect(store.frame).toBe(47);
    store.seek(48);
    commands().stretch('end');
    expect(values()[2]).toEqual([42, 48, 'close']);
    store.seek(44);
    commands().stretch('start');
    expect(values().some(([start, end, value]) => start === 44 && end === 48 && value === 'close')).toBe(
      true,
    );
  });

  it('say why they do nothing', () => {
    store.activate('blinks');
    commands().move(1);
    editable = false;
    store.activate('eyes_state');
    commands().stretch('end');
    expect(said).toEqual(['Choose a layer that is edited by hand first.', 'This clip is shown read-only.']);
    expect(store.operations.length).toBe(0);
  });
});
