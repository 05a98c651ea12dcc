import type { ImagePoint } from './points';

/** The index of the nearest candidate within `radius` image pixels, or -1; the later one wins a tie, being drawn on top. */
export function nearest(
  candidates: readonly (ImagePoint | null)[],
  point: ImagePoint,
  radius: number,
): number {
  let best = -1;
  let bestDistance = radius * radius;
  candidates.forEach((candidate, index) => {
    if (!candidate) return;
    const distance = (candidate.x - point.x) ** 2 + (candidate.y - point.y) ** 2;
    if (distance <= bestDistance) {
      best = index;
      bestDistance = distance;
    }
  });
  return best;
}
