import { imagePoint, type ImagePoint } from './points';

/** How much of a pull reaches what lies `distance` away: 1 at the pointer, smoothly down to 0 at the radius and beyond. */
export function falloff(distance: number, radius: number): number {
  if (radius <= 0) return distance === 0 ? 1 : 0;
  const share = distance / radius;
  return share >= 1 ? 0 : (1 - share * share) ** 2;
}

/** Points pulled along with the grabbed one; those beyond the radius are the very same points. */
export function pulled(
  points: readonly (ImagePoint | null)[],
  grabbed: ImagePoint,
  dx: number,
  dy: number,
  radius: number,
): (ImagePoint | null)[] {
  return points.map((point) => {
    const share = point ? falloff(Math.hypot(point.x - grabbed.x, point.y - grabbed.y), radius) : 0;
    return point && share > 0 ? imagePoint(point.x + dx * share, point.y + dy * share) : point;
  });
}
