/** The Wilson score interval of a share at 95 %: plausible bounds 0..1 for `hits` out of `trials`. */
export function wilson(hits: number, trials: number): readonly [low: number, high: number] {
  if (trials === 0) return [0, 1];
  const z = 1.959964;
  const share = hits / trials;
  const centre = share + (z * z) / (2 * trials);
  const reach = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  const scale = 1 + (z * z) / trials;
  return [
    hits === 0 ? 0 : Math.max(0, (centre - reach) / scale),
    hits === trials ? 1 : Math.min(1, (centre + reach) / scale),
  ];
}

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `count` of the items, each as likely as any other, in their own order. */
export function sample<T>(items: readonly T[], count: number, random: () => number): readonly T[] {
  let wanted = Math.min(count, items.length);
  return items.filter((_, i) => {
    const take = random() * (items.length - i) < wanted;
    if (take) wanted--;
    return take;
  });
}
