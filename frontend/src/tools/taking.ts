import { spanAt } from '../kernel/spans';
import type { LabelDocument } from '../model/labels';
import { framesOf, kindOf, nameOf, together, type SingleEdit, type Target } from '../model/operation';
import type { Entry } from '../model/review';
import type { Playback } from '../player/playback';
import type { EditorSession } from '../state/session';
import { take } from './edits';
import { takeEdit, takeEverything } from './takes';

export interface TakingPorts {
  readonly session: EditorSession;
  readonly playback: Playback;
  readonly derived: ReadonlySet<string>;
  readonly mayEdit: () => boolean;
  readonly say: (message: string) => void;
  /** The value that is taken, and the spot under decision. */
  readonly chosen: () => Target | null;
  readonly current: () => Entry | null;
}

type Source = 'truth' | 'auto';

/** Takes over what truth or the labeller says, for a value, a frame or a stretch; each time one gesture. */
export class Taking {
  readonly #ports: TakingPorts;

  constructor(ports: TakingPorts) {
    this.#ports = ports;
  }

  /** The chosen value, over the marks, the selected span or the spot, else at this frame. */
  value(from: Source): void {
    const { session, say, derived } = this.#ports;
    const { store } = session;
    const source = this.#source(from);
    if (!source) return;
    const target = this.#ports.chosen();
    if (!target) return say('Choose a value first.');
    if (derived.has(nameOf(target)))
      return say(`${nameOf(target)} follows from the signals; it is never edited.`);
    if (store.selection?.kind === 'point' && this.#range === null) {
      const point = take(source, store.document, store.selection, null, store.frame);
      return point ? store.edit(point) : say(`The ${from} labels have nothing here.`);
    }
    const [start, end] = this.#stretchOf(source, target);
    const edit = takeEdit(source, store.document, target, start, end);
    if (!edit) return say(`The ${from} labels have nothing here.`);
    this.#record([edit, { kind: 'judge', target, start, end, verdict: 'accept' }]);
  }

  /** Every value, at this frame or over the marks or the selected span. */
  everything(from: Source): void {
    const { session, say, derived } = this.#ports;
    const { store } = session;
    const source = this.#source(from);
    if (!source) return;
    const [start, end] = this.#range ?? [store.frame, store.frame];
    const edits = takeEverything(source, store.document, start, end, derived);
    if (edits.length === 0) return say(`Everything is as in the ${from} labels.`);
    this.#record(edits);
    const where = start === end ? `frame ${start}` : `frames ${start}–${end}`;
    say(`${edits.length} values taken from ${from}, ${where}.`);
  }

  #source(from: Source): LabelDocument | null {
    const { session, say, mayEdit } = this.#ports;
    const source = session[from];
    if (!source) say(`This clip has no ${from} labels.`);
    return source && mayEdit() ? source : null;
  }

  #record(edits: readonly SingleEdit[]): void {
    const { store } = this.#ports.session;
    const edit = together(edits);
    if (edit) store.edit(edit);
    if (store.marks.in !== null || store.marks.out !== null) store.clearMarks();
  }

  /** The marks, or the selected span. */
  get #range(): readonly [number, number] | null {
    const { marks, frame, selection, document } = this.#ports.session.store;
    if (marks.in !== null || marks.out !== null) {
      const [a, b] = [marks.in ?? frame, marks.out ?? frame];
      return [Math.min(a, b), Math.max(a, b)];
    }
    if (selection?.kind !== 'span') return null;
    const span = spanAt(document.layers.get(selection.layer) ?? [], selection.start);
    return span && [span.start, span.end];
  }

  /** A spot is one decision; without one, an event of a layer is, and else the frame. */
  #stretchOf(source: LabelDocument, target: Target): readonly [number, number] {
    const range = this.#range;
    if (range) return range;
    const { store } = this.#ports.session;
    const { frame } = store;
    const spot = this.#ports.current();
    const playing = this.#ports.playback.speed !== 0;
    if (spot?.target === target && (playing || (spot.start <= frame && frame <= spot.end))) {
      return [spot.start, spot.end];
    }
    if (kindOf(target) !== 'layers') return [frame, frame];
    const event = take(source, store.document, null, nameOf(target), frame);
    return event ? framesOf(event) : [frame, frame];
  }
}
