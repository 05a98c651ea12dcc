import type { Camera } from '../kernel/camera';
import { paneCamera, paneSize, smoothedCentre } from '../kernel/eye-crop';
import type { ScreenPoint, Size } from '../kernel/points';
import { eyeCentre, usualEyeWidth, type EyeSide } from '../model/eyes';
import type { LabelDocument } from '../model/labels';
import { paintLandmarks } from './landmarks';
import { clearedLayer } from './layer';
import type { LevelMaps } from './level-maps';
import type { Scene } from './scene';
import { paintStill } from './still';

/** Image pixels are shown so many times as large, or as many whole times as there is room for. */
const SCALES = [4, 3, 2] as const;
const GAP = 2;

/** Of the stage that one pane may take: the loupe lies over the picture. */
const WIDTH_SHARE = 0.22;
const HEIGHT_SHARE = 0.36;

/** As people see them: the driver's right eye is on the left. */
const SIDES: readonly EyeSide[] = ['right', 'left'];

interface Pane {
  readonly left: number;
  readonly camera: Camera;
}

/** Both eyes, large, pinned to a corner of the stage. */
export class Loupe {
  readonly #frame: HTMLElement;
  readonly #still: HTMLCanvasElement;
  readonly #overlay: HTMLCanvasElement;
  readonly #eyeWidth: number;
  #panes: readonly Pane[] = [];
  #pane: Size = { width: 0, height: 0 };
  #held = false;

  /** @param frame holds two canvases, of the picture and of what lies over it; hidden while there are no eyes */
  constructor(frame: HTMLElement, document: LabelDocument) {
    const [still, overlay] = frame.querySelectorAll('canvas');
    if (!still || !overlay) throw new Error('The loupe needs two canvases.');
    this.#frame = frame;
    this.#still = still;
    this.#overlay = overlay;
    this.#eyeWidth = usualEyeWidth(document);
  }

  get canvas(): HTMLCanvasElement {
    return this.#overlay;
  }

  /** While an eye is drawn its pane must not follow it. */
  hold(held: boolean): void {
    this.#held = held;
  }

  /** How the pane under a point of the loupe maps image pixels. */
  cameraAt({ x }: ScreenPoint): Camera | null {
    return this.#panes.find(({ left }) => x >= left && x < left + this.#pane.width)?.camera ?? null;
  }

  hide(): void {
    this.#frame.hidden = true;
    this.#panes = [];
  }

  paint(scene: Scene, levels: LevelMaps | null, stage: Size, ratio: number): void {
    if (!this.#held) this.#place(scene, stage);
    this.#frame.hidden = this.#panes.length === 0 || !scene.bitmap;
    if (this.#frame.hidden || !scene.bitmap) return;
    const size = { width: SIDES.length * (this.#pane.width + GAP) - GAP, height: this.#pane.height };
    for (const canvas of [this.#still, this.#overlay]) {
      canvas.style.width = `${size.width}px`;
      canvas.style.height = `${size.height}px`;
    }
    const still = clearedLayer(this.#still, size, ratio);
    const overlay = clearedLayer(this.#overlay, size, ratio);
    for (const { left, camera } of this.#panes) {
      const { bitmap } = scene;
      if (still)
        this.#within(still, left, () => paintStill(still, bitmap, scene.image, camera, levels, true));
      if (overlay && scene.overlays) {
        this.#within(overlay, left, () => paintLandmarks(overlay, { ...scene, camera }));
      }
    }
  }

  #place({ document, frame }: Scene, stage: Size): void {
    const centres = SIDES.map((side) =>
      smoothedCentre((other) => eyeCentre(document, side, other), frame, document.frameCount),
    );
    if (this.#eyeWidth === 0 || centres.every((centre) => centre === null)) {
      this.#panes = [];
      return;
    }
    const room = { width: stage.width * WIDTH_SHARE, height: stage.height * HEIGHT_SHARE };
    const { scale, pane } = paneSize(this.#eyeWidth, room, SCALES);
    this.#pane = pane;
    this.#panes = centres.flatMap((centre, i) => {
      const left = i * (pane.width + GAP);
      return centre ? [{ left, camera: paneCamera(centre, pane, left, scale) }] : [];
    });
  }

  #within(g: CanvasRenderingContext2D, left: number, paint: () => void): void {
    g.save();
    g.beginPath();
    g.rect(left, 0, this.#pane.width, this.#pane.height);
    g.clip();
    paint();
    g.restore();
  }
}
