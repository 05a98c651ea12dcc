import { closeUp, onImage, pan, zoomAt, type Camera } from '../kernel/camera';
import type { Box } from '../kernel/box';
import { screenPoint, type Size } from '../kernel/points';
import { boxAt, pointsAt } from '../model/read';
import type { EditorStore } from '../state/store';

export interface ViewportPorts {
  readonly store: EditorStore;
  readonly camera: () => Camera;
  readonly stage: () => Size;
}

const ZOOM_STEP = 1.25;

/** Of the stage, for each press of a key. */
const PAN_SHARE = 0.12;

/** Image pixels around a point that is looked at closely. */
const AROUND_POINT = 40;

/** Moves the camera by keys and buttons. */
export class Viewport {
  readonly #ports: ViewportPorts;

  constructor(ports: ViewportPorts) {
    this.#ports = ports;
  }

  fit(): void {
    this.#ports.store.look(null);
  }

  /** In (1) or out (-1), keeping the middle of the stage. */
  zoom(way: 1 | -1): void {
    const { width, height } = this.#ports.stage();
    const middle = screenPoint(width / 2, height / 2);
    this.#look(zoomAt(this.#ports.camera(), middle, ZOOM_STEP ** way));
  }

  /** Looks further to the right (1, 0), down (0, 1) and so on. */
  pan(right: number, down: number): void {
    const { width, height } = this.#ports.stage();
    this.#look(pan(this.#ports.camera(), -right * PAN_SHARE * width, -down * PAN_SHARE * height));
  }

  /** Close to what is selected, else to the face; with neither in the frame it fits the frame. */
  closeUp(): void {
    const box =
      this.#selected() ?? boxAt(this.#ports.store.document.boxes.get('face'), this.#ports.store.frame);
    if (box) this.#ports.store.look(closeUp(box, this.#ports.stage()));
    else this.fit();
  }

  #selected(): Box | null {
    const { document, selection, frame } = this.#ports.store;
    if (selection?.kind === 'box') return boxAt(document.boxes.get(selection.track), frame);
    if (selection?.kind !== 'point') return null;
    const point = pointsAt(document.points.get(selection.track), frame)[selection.index];
    return point
      ? { x: point.x - AROUND_POINT / 2, y: point.y - AROUND_POINT / 2, w: AROUND_POINT, h: AROUND_POINT }
      : null;
  }

  #look(camera: Camera): void {
    const { store, stage } = this.#ports;
    store.look(onImage(camera, store.document, stage()));
  }
}
