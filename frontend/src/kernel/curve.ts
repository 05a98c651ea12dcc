import { clamp } from './points';

/** Where a pointer has been over a curve: a frame and the value there. */
export interface Sample {
  readonly frame: number;
  readonly value: number;
}

/** Values for the frames from `start` on. */
export interface Stretch {
  readonly start: number;
  readonly values: readonly number[];
}

/** A line drawn by hand over the frames of a curve; what was drawn last counts, between two samples it is straight. */
export class Freehand {
  readonly #values = new Map<number, number>();
  #last: Sample | null = null;

  add(sample: Sample): void {
    const from = this.#last ?? sample;
    const way = sample.frame - from.frame;
    for (let i = 1; i <= Math.abs(way); i++) {
      const share = i / Math.abs(way);
      this.#values.set(from.frame + Math.sign(way) * i, from.value + share * (sample.value - from.value));
    }
    if (way === 0) this.#values.set(sample.frame, sample.value);
    this.#last = sample;
  }

  /** Frames without gaps: pointers pass over every frame between two samples. */
  get stretch(): Stretch | null {
    if (this.#values.size === 0) return null;
    const frames = [...this.#values.keys()];
    const start = Math.min(...frames);
    return { start, values: Array.from(frames, (_, i) => this.#values.get(start + i) ?? 0) };
  }
}

/**
 * The curve lifted by `by` at a frame, fading smoothly to nothing `reach` frames to either side. Frames without a value
 * stay without one.
 */
export function bumped(
  at: (frame: number) => number | null,
  frameCount: number,
  frame: number,
  by: number,
  reach: number,
): { readonly start: number; readonly values: readonly (number | null)[] } {
  const start = clamp(frame - reach + 1, 0, frameCount - 1);
  const end = clamp(frame + reach - 1, 0, frameCount - 1);
  const values = Array.from({ length: end - start + 1 }, (_, i) => {
    const value = at(start + i);
    const share = Math.abs(start + i - frame) / reach;
    return value === null ? null : value + by * 0.5 * (1 + Math.cos(Math.PI * share));
  });
  return { start, values };
}
