import { clamp } from '../kernel/points';

/** How the frames around the playhead are kept: nearest first, a little further in the direction of travel. */
const AHEAD_SHARE = 0.7;

/** The ring turns over its whole lean within this share of itself. */
const TURN_SHARE = 0.25;

export const frameBytes = (width: number, height: number): number => 4 * width * height;

/** How many decoded frames fit the budget; at least enough for one step either way. */
export const capacityOf = (budgetBytes: number, bytesPerFrame: number): number =>
  Math.max(3, Math.floor(budgetBytes / bytesPerFrame));

/**
 * Which way the ring leans after the playhead moved by `moved` frames: 1 is on, -1 is back. It turns little by little, because
 * whoever steps to and fro over one border must not throw away what lies ahead with each step.
 */
export const leanAfter = (lean: number, moved: number, capacity: number): number =>
  clamp(lean + (2 * moved) / (TURN_SHARE * capacity), -1, 1);

/** The closed range of frames to hold while at `playhead`, with a `lean` of -1 to 1. */
export function heldRange(
  playhead: number,
  frameCount: number,
  capacity: number,
  lean: number,
): [number, number] {
  if (capacity >= frameCount) return [0, frameCount - 1];
  const behind = Math.round((capacity - 1) * (0.5 - (AHEAD_SHARE - 0.5) * lean));
  const first = clamp(playhead - behind, 0, frameCount - capacity);
  return [first, first + capacity - 1];
}

/** The held range in the order it should be decoded: the playhead, then outwards, two ahead for each one behind. */
export function decodeOrder(playhead: number, [first, last]: [number, number], direction: 1 | -1): number[] {
  const order = [playhead];
  let ahead = playhead + direction;
  let behind = playhead - direction;
  const inside = (frame: number) => frame >= first && frame <= last;
  while (inside(ahead) || inside(behind)) {
    for (let i = 0; i < 2 && inside(ahead); i++, ahead += direction) order.push(ahead);
    if (inside(behind)) order.push(behind);
    behind -= direction;
  }
  return order;
}
