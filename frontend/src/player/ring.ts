/** How the frames around the playhead are kept: nearest first, a little further in the direction of travel. */
const AHEAD_SHARE = 0.7;

export const frameBytes = (width: number, height: number): number => 4 * width * height;

/** How many decoded frames fit the budget; at least enough for one step either way. */
export const capacityOf = (budgetBytes: number, bytesPerFrame: number): number =>
  Math.max(3, Math.floor(budgetBytes / bytesPerFrame));

/** The closed range of frames to hold while at `playhead`, moving in `direction` (+1 or -1). */
export function heldRange(
  playhead: number,
  frameCount: number,
  capacity: number,
  direction: 1 | -1,
): [number, number] {
  if (capacity >= frameCount) return [0, frameCount - 1];
  const ahead = Math.floor((capacity - 1) * AHEAD_SHARE);
  const behind = capacity - 1 - ahead;
  const wanted = playhead - (direction > 0 ? behind : ahead);
  const first = Math.min(Math.max(wanted, 0), frameCount - capacity);
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
