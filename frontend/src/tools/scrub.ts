import { spanAt, type Span } from '../kernel/spans';
import { borderAt, frameAt } from '../kernel/timeline';
import { signalAt } from '../model/read';
import { THRESHOLDS, type CurveRow } from '../state/curve-rows';
import type { EditorSession } from '../state/session';
import type { TimelineDesk } from '../state/timeline-desk';
import { heightOf, valueAtHeight } from './curve-edits';
import {
  BorderGesture,
  CurveGesture,
  DrawGesture,
  MoveGesture,
  scrub,
  thresholdDrag,
  type Place,
  type TimelineGesture,
} from './timeline-gestures';

export interface ScrubPorts {
  readonly session: () => EditorSession | null;
  readonly desk: TimelineDesk;
  readonly editable: () => boolean;
  readonly openValues: () => void;
}

/** Pixels from which on a press is a drag: a click selects and seeks, it never edits. */
const DRAG_PIXELS = 4;

/** Zooming by one notch of the wheel. */
const NOTCH = 1.25;

/**
 * Turns the pointer on the timeline into seeking, selecting, and drags: borders and middles of spans, new spans in empty
 * stretches, the active curve, thresholds; everything else scrubs.
 */
export class TimelinePointer {
  readonly #ports: ScrubPorts;
  #gesture: TimelineGesture | null = null;
  #lane: HTMLElement | null = null;
  #from: { readonly x: number; readonly y: number; dragged: boolean } = { x: 0, y: 0, dragged: false };

  constructor(ports: ScrubPorts) {
    this.#ports = ports;
  }

  /** Takes back what is being dragged; false if there was nothing. */
  cancel(): boolean {
    const had = this.#gesture !== null;
    this.#gesture?.cancel();
    this.#gesture = null;
    return had;
  }

