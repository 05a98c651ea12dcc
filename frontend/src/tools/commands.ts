import { editOf } from '../model/fold';
import { described, framesOf } from '../model/operation';
import type { Playback } from '../player/playback';
import type { EditorSession } from '../state/session';
import { paintRange } from './edits';

export interface CommandPorts {
  readonly session: EditorSession;
  readonly playback: Playback;
  readonly editable: () => boolean;
  readonly say: (message: string) => void;
}

/** What keys and buttons do to the session; each edit is one operation. */
export class Commands {
  readonly #ports: CommandPorts;

  constructor(ports: CommandPorts) {
    this.#ports = ports;
  }

  step(frames: number): void {
    const { playback, session } = this.#ports;
    if (playback.speed !== 0) playback.play(0);
    session.store.seek(session.store.frame + frames);
  }

  goTo(frame: number): void {
    this.#ports.session.store.seek(frame);
  }

  /** Arrows step and change the layer where nothing on the stage is selected. */
  arrow(dx: number, dy: number, distance: number): void {
    if (dx !== 0) this.step(dx * distance);
    else this.changeLayer(dy);
  }

  changeLayer(by: number): void {
    const { session } = this.#ports;
    const names = session.opened.ontology.layers.filter((layer) => !layer.derived).map(({ name }) => name);
    const at = names.indexOf(session.store.activeLayer ?? '');
    const next = names[(at + by + names.length) % names.length];
    if (next !== undefined) session.store.activate(next);
  }

  /** Paints a value of the active layer over the marks, the selected span or this frame. */
  paint(value: string | null): void {
    const { session, say } = this.#ports;
    const { store } = session;
    const layer = session.layer(store.activeLayer);
    if (!layer) return say('Choose a layer of the timeline first.');
    if (layer.derived) return say(`${layer.name} follows from the signals; it is never edited.`);
    if (!this.#mayEdit()) return;
    const [start, end] = paintRange(store.document, layer.name, store.selection, store.marks, store.frame);
    store.edit({ kind: 'paintSpan', layer: layer.name, start, end, value });
    if (store.marks.in !== null || store.marks.out !== null) store.clearMarks();
  }

  digit(number: number): void {
    const { session, say } = this.#ports;
    const layer = session.layer(session.store.activeLayer);
    if (!layer) return say('Choose a layer of the timeline first.');
    const value = layer.values[number - 1];
    if (value === undefined) say(`${layer.name} has ${layer.values.length} values.`);
    else this.paint(value);
  }

  undo(): void {
    this.#turn('undo');
  }

  redo(): void {
    this.#turn('redo');
  }

  /** Goes where the edit was: an undo out of sight is an undo that surprises. */
  #turn(kind: 'undo' | 'redo'): void {
    const { session, say } = this.#ports;
    const { store } = session;
    const target = (kind === 'undo' ? store.history.undoable : store.history.redoable).at(-1);
    if (target === undefined) return say(`Nothing to ${kind}.`);
    if (!this.#mayEdit()) return;
    const edit = editOf(store.operations, target);
    store[kind]();
    if (!edit) return;
    const [start, end] = framesOf(edit);
    if (store.frame < start || store.frame > end) store.seek(start);
    say(`${kind === 'undo' ? 'Undone' : 'Redone'}: ${described(edit)}`);
  }

  #mayEdit(): boolean {
    if (this.#ports.editable()) return true;
    this.#ports.say(this.#ports.session.opened.me.reason ?? 'This clip is shown read-only.');
    return false;
  }
}
