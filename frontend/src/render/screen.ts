import { fit, type Camera } from '../kernel/camera';
import type { Size } from '../kernel/points';
import type { Frames } from '../player/frames';
import type { EditorSession } from '../state/session';
import { NO_OVERLAY, type Overlay } from './overlay';
import { paintStage, resizeCanvas } from './stage';

/** The stage's canvas: paints the playhead's frame as soon as it is decoded, and its own overlays with it. */
export class Screen {
  readonly #canvas: HTMLCanvasElement;
  readonly #session: EditorSession;
  readonly #frames: Frames;
  readonly #onPainted: (frame: number) => void;
  readonly #observer: ResizeObserver;
  #painted = -1;
  /** What lies over the frame besides the labels, asked for with every painting. */
  overlay: () => Overlay = () => NO_OVERLAY;
  #queued = 0;

  constructor(
    canvas: HTMLCanvasElement,
    session: EditorSession,
    frames: Frames,
    onPainted: (frame: number) => void,
  ) {
    this.#canvas = canvas;
    this.#session = session;
    this.#frames = frames;
    this.#onPainted = onPainted;
    this.#observer = new ResizeObserver(() => this.paint());
    this.#observer.observe(canvas);
  }

  /** The frame that is on the screen, or -1 before the first. */
  get painted(): number {
    return this.#painted;
  }

  get camera(): Camera {
    return this.#session.store.camera ?? fit(this.#session.opened.clip, this.#size());
  }

  /** Paints at once: a step must not wait for the next animation frame to begin. */
  paint(): void {
    cancelAnimationFrame(this.#queued);
    this.#queued = 0;
    const g = this.#canvas.getContext('2d', { alpha: false });
    const size = this.#size();
    if (!g || size.width === 0) return;
    const { store, opened, reference } = this.#session;
    // Until the wanted frame is there the old one stays, with its own overlays.
    const wanted = this.#frames.get(store.frame);
    const frame = wanted ? store.frame : this.#painted;
    const ratio = devicePixelRatio || 1;
    resizeCanvas(this.#canvas, size, ratio);
    const scene = {
      bitmap: wanted ?? this.#frames.get(frame) ?? null,
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
    paintStage(g, scene, ratio);
    if (frame < 0) return;
    this.#painted = frame;
    this.#onPainted(frame);
  }

  /** Paints with the next animation frame; any number of calls until then are one. */
  paintSoon(): void {
    if (this.#queued === 0) this.#queued = requestAnimationFrame(() => this.paint());
  }

  close(): void {
    cancelAnimationFrame(this.#queued);
    this.#observer.disconnect();
  }

  #size(): Size {
    return { width: this.#canvas.clientWidth, height: this.#canvas.clientHeight };
  }
}
