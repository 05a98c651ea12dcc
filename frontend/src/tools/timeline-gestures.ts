import { Freehand } from '../kernel/curve';
import { moveSpan, spanAt, type Span } from '../kernel/spans';
import type { Edit } from '../model/operation';
import { signalAt } from '../model/read';
import type { CurveRow, Threshold } from '../state/curve-rows';
import type { EditorSession } from '../state/session';
import type { TimelineDesk } from '../state/timeline-desk';
import { bumpEdit, signalEdit, valueAtHeight } from './curve-edits';
import { borderEdit } from './edits';

/** Where the pointer is on a lane. */
export interface Place {
  readonly frame: number;
  /** The border between frames nearest to the pointer. */
  readonly border: number;
  /** Pixels below the lane's top, and the lane's height. */
  readonly y: number;
  readonly height: number;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** A drag under way on the timeline. */
export interface TimelineGesture {
  move(to: Place): void;
  commit(): void;
  cancel(): void;
  /** A value chosen by its number meanwhile; false if that means nothing here. */
  digit?(value: string): boolean;
}

export const scrub = ({ store }: EditorSession): TimelineGesture => ({
  move: (to) => store.seek(to.frame),
  commit: () => undefined,
  cancel: () => undefined,
});

/** A drag that shows an edit until it is let go: one operation in the end, or none. */
abstract class EditGesture implements TimelineGesture {
  #edit: Edit | null = null;

  constructor(protected readonly session: EditorSession) {}

  abstract move(to: Place): void;

  protected show(edit: Edit | null): void {
    this.#edit = edit;
    this.session.store.preview(edit);
  }

  commit(): void {
    if (this.#edit) this.session.store.edit(this.#edit);
    else this.session.store.preview(null);
  }

  cancel(): void {
    this.session.store.preview(null);
  }
}

/** Moves one border of a span. */
export class BorderGesture extends EditGesture {
  readonly #base;

  constructor(
    session: EditorSession,
    readonly layer: string,
    readonly span: Span,
    readonly side: 'start' | 'end',
  ) {
    super(session);
    this.#base = session.store.document;
  }

  move({ border }: Place): void {
    this.show(borderEdit(this.#base, this.layer, this.span, this.side, border));
    // The picture at the border shows whether it is right.
    this.session.store.seek(this.side === 'start' ? border : border - 1);
  }

  override commit(): void {
    super.commit();
    selectAt(this.session, this.layer, this.session.store.frame);
  }
}

/** Moves a span as a whole. */
export class MoveGesture extends EditGesture {
  readonly #spans: readonly Span[];
  #by = 0;

  constructor(
    session: EditorSession,
    readonly layer: string,
    readonly span: Span,
    readonly from: Place,
  ) {
    super(session);
    this.#spans = session.store.document.layers.get(layer) ?? [];
  }

  move(to: Place): void {
    this.#by = to.frame - this.from.frame;
    this.show(moveEdit(this.#spans, this.layer, this.span, this.#by, this.session.store.frameCount));
    this.session.store.seek(this.span.start + this.#by);
  }

  override commit(): void {
    super.commit();
    const { frameCount } = this.session.store;
    const start = Math.min(Math.max(this.span.start + this.#by, 0), frameCount - 1);
    selectAt(this.session, this.layer, start);
  }
}

export function moveEdit(
  spans: readonly Span[],
  layer: string,
  span: Span,
  by: number,
  frameCount: number,
): Edit | null {
  const laying = moveSpan(spans, span, by, frameCount);
  return laying && { kind: 'setSpans', layer, ...laying };
}

/** Draws a new span in an empty stretch; a digit meanwhile gives it another value. */
export class DrawGesture extends EditGesture {
  #to: Place;

  constructor(
    session: EditorSession,
    readonly layer: string,
    readonly from: Place,
    private value: string,
  ) {
    super(session);
    this.#to = from;
  }

  move(to: Place): void {
    this.#to = to;
    this.session.store.seek(to.frame);
    this.#paint();
  }

  digit(value: string): boolean {
    this.value = value;
    this.#paint();
    return true;
  }

  override commit(): void {
    super.commit();
    selectAt(this.session, this.layer, this.from.frame);
  }

  #paint(): void {
    const [start, end] = [
      Math.min(this.from.frame, this.#to.frame),
      Math.max(this.from.frame, this.#to.frame),
    ];
    this.show({ kind: 'paintSpan', layer: this.layer, start, end, value: this.value });
  }
}

/** How far a bump reaches to each side, before it is widened by moving sideways. */
const BUMP_REACH = 8;

/** Draws over a curve by hand; with Alt it lifts it smoothly, with Shift only one frame follows the pointer. */
export class CurveGesture extends EditGesture {
  readonly #base;
  readonly #hand = new Freehand();
  readonly #was: number | null;

  constructor(
    session: EditorSession,
    readonly row: CurveRow,
    readonly signal: string,
    readonly from: Place,
  ) {
    super(session);
    this.#base = session.store.document;
    this.#was = signalAt(this.#base, signal, from.frame);
    this.#hand.add({ frame: from.frame, value: valueAtHeight(row, from.y, from.height) });
  }

  move(to: Place): void {
    const value = valueAtHeight(this.row, to.y, to.height);
    const { frame } = this.from;
    if (to.alt) {
      const by = value - (this.#was ?? value);
      const reach = BUMP_REACH + Math.abs(to.frame - frame);
      this.show(bumpEdit(this.#base, this.row, this.signal, frame, by, reach));
      this.session.store.seek(frame);
    } else if (to.shift) {
      this.show(signalEdit(this.#base, this.row, this.signal, { start: frame, values: [value] }));
      this.session.store.seek(frame);
    } else {
      this.#hand.add({ frame: to.frame, value });
      const { stretch } = this.#hand;
      this.show(stretch && signalEdit(this.#base, this.row, this.signal, stretch));
      this.session.store.seek(to.frame);
    }
  }
}

/** Drags a threshold up or down its lane. */
export const thresholdDrag = (
  desk: TimelineDesk,
  threshold: Threshold,
  valueAt: (place: Place) => number,
): TimelineGesture => {
  const before = desk.thresholds[threshold.id];
  let last = before;
  return {
    move: (to) => {
      last = valueAt(to);
      desk.setThreshold(threshold, threshold.mirrored ? Math.abs(last) : last, false);
    },
    commit: () => desk.setThreshold(threshold, threshold.mirrored ? Math.abs(last) : last, true),
    cancel: () => desk.setThreshold(threshold, before, true),
  };
};

function selectAt({ store }: EditorSession, layer: string, frame: number): void {
  const span = spanAt(store.document.layers.get(layer) ?? [], frame);
  if (span) store.select({ kind: 'span', layer, start: span.start });
}
