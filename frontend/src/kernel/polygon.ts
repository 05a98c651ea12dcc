import { imagePoint, type ImagePoint } from './points';

/** A closed ring of vertices: the last is joined to the first. */
export type Ring = readonly ImagePoint[];

/** The edge within `radius` of the point, as the number of its first vertex, and the nearest place on it; else null. */
export function edgeNear(
  ring: Ring,
  point: ImagePoint,
  radius: number,
): { edge: number; at: ImagePoint } | null {
  let best: { edge: number; at: ImagePoint } | null = null;
  let bestDistance = radius;
  ring.forEach((a, edge) => {
    const b = ring[(edge + 1) % ring.length] ?? a;
    const at = onSegment(a, b, point);
    const distance = Math.hypot(at.x - point.x, at.y - point.y);
    if (distance > bestDistance) return;
    best = { edge, at };
    bestDistance = distance;
  });
  return best;
}

/** The place on a line from a to b that is nearest to the point. */
export function onSegment(a: ImagePoint, b: ImagePoint, point: ImagePoint): ImagePoint {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / length;
  const share = Math.min(Math.max(t, 0), 1);
  return imagePoint(a.x + dx * share, a.y + dy * share);
}

/** With a new vertex after the edge's first one. */
export const withVertex = (ring: Ring, edge: number, at: ImagePoint): ImagePoint[] => [
  ...ring.slice(0, edge + 1),
  at,
  ...ring.slice(edge + 1),
];

/** Without one vertex; empty where fewer than three would be left, as they enclose nothing. */
export const withoutVertex = (ring: Ring, vertex: number): ImagePoint[] =>
  ring.length <= 3 ? [] : ring.filter((_, index) => index !== vertex);

/** Whether the point lies inside, by the even-odd rule. */
export function isInside(ring: Ring, point: ImagePoint): boolean {
  let inside = false;
  ring.forEach((a, index) => {
    const b = ring[(index + 1) % ring.length] ?? a;
    if (a.y > point.y === b.y > point.y) return;
    if (point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}

/** Twice the area that the ring encloses, positive or negative by its sense. */
export const twiceArea = (ring: Ring): number =>
  ring.reduce((sum, a, index) => {
    const b = ring[(index + 1) % ring.length] ?? a;
    return sum + a.x * b.y - b.x * a.y;
  }, 0);
