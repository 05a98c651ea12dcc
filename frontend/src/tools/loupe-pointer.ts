import { toImage, type Camera } from '../kernel/camera';
import { screenPoint, type ImagePoint, type ScreenPoint } from '../kernel/points';
import { withNeighbours } from '../model/keyframes';
import type { LabelDocument } from '../model/labels';
import type { Edit } from '../model/operation';
import type { Loupe } from '../render/loupe';
import type { EditorStore } from '../state/store';
import { dragOf, NOTHING_HELD, type Gesture } from './gesture';
import { pointHit, selectionOf, type StageView } from './hit';

export interface LoupePorts {
  readonly store: EditorStore;
  readonly editable: () => boolean;
  /** What may be grabbed on the stage; the loupe shows it nearer. */
  readonly view: () => StageView;
}

/** Points of the eyes are moved in the loupe as on the stage, with four times the care. */
export class LoupePointer {
  readonly #loupe: Loupe;
  readonly #ports: LoupePorts;
  #gesture: Gesture | null = null;
  /** Of the pane where the gesture began: a drag may leave it. */
  #camera: Camera | null = null;
  #edit: Edit | null = null;
  /** The labels before the gesture. */
  #document: LabelDocument | null = null;

  constructor(loupe: Loupe, ports: LoupePorts) {
    this.#loupe = loupe;
    this.#ports = ports;
    const { canvas } = loupe;
    canvas.addEventListener('pointerdown', this.#down);
    canvas.addEventListener('pointermove', this.#move);
    canvas.addEventListener('pointerup', this.#up);
    canvas.addEventListener('pointercancel', () => this.cancel());
  }

  /** Takes back the gesture under way; false if there was none. */
  cancel(): boolean {
    if (!this.#gesture) return false;
    this.#end();
    this.#ports.store.preview(null);
    return true;
  }

  readonly #down = (event: PointerEvent): void => {
    const { store, view, editable } = this.#ports;
    const hit = event.button === 0 ? this.#hit(event) : null;
    const from = this.#at(event);
    if (!hit || !from) return;
    store.select(selectionOf(hit));
    if (!editable()) return;
    this.#camera = this.#loupe.cameraAt(place(event));
    this.#document = store.document;
    this.#gesture = dragOf(view(), hit, from, () => new Map());
    this.#loupe.hold(true);
    this.#loupe.canvas.setPointerCapture(event.pointerId);
  };

  readonly #move = (event: PointerEvent): void => {
    const to = this.#at(event);
    if (!this.#gesture) {
      this.#loupe.canvas.style.cursor = this.#hit(event) ? 'pointer' : 'default';
    } else if (to) {
      this.#edit = this.#gesture(to, NOTHING_HELD).edit;
      this.#ports.store.preview(this.#edit);
    }
  };

  readonly #up = (): void => {
    const [edit, before] = [this.#edit, this.#document];
    this.#end();
    if (edit && before) this.#ports.store.edit(withNeighbours(before, edit));
  };

  #end(): void {
    this.#gesture = null;
    this.#camera = null;
    this.#edit = null;
    this.#document = null;
    this.#loupe.hold(false);
  }

  // Boxes are no business of the loupe: an eye lies inside the face's.
  #hit(event: PointerEvent) {
    const { store, view } = this.#ports;
    const camera = this.#loupe.cameraAt(place(event));
    if (!camera || !store.overlays) return null;
    return pointHit({ ...view(), camera, selection: null }, toImage(camera, place(event)));
  }

  #at(event: PointerEvent): ImagePoint | null {
    const camera = this.#camera ?? this.#loupe.cameraAt(place(event));
    return camera && toImage(camera, place(event));
  }
}

const place = (event: PointerEvent): ScreenPoint => screenPoint(event.offsetX, event.offsetY);
