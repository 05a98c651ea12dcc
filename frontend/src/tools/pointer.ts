import { pan, toImage, zoomAt, type Camera } from '../kernel/camera';
import { screenPoint, type ScreenPoint } from '../kernel/points';
import type { Edit } from '../model/operation';
import type { EditorStore } from '../state/store';
import { cursorOf, dragOf, drawOf, hitTest, type Gesture } from './gesture';

export interface PointerPorts {
  readonly store: EditorStore;
  readonly camera: () => Camera;
  readonly editable: () => boolean;
  /** The frame that is really painted: what the person sees is what they grab. */
  readonly frame: () => number;
}

type Drag =
  | { readonly kind: 'edit'; readonly gesture: Gesture; readonly from: ScreenPoint; edit: Edit | null }
  | { readonly kind: 'pan'; last: ScreenPoint };

/** Below this a press is a click, not a drag. */
const DRAG_FROM_PX = 3;

/** Turns the pointer on the stage into selections, gestures, panning and zooming. */
export class StagePointer {
  readonly #canvas: HTMLCanvasElement;
  readonly #ports: PointerPorts;
  #drag: Drag | null = null;
  #spaceHeld = false;
  #panned = false;
  #drawing = false;

  constructor(canvas: HTMLCanvasElement, ports: PointerPorts) {
    this.#canvas = canvas;
    this.#ports = ports;
    canvas.addEventListener('pointerdown', this.#down);
    canvas.addEventListener('pointermove', this.#move);
    canvas.addEventListener('pointerup', this.#up);
    canvas.addEventListener('pointercancel', () => this.cancel());
    canvas.addEventListener('wheel', this.#wheel, { passive: false });
    canvas.addEventListener('auxclick', (event) => event.preventDefault());
  }

  get busy(): boolean {
    return this.#drag !== null;
  }

  /** Whether space was held for moving the picture is known when it is let go. */
  get panned(): boolean {
    return this.#panned;
  }

  holdSpace(held: boolean): void {
    if (held && !this.#spaceHeld) this.#panned = false;
    this.#spaceHeld = held;
    this.#canvas.style.cursor = held ? 'grab' : 'default';
  }

  /** The next drag draws a new face box. */
  draw(): void {
    this.#drawing = true;
    this.#canvas.style.cursor = 'crosshair';
  }

  /** Takes back the gesture under way; false if there was none. */
  cancel(): boolean {
    const had = this.#drag !== null || this.#drawing;
    if (this.#drag?.kind === 'edit') this.#ports.store.preview(null);
    this.#drag = null;
    this.#drawing = false;
    this.#canvas.style.cursor = 'default';
    return had;
  }

  readonly #down = (event: PointerEvent): void => {
    const { store, camera, editable, frame } = this.#ports;
    const at = this.#at(event);
    if (event.button === 1 || (event.button === 0 && this.#spaceHeld)) {
      event.preventDefault();
      this.#panned = true;
      this.#drag = { kind: 'pan', last: at };
      this.#canvas.style.cursor = 'grabbing';
    } else if (event.button === 0) {
      const from = toImage(camera(), at);
      if (this.#drawing) {
        this.#drag = {
          kind: 'edit',
          gesture: drawOf(store.document, 'face', frame(), from),
          from: at,
          edit: null,
        };
      } else {
        const hit = store.overlays ? hitTest(store.document, frame(), store.selection, camera(), from) : null;
        store.select(hit?.kind === 'box' ? { kind: 'box', track: hit.track } : hit);
        if (!hit || !editable()) return;
        this.#drag = {
          kind: 'edit',
          gesture: dragOf(store.document, frame(), hit, from),
          from: at,
          edit: null,
        };
      }
    } else {
      return;
    }
    this.#canvas.setPointerCapture(event.pointerId);
  };

  readonly #move = (event: PointerEvent): void => {
    const { store, camera, frame } = this.#ports;
    const at = this.#at(event);
    const drag = this.#drag;
    if (!drag) {
      if (this.#spaceHeld || this.#drawing || !store.overlays) return;
      const hit = hitTest(store.document, frame(), store.selection, camera(), toImage(camera(), at));
      this.#canvas.style.cursor = cursorOf(hit, store.selection);
    } else if (drag.kind === 'pan') {
      store.look(pan(camera(), at.x - drag.last.x, at.y - drag.last.y));
      drag.last = at;
    } else if (drag.edit || Math.hypot(at.x - drag.from.x, at.y - drag.from.y) >= DRAG_FROM_PX) {
      drag.edit = drag.gesture(toImage(camera(), at));
      store.preview(drag.edit);
    }
  };

  readonly #up = (): void => {
    const drag = this.#drag;
    this.#drag = null;
    this.#canvas.style.cursor = this.#spaceHeld ? 'grab' : 'default';
    if (drag?.kind !== 'edit' || !drag.edit) return;
    this.#ports.store.edit(drag.edit);
    if (this.#drawing) {
      this.#drawing = false;
      this.#ports.store.select({ kind: 'box', track: 'face' });
    }
  };

  readonly #wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : 1;
    const factor = Math.exp(-event.deltaY * lines * 0.0016);
    this.#ports.store.look(zoomAt(this.#ports.camera(), this.#at(event), factor));
  };

  // The offset is measured inside the border, unlike the bounding rectangle.
  #at(event: MouseEvent): ScreenPoint {
    return screenPoint(event.offsetX, event.offsetY);
  }
}