  /** Gives what is being drawn the value of that number; false if nothing is. */
  digit(number: number): boolean {
    const session = this.#ports.session();
    const value = session?.layer(session.store.activeLayer)?.values[number - 1];
    return (value !== undefined && this.#gesture?.digit?.(value)) ?? false;
  }

  readonly down = (event: PointerEvent): void => {
    const session = this.#ports.session();
    const target = event.target as HTMLElement;
    const lane = target.closest<HTMLElement>('.lane');
    if (event.button !== 0 || !lane || !session) return;
    this.#lane = lane;
    this.#from = { x: event.clientX, y: event.clientY, dragged: false };
    this.#gesture = this.#begin(session, target, lane, this.#place(event, lane, session));
  };

  readonly move = (event: PointerEvent): void => {
    const session = this.#ports.session();
    if (!session || !this.#lane) return;
    if (!this.#gesture) return;
    const { x, y } = this.#from;
    if (!this.#from.dragged && Math.hypot(event.clientX - x, event.clientY - y) < DRAG_PIXELS) return;
    this.#from.dragged = true;
    // Captured only once it is a drag: a captured pointer would take the double click away from the span.
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    // Between two events the pointer was where these say: a quick stroke is drawn as it was made.
    const between = event.getCoalescedEvents();
    for (const one of between.length > 0 ? between.slice(-COALESCED) : [event]) {
      this.#gesture.move(this.#place(one, this.#lane, session));
    }
  };

  readonly up = (): void => {
    const gesture = this.#gesture;
    this.#gesture = null;
    this.#lane = null;
    if (this.#from.dragged) gesture?.commit();
  };

  readonly doubleClick = (event: MouseEvent): void => {
    if ((event.target as HTMLElement).closest('.span')) this.#ports.openValues();
  };

  /** With Ctrl the wheel zooms about the pointer, with Shift or sideways it moves along the clip. */
  readonly wheel = (event: WheelEvent): void => {
    const session = this.#ports.session();
    const { desk } = this.#ports;
    const lane = (event.currentTarget as HTMLElement).querySelector<HTMLElement>('.lane');
    if (!session || !lane) return;
    const along = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    const { from, to } = desk.window;
    if (event.ctrlKey || event.metaKey) {
      const { left, width } = lane.getBoundingClientRect();
      const anchor = from + ((event.clientX - left) / width) * (to - from);
      desk.zoom(event.deltaY < 0 ? NOTCH : 1 / NOTCH, anchor);
    } else if (along !== 0) {
      desk.pan((along / lane.clientWidth) * (to - from));
    } else {
      return;
    }
    event.preventDefault();
  };

  #begin(session: EditorSession, target: HTMLElement, lane: HTMLElement, at: Place): TimelineGesture {
    const { store } = session;
    const { desk } = this.#ports;
    const { layer, curve } = lane.dataset;
    const line = target.closest<HTMLElement>('[data-threshold]')?.dataset['threshold'];
    const threshold = THRESHOLDS.find(({ id }) => id === line);
    const row = desk.rows.find(({ id }) => id === curve);
    if (threshold) {
      const share = (to: Place) => 1 - to.y / to.height;
      return thresholdDrag(desk, threshold, (to) => (row ? valueAtHeight(row, to.y, to.height) : share(to)));
    }
    if (layer !== undefined) return this.#onLayer(session, layer, target, at);
    store.seek(at.frame);
    return row ? this.#onCurve(session, row, at) : scrub(session);
  }

  #onLayer(session: EditorSession, layer: string, target: HTMLElement, at: Place): TimelineGesture {
    const { store } = session;
    const { desk } = this.#ports;
    const definition = session.layer(layer);
    const span = spanOf(store.document.layers.get(layer) ?? [], target);
    const side = target.dataset['side'];
    store.select(span ? { kind: 'span', layer, start: span.start } : null);
    if (!span) store.activate(layer);
    const mayEdit = this.#ports.editable() && definition?.derived === false;
    if (mayEdit && span && (side === 'start' || side === 'end')) {
      return new BorderGesture(session, layer, span, side);
    }
    store.seek(at.frame);
    if (!mayEdit) return scrub(session);
    if (span) return new MoveGesture(session, layer, span, at);
    const value = desk.lastValue(layer) ?? definition.values[0];
    return value === undefined ? scrub(session) : new DrawGesture(session, layer, at, value);
  }

  /** A press chooses the nearest curve; the one that was chosen before is drawn over. */
  #onCurve(session: EditorSession, row: CurveRow, at: Place): TimelineGesture {
    const { desk } = this.#ports;
    const signal = nearestSignal(session, row, at);
    if (signal === null) return scrub(session);
    const active = row.signals.some(({ name }) => name === desk.curve);
    if (active && this.#ports.editable()) return new CurveGesture(session, row, desk.curve ?? signal, at);
    desk.choose(signal);
    return scrub(session);
  }

  #place(event: MouseEvent, lane: HTMLElement, { store }: EditorSession): Place {
    const { left, top, width, height } = lane.getBoundingClientRect();
    const { window } = this.#ports.desk;
    const x = event.clientX - left;
    return {
      frame: frameAt(x, width, window, store.frameCount),
      border: borderAt(x, width, window, store.frameCount),
      y: event.clientY - top,
      height,
      alt: event.altKey,
      shift: event.shiftKey,
    };
  }
}

/** As many of the events between two pictures as matter for a line. */
const COALESCED = 16;

function nearestSignal({ store }: EditorSession, row: CurveRow, at: Place): string | null {
  let nearest: string | null = null;
  let least = Infinity;
  for (const { name } of row.signals) {
    if (!store.document.signals.has(name)) continue;
    const value = signalAt(store.document, name, at.frame);
    const away = value === null ? at.height : Math.abs(heightOf(row, value, at.height) - at.y);
    if (away < least) [nearest, least] = [name, away];
  }
  return nearest;
}

function spanOf(spans: readonly Span[], target: HTMLElement): Span | null {
  const start = target.closest<HTMLElement>('.span')?.dataset['start'];
  return start === undefined ? null : spanAt(spans, Number(start));
}
