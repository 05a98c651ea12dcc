import { pan, toImage, zoomAt, type Camera } from '../kernel/camera';
import { outlineOf } from '../kernel/outline';
import { clamp, screenPoint, type ScreenPoint } from '../kernel/points';
import { withVertex } from '../kernel/polygon';
import type { ZoneDirections } from '../kernel/zones';
import { withNeighbours } from '../model/keyframes';
import type { LabelDocument } from '../model/labels';
import type { Edit } from '../model/operation';
import { pointsAt } from '../model/read';
import { targetOf, type ShapeRef } from '../model/shapes';
import type { Skeleton } from '../state/api-types';
import type { Objects } from '../state/objects';
import { WHOLE, type EditorStore, type Selection } from '../state/store';
import { dragOf, drawOf, type Gesture, type Held } from './gesture';
import type { Guide } from './guide';
import { cursorOf, hitTest, selectionOf, type StageView } from './hit';
import { RingDrawing, ringEdit, ringOf } from './ring';

export interface PointerPorts {
  readonly store: EditorStore;
  readonly objects: Objects;
  readonly skeletons: readonly Skeleton[];
  /** Documents that tell how the camera is mounted. */
  readonly references: readonly (LabelDocument | null)[];
  readonly zones: () => ZoneDirections;
  readonly camera: () => Camera;
  readonly editable: () => boolean;
  /** The frame that is really painted: what the person sees is what they grab. */
  readonly frame: () => number;
  readonly repaint: () => void;
}

type Drag =
  | {
      readonly kind: 'edit';
      readonly gesture: Gesture;
      readonly from: ScreenPoint;
      /** What the gesture began on; a preview is shown in place of it. */
      readonly document: LabelDocument;
      readonly draws: ShapeRef | null;
      edit: Edit | null;
    }
  | { readonly kind: 'pan'; last: ScreenPoint };

/** Below this a press is a click, not a drag. */
const DRAG_FROM_PX = 3;

/** How far a pull reaches at first: this share of the skeleton's longer side. */
const FIRST_REACH = 0.22;

/** Turns the pointer on the stage into selections, gestures, panning and zooming. */
export class StagePointer {
  readonly #canvas: HTMLCanvasElement;
  readonly #ports: PointerPorts;
  #drag: Drag | null = null;
  #spaceHeld = false;
  #panned = false;
  #drawing: ShapeRef | null = null;
  #ring: RingDrawing | null = null;
  #guide: Guide | null = null;
  #last: PointerEvent | null = null;
  /** How far a pull with falloff reaches, in image pixels; 0 until the first. */
  #reach = 0;

