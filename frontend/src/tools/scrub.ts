import { borderAt, frameAt } from '../kernel/timeline';
import { spanAt, type Span } from '../kernel/spans';
import type { Edit } from '../model/operation';
import type { EditorSession } from '../state/session';
import { borderEdit } from './edits';

export interface ScrubPorts {
  readonly session: () => EditorSession | null;
  readonly editable: () => boolean;
  readonly openValues: () => void;
}

type Drag =
  | { readonly kind: 'scrub' }
  | {
      readonly kind: 'border';
      readonly layer: string;
      readonly span: Span;
      readonly side: 'start' | 'end';
      edit: Edit | null;
    };

/** Turns the pointer on the timeline into seeking, selecting spans and moving their borders. */
export class TimelinePointer {
  readonly #ports: ScrubPorts;
  #drag: Drag | null = null;

  constructor(ports: ScrubPorts) {
    this.#ports = ports;
  }

  /** Takes back a border being moved; false if there was none. */
  cancel(): boolean {
    const had = this.#drag !== null;
    if (this.#drag?.kind === 'border') this.#ports.session()?.store.preview(null);
    this.#drag = null;
    return had;
  }

  readonly down = (event: PointerEvent): void => {
    const session = this.#ports.session();
    const target = event.target as HTMLElement;
    const lane = target.closest<HTMLElement>('.lane');
    if (event.button !== 0 || !lane || !session) return;
    const { store } = session;
    const frame = frameAt(...this.#along(event, lane), store.frameCount);
    const layer = lane.dataset['layer'];
    const side = target.dataset['side'];
    const span = layer === undefined ? null : spanOf(store.document.layers.get(layer) ?? [], target);
    if (layer !== undefined) store.select(span ? { kind: 'span', layer, start: span.start } : null);
    if (layer !== undefined && !span) store.activate(layer);
    const movable = this.#ports.editable() && session.layer(layer ?? null)?.derived === false;
    if (layer !== undefined && span && movable && (side === 'start' || side === 'end')) {
      this.#drag = { kind: 'border', layer, span, side, edit: null };
    } else {
      this.#drag = { kind: 'scrub' };
      store.seek(frame);
    }
  };

  readonly move = (event: PointerEvent): void => {
    const session = this.#ports.session();
    const rows = event.currentTarget as HTMLElement;
    const lane = rows.querySelector<HTMLElement>('.lane');
    if (!this.#drag || !session || !lane) return;
    // Captured only once it is a drag: a captured pointer would take the double click away from the span.
    rows.setPointerCapture(event.pointerId);
    const { store } = session;
    if (this.#drag.kind === 'scrub') {
      store.seek(frameAt(...this.#along(event, lane), store.frameCount));
      return;
    }
    const { layer, span, side } = this.#drag;
    store.preview(null);
    const border = borderAt(...this.#along(event, lane), store.frameCount);
    this.#drag.edit = borderEdit(store.document, layer, span, side, border);
    store.preview(this.#drag.edit);
    // The picture at the border shows whether it is right.
    store.seek(side === 'start' ? border : border - 1);
  };

  readonly up = (): void => {
    const drag = this.#drag;
    this.#drag = null;
    const session = this.#ports.session();
    if (!session || drag?.kind !== 'border') return;
    if (drag.edit) session.store.edit(drag.edit);
    const frame = session.store.frame;
    const moved = spanAt(session.store.document.layers.get(drag.layer) ?? [], frame);
    if (moved) session.store.select({ kind: 'span', layer: drag.layer, start: moved.start });
  };

  readonly doubleClick = (event: MouseEvent): void => {
    if ((event.target as HTMLElement).closest('.span')) this.#ports.openValues();
  };

  #along(event: MouseEvent, lane: HTMLElement): [number, number] {
    const { left, width } = lane.getBoundingClientRect();
    return [event.clientX - left, width];
  }
}

function spanOf(spans: readonly Span[], target: HTMLElement): Span | null {
  const start = target.closest<HTMLElement>('.span')?.dataset['start'];
  return start === undefined ? null : spanAt(spans, Number(start));
}
