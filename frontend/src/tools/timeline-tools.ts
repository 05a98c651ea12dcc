import type { CurveRow } from '../state/curve-rows';
import type { Analysis } from '../state/analysis';
import type { Finding } from '../model/lint/finding';
import { nameOf } from '../model/operation';
import type { Playback } from '../player/playback';
import type { EditorSession } from '../state/session';
import type { TimelineDesk } from '../state/timeline-desk';
import { clearedSignal, nudgedSignal } from './curve-edits';
import { HoldPaint } from './hold-paint';
import { LayerCommands } from './layer-commands';
import { TimelinePointer } from './scrub';

export interface TimelineToolPorts {
  readonly session: EditorSession;
  readonly playback: Playback;
  readonly desk: TimelineDesk;
  readonly analysis: Analysis;
  readonly editable: () => boolean;
  readonly say: (message: string) => void;
  readonly openValues: () => void;
}

/** Everything that pointer and keys do on the timeline. */
export class TimelineTools {
  readonly desk: TimelineDesk;
  readonly pointer: TimelinePointer;
  readonly layers: LayerCommands;
  readonly hold: HoldPaint;
  readonly findings: { readonly next: () => void };
  readonly #ports: TimelineToolPorts;

  constructor(ports: TimelineToolPorts) {
    const { session, desk, editable, say, openValues, playback } = ports;
    this.#ports = ports;
    this.desk = desk;
    this.pointer = new TimelinePointer({ session: () => session, desk, editable, openValues });
    this.layers = new LayerCommands({ session, editable, say });
    this.hold = new HoldPaint({ session, desk, editable, speed: () => playback.speed });
    this.findings = { next: () => this.#nextFinding() };
  }

  /** A number key: for what is being drawn, or painted along while the clip plays; false where it is neither. */
  digit(number: number): boolean {
    return this.pointer.digit(number) || this.hold.press(number);
  }

  /** Takes back what is under way; false if nothing is. */
  cancel(): boolean {
    return this.pointer.cancel() || this.hold.cancel();
  }

  go({ start, target }: Finding): void {
    const { session, playback } = this.#ports;
    if (playback.speed !== 0) playback.play(0);
    if (target.startsWith('layers/')) session.store.activate(nameOf(target));
    if (target.startsWith('signals/')) this.desk.choose(nameOf(target));
    session.store.seek(start);
  }

  fix({ fix, start }: Finding): void {
    const { session, say, editable } = this.#ports;
    if (!fix) return;
    if (!editable()) return say(session.opened.me.reason ?? 'This clip is shown read-only.');
    session.store.edit(fix.edit);
    session.store.seek(start);
    say(`Fixed: ${fix.label}. Undo takes it back.`);
  }

  /** Keys of a focused signal. */
  readonly curveKey = (event: KeyboardEvent, row: CurveRow, signal: string): void => {
    const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (steps === undefined && event.key !== 'Delete') return;
    event.preventDefault();
    const { session, editable, say } = this.#ports;
    const { store } = session;
    if (!editable()) return say(session.opened.me.reason ?? 'This clip is shown read-only.');
    if (steps !== undefined) {
      const edit = nudgedSignal(
        store.document,
        row,
        signal,
        store.frame,
        event.shiftKey ? 10 * steps : steps,
      );
      if (edit) store.edit(edit);
      return;
    }
    const a = store.marks.in ?? store.frame;
    const b = store.marks.out ?? store.frame;
    const edit = clearedSignal(store.document, row, signal, Math.min(a, b), Math.max(a, b));
    if (edit) store.edit(edit);
    if (store.marks.in !== null || store.marks.out !== null) store.clearMarks();
  };

  #nextFinding(): void {
    const { session, analysis, say } = this.#ports;
    const { findings } = analysis;
    const next = findings.find(({ start }) => start > session.store.frame) ?? findings[0];
    if (!next) return say('No findings: the labels are plausible.');
    this.go(next);
    say(next.message);
  }
}
