import { clamp } from './points';

/** The stretch of a clip that a lane shows: borders between frames, 0..frameCount, `from` below `to`. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** No closer than this many frames in view: beyond, nothing more could be told apart. */
export const FEWEST_FRAMES = 12;

export const wholeClip = (frameCount: number): TimeWindow => ({ from: 0, to: frameCount });

const lengthOf = ({ from, to }: TimeWindow): number => to - from;

/** The frame whose cell holds `offset` on a lane of `width` pixels showing the window. */
export const frameAt = (offset: number, width: number, window: TimeWindow, frameCount: number): number =>
  width <= 0 ? 0 : clamp(Math.floor(window.from + (offset / width) * lengthOf(window)), 0, frameCount - 1);

/** The border between frames nearest to `offset`: k is the border left of frame k, 0..frameCount. */
export const borderAt = (offset: number, width: number, window: TimeWindow, frameCount: number): number =>
  width <= 0 ? 0 : clamp(Math.round(window.from + (offset / width) * lengthOf(window)), 0, frameCount);

/** Left edge of a frame's cell as a share of the whole clip, 0..1. */
export const startShare = (frame: number, frameCount: number): number => frame / frameCount;

/** Centre of a frame's cell as a share of the whole clip, 0..1. */
export const centreShare = (frame: number, frameCount: number): number => (frame + 0.5) / frameCount;

/** Left edge of a frame's cell in pixels from the left of a lane that shows the window. */
export const leftOf = (frame: number, width: number, window: TimeWindow): number =>
  ((frame - window.from) / lengthOf(window)) * width;

/** Zoomed by `factor` (above 1 comes closer) about `anchor`, a border that stays where it is. */
export function zoomed(window: TimeWindow, factor: number, anchor: number, frameCount: number): TimeWindow {
  const before = lengthOf(window);
  const length = clamp(before / factor, Math.min(FEWEST_FRAMES, frameCount), frameCount);
  const share = clamp((anchor - window.from) / before, 0, 1);
  return placed(anchor - share * length, length, frameCount);
}

/** Moved by a number of frames, as far as the clip reaches. */
export const panned = (window: TimeWindow, by: number, frameCount: number): TimeWindow =>
  placed(window.from + by, lengthOf(window), frameCount);

/** The window itself where it shows the frame, else moved so far that the frame has a tenth of it as margin. */
export function followed(window: TimeWindow, frame: number, frameCount: number): TimeWindow {
  const length = lengthOf(window);
  if (frame >= window.from && frame + 1 <= window.to) return window;
  const margin = Math.min(0.1 * length, (length - 1) / 2);
  const from = frame < window.from ? frame - margin : frame + 1 + margin - length;
  return placed(from, length, frameCount);
}

function placed(from: number, length: number, frameCount: number): TimeWindow {
  const start = clamp(from, 0, frameCount - length);
  return { from: start, to: start + length };
}

export interface Tick {
  readonly frame: number;
  /** Carries its time and frame; the others only divide. */
  readonly major: boolean;
}

const STEPS = [1, 2, 5, 10, 15, 30, 60, 150, 300, 600, 1500, 3000, 9000, 18_000] as const;

/** Marks of a ruler: major ones at least `apart` pixels from each other, every one on a whole frame. */
export function ticks(window: TimeWindow, width: number, apart = 72): Tick[] {
  const perFrame = width / lengthOf(window);
  const fits = (step: number, pixels: number) => step * perFrame >= pixels;
  const major = STEPS.find((step) => fits(step, apart)) ?? STEPS[STEPS.length - 1] ?? 1;
  const minor = STEPS.find((step) => major % step === 0 && fits(step, 6)) ?? major;
  const found: Tick[] = [];
  for (let frame = Math.ceil(window.from / minor) * minor; frame < window.to; frame += minor) {
    found.push({ frame, major: frame % major === 0 });
  }
  return found;
}

/** The last frame shown at or before `micros`; `ptsUs` ascends. */
export function frameAtTime(ptsUs: ArrayLike<number>, micros: number): number {
  let low = 0;
  let high = ptsUs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ptsUs[middle] ?? 0) <= micros) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
