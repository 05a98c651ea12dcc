import { localLevels } from '../kernel/local-levels';

const WIDTH = 48;
const HEIGHT = 30;

/** Two small pictures to lay over a frame: `burn` takes its local black away, `dodge` then lifts its local white to full. */
export interface LevelMaps {
  readonly burn: OffscreenCanvas;
  readonly dodge: OffscreenCanvas;
}

/** The local levels of the frame that is shown. */
export class FrameLevels {
  readonly #small = new OffscreenCanvas(WIDTH, HEIGHT);
  readonly #maps: LevelMaps = {
    burn: new OffscreenCanvas(WIDTH, HEIGHT),
    dodge: new OffscreenCanvas(WIDTH, HEIGHT),
  };
  #of: ImageBitmap | null = null;
  #strength = 0;

  /** Null where nothing is to be stretched. */
  for(frame: ImageBitmap, strength: number): LevelMaps | null {
    if (strength === 0) return null;
    if (frame !== this.#of || strength !== this.#strength) this.#make(frame, strength);
    return this.#maps;
  }

  #make(frame: ImageBitmap, strength: number): void {
    this.#of = frame;
    this.#strength = strength;
    const small = this.#small.getContext('2d', { alpha: false, willReadFrequently: true });
    if (!small) return;
    small.drawImage(frame, 0, 0, WIDTH, HEIGHT);
    const image = small.getImageData(0, 0, WIDTH, HEIGHT);
    const { black, white } = localLevels(lumaOf(image.data), WIDTH, HEIGHT, strength);
    write(this.#maps.burn, image, (cell) => 1 - (black[cell] ?? 0));
    // The burn before it has stretched the white as well.
    write(this.#maps.dodge, image, (cell) => {
      const [low, high] = [black[cell] ?? 0, white[cell] ?? 1];
      return 1 - (high - low) / (1 - low);
    });
  }
}

function lumaOf(pixels: Uint8ClampedArray): Float32Array {
  const luma = new Float32Array(pixels.length / 4);
  for (let i = 0; i < luma.length; i++) {
    const [r = 0, g = 0, b = 0] = [pixels[4 * i], pixels[4 * i + 1], pixels[4 * i + 2]];
    luma[i] = (0.299 * r + 0.587 * g + 0.114 * b) / 255;
  }
  return luma;
}

function write(canvas: OffscreenCanvas, image: ImageData, valueOf: (cell: number) => number): void {
  for (let cell = 0; cell < WIDTH * HEIGHT; cell++) {
    image.data.fill(Math.round(255 * valueOf(cell)), 4 * cell, 4 * cell + 3);
  }
  canvas.getContext('2d', { alpha: false, willReadFrequently: true })?.putImageData(image, 0, 0);
}
