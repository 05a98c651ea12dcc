import { spanAt, type Span } from '../kernel/spans';
import type { EditorSession } from '../state/session';
import { borderEdit } from './edits';
import { moveEdit } from './timeline-gestures';

export interface LayerPorts {
  readonly session: EditorSession;
  readonly editable: () => boolean;
  readonly say: (message: string) => void;
}

/** What keys do to layers and to the span at hand: the selected one, else the one at the playhead. */
export class LayerCommands {
  readonly #ports: LayerPorts;

  constructor(ports: LayerPorts) {
    this.#ports = ports;
  }

  /** Makes the next layer the active one, round and round. */
  next(by: number): void {
    const { session } = this.#ports;
    const names = session.opened.ontology.layers.filter(({ derived }) => !derived).map(({ name }) => name);
    const at = names.indexOf(session.store.activeLayer ?? '');
    const next = names[(Math.max(at, by < 0 ? 0 : -1) + by + names.length) % names.length];
    if (next !== undefined) session.store.activate(next);
  }

  /** Lets the span at hand begin or end at the playhead. */
  stretch(side: 'start' | 'end'): void {
    const at = this.#span();
    if (!at) return;
    const { store } = this.#ports.session;
    const edit = borderEdit(
      store.document,
      at.layer,
      at.span,
      side,
      side === 'start' ? store.frame : store.frame + 1,
    );
    if (edit) store.edit(edit);
    this.#select(at.layer, store.frame);
  }

  /** Moves the span at hand, and the playhead with it. */
  move(by: number): void {
    const at = this.#span();
    if (!at) return;
    const { store } = this.#ports.session;
    const spans = store.document.layers.get(at.layer) ?? [];
    const edit = moveEdit(spans, at.layer, at.span, by, store.frameCount);
    if (!edit) return;
    store.edit(edit);
    this.#select(at.layer, at.span.start + by);
    store.seek(store.frame + by);
  }

  #span(): { layer: string; span: Span } | null {
    const { session, say, editable } = this.#ports;
    const { store } = session;
    const layer = session.layer(store.activeLayer);
    if (!layer || layer.derived) {
      say('Choose a layer that is edited by hand first.');
      return null;
    }
    if (!editable()) {
      say(session.opened.me.reason ?? 'This clip is shown read-only.');
      return null;
    }
    const { selection } = store;
    const chosen =
      selection?.kind === 'span' && selection.layer === layer.name ? selection.start : store.frame;
    const span = spanAt(store.document.layers.get(layer.name) ?? [], chosen);
    if (!span) say('No span here: select one, or go to one.');
    return span && { layer: layer.name, span };
  }

  #select(layer: string, frame: number): void {
    const { store } = this.#ports.session;
    const span = spanAt(store.document.layers.get(layer) ?? [], frame);
    if (span) store.select({ kind: 'span', layer, start: span.start });
  }
}
