import { fit, type Camera } from '../kernel/camera';
import type { Size } from '../kernel/points';
import type { Frames } from '../player/frames';
import type { EditorSession } from '../state/session';
import type { Viewing } from '../state/viewing';
import type { Beside } from './beside';
import { clearedLayer } from './layer';
import { FrameLevels, type LevelMaps } from './level-maps';
import { Loupe } from './loupe';
import { NO_OVERLAY, type Overlay } from './overlay';
import type { Scene } from './scene';
import { paintOverlays } from './stage';
import { paintStill } from './still';

export interface ScreenParts {
  /** The frame alone: how it is adjusted must not touch the labels. */
  readonly still: HTMLCanvasElement;
  /** What lies over it, and takes the pointer. */
  readonly picture: HTMLCanvasElement;
  readonly loupe: HTMLElement;
  readonly session: EditorSession;
  readonly frames: Frames;
  readonly viewing: Viewing;
  readonly onPainted: (frame: number) => void;
  readonly beside: Beside | null;
  /** The canvas beside the picture, while it is on the page. */
  readonly besideCanvas: () => HTMLCanvasElement | null;
}

/** Paints the playhead's frame as soon as it is decoded, and its own overlays with it. */
export class Screen {
  readonly #parts: ScreenParts;
  readonly #observer: ResizeObserver;
  readonly #levels = new FrameLevels();
  readonly #loupe: Loupe;
  /** As observed: asking the canvas would lay the page out in the middle of every step. */
  #size: Size;
  #painted = -1;
  /** What lies over the frame besides the labels, asked for with every painting. */
  overlay: () => Overlay = () => NO_OVERLAY;
  #queued = 0;
  /** What the still shows: with only the labels changed it need not be painted again. */
  #shown = '';
  #shownFrame: ImageBitmap | null = null;

  constructor(parts: ScreenParts) {
    this.#parts = parts;
    this.#loupe = new Loupe(parts.loupe, parts.session.store.document);
    this.#size = { width: parts.picture.clientWidth, height: parts.picture.clientHeight };
    this.#observer = new ResizeObserver(([entry]) => {
      if (entry) this.#size = entry.contentRect;
      this.paint();
    });
    this.#observer.observe(parts.picture);
  }

  /** The frame that is on the screen, or -1 before the first. */
  get painted(): number {
    return this.#painted;
  }

  get camera(): Camera {
    const { store, opened } = this.#parts.session;
    return store.camera ?? fit(opened.clip, this.size);
  }

  get loupe(): Loupe {
    return this.#loupe;
  }

  /** Of the stage, in CSS pixels. */
  get size(): Size {
    return this.#size;
  }

  /** Paints at once: a step must not wait for the next animation frame to begin. */
  paint(): void {
    cancelAnimationFrame(this.#queued);
    this.#queued = 0;
    const { size } = this;
    if (size.width === 0 || size.height === 0) return;
    const ratio = devicePixelRatio || 1;
    const scene = this.#scene();
    const { frame, bitmap } = scene;
    const { picture, viewing } = this.#parts;
    const levels = bitmap && this.#levels.for(bitmap, viewing.picture.local);
    this.#paintStill(scene, levels, size, ratio);
    const overlays = clearedLayer(picture, size, ratio);
    if (overlays) paintOverlays(overlays, scene);
    const besideCanvas = this.#parts.besideCanvas();
    if (besideCanvas) this.#parts.beside?.paint(besideCanvas, scene, size, this.camera, ratio);
    if (frame < 0) return;
    if (viewing.loupe) this.#loupe.paint(scene, levels, size, ratio);
    else this.#loupe.hide();
    this.#painted = frame;
    this.#parts.onPainted(frame);
  }

  /** Paints with the next animation frame; any number of calls until then are one. */
  paintSoon(): void {
    if (this.#queued === 0) this.#queued = requestAnimationFrame(() => this.paint());
  }

  close(): void {
    cancelAnimationFrame(this.#queued);
    this.#observer.disconnect();
  }

  #scene(): Scene {
    const { session, frames } = this.#parts;
    const { store, opened, reference } = session;
    // Until the wanted frame is there the old one stays, with its own overlays.
    const wanted = frames.get(store.frame);
    const frame = wanted ? store.frame : this.#painted;
    return {
      bitmap: wanted ?? frames.get(frame) ?? null,
      image: opened.clip,
      camera: this.camera,
      frame,
      document: store.document,
      reference,
      skeletons: opened.ontology.skeletons,
      selection: store.selection,
      overlays: store.overlays && frame >= 0,
      overlay: this.overlay(),
    };
  }

  #paintStill({ bitmap, camera, image }: Scene, levels: LevelMaps | null, size: Size, ratio: number) {
    // A frame that fell out of the ring while the next one is awaited stays on the canvas.
    if (!bitmap) return;
    const { local } = this.#parts.viewing.picture;
    const shown = [
      camera.scale,
      camera.offsetX,
      camera.offsetY,
      size.width,
      size.height,
      ratio,
      local,
    ].join();
    if (bitmap === this.#shownFrame && shown === this.#shown) return;
    const still = clearedLayer(this.#parts.still, size, ratio);
    if (!still) return;
    paintStill(still, bitmap, image, camera, levels);
    this.#shownFrame = bitmap;
    this.#shown = shown;
  }
}
