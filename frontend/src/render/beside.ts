import type { Camera } from '../kernel/camera';
import type { Size } from '../kernel/points';
import { Frames } from '../player/frames';
import type { PackSource } from '../player/pack-reader';
import { clearedLayer } from './layer';
import { paintOverlays } from './stage';
import { paintStill } from './still';
import type { Scene } from './scene';

/** The clip that another was made after. */
export interface MadeAfter {
  readonly id: number;
  readonly frameCount: number;
}

export interface BesideParts {
  readonly after: MadeAfter;
  readonly open: (clip: number) => Promise<PackSource>;
  /** Has the stage painted again. */
  readonly arrived: () => void;
}

/** Shows the same frame of the clip that this one was made after, through the same camera and with the same labels. */
export class Beside {
  readonly #parts: BesideParts;
  #frames: Frames | null = null;
  #asked = false;
  #closed = false;
  #last: ImageBitmap | null = null;

  constructor(parts: BesideParts) {
    this.#parts = parts;
  }

  /** The frame there; what lies beyond its end shows its last one. */
  frameOf(frame: number): number {
    return Math.min(frame, this.#parts.after.frameCount - 1);
  }

  paint(canvas: HTMLCanvasElement, scene: Scene, size: Size, camera: Camera, ratio: number): void {
    this.#open(scene.image);
    if (!this.#frames || scene.frame < 0) return;
    const wanted = this.frameOf(scene.frame);
    this.#frames.seek(wanted);
    const bitmap = this.#frames.get(wanted) ?? this.#last;
    if (!bitmap) return;
    const g = clearedLayer(canvas, size, ratio);
    if (!g) return;
    paintStill(g, bitmap, scene.image, camera, null);
    paintOverlays(g, { ...scene, camera });
    canvas.dataset['shown'] = String(wanted);
    this.#last = bitmap;
  }

  close(): void {
    this.#closed = true;
    this.#frames?.close();
    this.#frames = null;
    this.#last = null;
  }

  /** Asked for when it is first wanted: most people never look. */
  #open(size: Size): void {
    if (this.#asked) return;
    this.#asked = true;
    void this.#parts
      .open(this.#parts.after.id)
      .then((pack) => {
        if (this.#closed) return;
        const { arrived } = this.#parts;
        this.#frames = new Frames(pack, size, { onFrame: arrived, onFailure: () => undefined });
        arrived();
      })
      .catch(() => {
        // Signed out or gone: the clip itself goes on.
        this.#asked = false;
      });
  }
}