  constructor(canvas: HTMLCanvasElement, ports: PointerPorts) {
    this.#canvas = canvas;
    this.#ports = ports;
    canvas.addEventListener('pointerdown', this.#down);
    canvas.addEventListener('pointermove', this.#move);
    canvas.addEventListener('pointerup', this.#up);
    canvas.addEventListener('pointercancel', () => this.cancel());
    canvas.addEventListener('dblclick', this.#doubleClick);
    canvas.addEventListener('wheel', this.#wheel, { passive: false });
    canvas.addEventListener('auxclick', (event) => event.preventDefault());
  }

  get busy(): boolean {
    return this.#drag !== null || this.#ring !== null;
  }

  /** What is drawn by the next drag or clicks, or null. */
  get drawing(): ShapeRef | null {
    return this.#drawing;
  }

  /** What to paint over the stage for the gesture under way. */
  get guide(): Guide | null {
    return this.#ring?.guide ?? this.#guide;
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

  /** The next drag draws this object; a polygon is drawn by clicks. */
  draw(ref: ShapeRef): void {
    this.cancel();
    this.#drawing = ref;
    const skeleton = this.#ports.skeletons.find(({ name }) => name === ref.track);
    if (ref.kind === 'points' && skeleton?.closed) this.#ring = new RingDrawing(skeleton.points);
    this.#canvas.style.cursor = 'crosshair';
  }

  /** Takes back the gesture under way; false if there was none. */
  cancel(): boolean {
    const had = this.#drag !== null || this.#drawing !== null;
    if (this.#drag?.kind === 'edit') this.#ports.store.preview(null);
    this.#drag = null;
    this.#stopDrawing();
    return had;
  }

  /** Keys of a polygon being drawn: Enter closes it, Backspace takes the last vertex back. False for all others. */
  key(name: string): boolean {
    if (!this.#ring) return false;
    if (name === 'Enter') this.#closeRing();
    else if (name === 'Backspace') this.#ring.back();
    else return false;
    this.#ports.repaint();
    return true;
  }

  /** The stage as it is hit; hidden and locked objects are left out. */
  view(document = this.#ports.store.document): StageView {
    const { store, objects, skeletons, references, camera, frame } = this.#ports;
    return {
      document,
      frame: frame(),
      selection: store.selection,
      camera: camera(),
      skeletons,
      untouchable: objects.untouchable,
      references,
    };
  }

  readonly #down = (event: PointerEvent): void => {
    const at = this.#at(event);
    if (event.button === 1 || (event.button === 0 && this.#spaceHeld)) {
      event.preventDefault();
      this.#panned = true;
      this.#drag = { kind: 'pan', last: at };
      this.#canvas.style.cursor = 'grabbing';
    } else if (event.button === 0) {
      if (!this.#press(at)) return;
    } else {
      return;
    }
    this.#canvas.setPointerCapture(event.pointerId);
  };

  /** False where nothing can be dragged. */
  #press(at: ScreenPoint): boolean {
    const { store, camera, editable, frame, zones } = this.#ports;
    const from = toImage(camera(), at);
    const { document } = store;
    if (this.#ring) {
      if (this.#ring.click(from, 8 / camera().scale)) this.#closeRing();
      this.#ports.repaint();
      return false;
    }
    const draws = this.#drawing;
    if (draws) {
      this.#drag = { kind: 'edit', gesture: drawOf(document, draws, frame(), from), from: at, document, draws, edit: null }; // prettier-ignore
      return true;
    }
    const view = this.view();
    const hit = store.overlays ? hitTest(view, from) : null;
    const keepsPoint = hit?.kind === 'edge' && store.selection?.kind === 'point';
    if (!keepsPoint) store.select(selectionOf(hit));
    if (!hit || !editable()) return false;
    if (hit.kind === 'point') this.#firstReach(hit.track);
    this.#drag = {
      kind: 'edit',
      gesture: dragOf(view, hit, from, zones),
      from: at,
      document,
      draws,
      edit: null,
    };
    return true;
  }

  readonly #move = (event: PointerEvent): void => {
    const { store, camera } = this.#ports;
    const at = this.#at(event);
    const drag = this.#drag;
    this.#last = event;
    if (!drag) this.#hover(event);
    else if (drag.kind === 'pan') {
      store.look(pan(camera(), at.x - drag.last.x, at.y - drag.last.y));
      drag.last = at;
    } else if (drag.edit || Math.hypot(at.x - drag.from.x, at.y - drag.from.y) >= DRAG_FROM_PX) {
      this.#follow(drag, event);
    }
  };

  #follow(drag: Extract<Drag, { kind: 'edit' }>, event: MouseEvent): void {
    const { edit, guide } = drag.gesture(toImage(this.#ports.camera(), this.#at(event)), this.#held(event));
    drag.edit = edit;
    this.#guide = guide;
    this.#ports.store.preview(edit);
  }

  #hover(event: PointerEvent): void {
    const { store, camera, repaint } = this.#ports;
    const at = toImage(camera(), this.#at(event));
    if (this.#ring) {
      this.#ring.hover(at);
      return repaint();
    }
    if (this.#spaceHeld || this.#drawing || !store.overlays) return;
    const hit = hitTest(this.view(), at);
    this.#canvas.style.cursor = cursorOf(hit, store.selection);
    const pulls = event.altKey && hit?.kind === 'point';
    if (!pulls && !this.#guide) return;
    if (pulls) this.#firstReach(hit.track);
    this.#guide = pulls ? { kind: 'reach', at, radius: this.#reach } : null;
    repaint();
  }

  readonly #up = (): void => {
    const drag = this.#drag;
    this.#drag = null;
    this.#guide = null;
    this.#canvas.style.cursor = this.#spaceHeld ? 'grab' : 'default';
    if (drag?.kind !== 'edit') return;
    const { store, objects, repaint } = this.#ports;
    if (!drag.edit) return repaint();
    store.edit(withNeighbours(drag.document, drag.edit));
    if (!drag.draws) return;
    objects.drawn = targetOf(drag.draws);
    store.select(wholeOf(drag.draws));
    this.#stopDrawing();
  };

  /** A vertex more on a polygon's edge; the lines of a skeleton select all of it. */
  readonly #doubleClick = (event: MouseEvent): void => {
    const { store, camera, editable, skeletons, frame } = this.#ports;
    if (this.#ring) return this.#closeRing();
    const hit = store.overlays ? hitTest(this.view(), toImage(camera(), this.#at(event))) : null;
    const limit = skeletons.find(({ name }) => hit?.kind === 'edge' && name === hit.track)?.points ?? 0;
    if (hit?.kind !== 'edge') {
      if (hit?.kind === 'point') store.select({ ...hit, index: WHOLE });
      return;
    }
    const ring = ringOf(store.document, hit.track, frame());
    if (!editable() || ring.length >= limit) return;
    store.edit(ringEdit(hit.track, frame(), withVertex(ring, hit.edge, hit.at), limit));
    store.select({ kind: 'point', track: hit.track, index: hit.edge + 1 });
  };

  #closeRing(): void {
    const { store, objects, frame, skeletons } = this.#ports;
    const [ref, ring] = [this.#drawing, this.#ring];
    const limit = skeletons.find(({ name }) => name === ref?.track)?.points ?? 0;
    if (!ref || !ring?.isClosable) return;
    this.#stopDrawing();
    store.edit(ringEdit(ref.track, frame(), ring.vertices, limit));
    objects.drawn = targetOf(ref);
    store.select(wholeOf(ref));
  }

  readonly #wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : 1;
    const factor = Math.exp(-event.deltaY * lines * 0.0016);
    if (event.altKey && this.#reach > 0) this.#reachBy(factor, event);
    else this.#ports.store.look(zoomAt(this.#ports.camera(), this.#at(event), factor));
  };

  #reachBy(factor: number, event: WheelEvent): void {
    this.#reach = clamp(this.#reach * factor, 2, 1_000);
    if (this.#drag?.kind === 'edit' && this.#drag.edit) this.#follow(this.#drag, event);
    else if (this.#last && !this.#drag) this.#hover(this.#last);
  }

  #firstReach(track: string): void {
    const { store, frame } = this.#ports;
    const box = outlineOf(pointsAt(store.document.points.get(track), frame()));
    if (this.#reach === 0 && box) this.#reach = clamp(Math.max(box.w, box.h) * FIRST_REACH, 4, 1_000);
  }

  #stopDrawing(): void {
    this.#drawing = null;
    this.#ring = null;
    this.#guide = null;
    this.#canvas.style.cursor = 'default';
  }

  #held(event: MouseEvent): Held {
    const control = event.ctrlKey || event.metaKey;
    return { alt: event.altKey, shift: event.shiftKey, control, reach: this.#reach };
  }

  // The offset is measured inside the border, unlike the bounding rectangle.
  #at(event: MouseEvent): ScreenPoint {
    return screenPoint(event.offsetX, event.offsetY);
  }
}

/** The selection of a whole object. */
export const wholeOf = ({ kind, track }: ShapeRef): Selection =>
  kind === 'boxes' ? { kind: 'box', track } : { kind: 'point', track, index: WHOLE };

/** The object that is selected, wholly or by a point of it. */
export const refOf = (selection: Selection): ShapeRef | null =>
  selection?.kind === 'box'
    ? { kind: 'boxes', track: selection.track }
    : selection?.kind === 'point'
      ? { kind: 'points', track: selection.track }
      : null;
