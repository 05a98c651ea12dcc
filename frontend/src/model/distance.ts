import { overlap } from '../kernel/box';
import type { Span } from '../kernel/spans';
import { Visibility, type BoxTrack, type PointsTrack, type Signal } from './labels';
import { boxAt } from './read';

// How far two values of a frame are apart, in tolerances of their kind: above 1 they count as different.

/** One value and none at all, or two labels that are not the same. */
const APART = 2;

/** Nothing counts more than this many tolerances: a landmark in the sky is wrong, not infinitely so. */
const FARTHEST = 10;

const TOLERANCES: Readonly<Record<string, number>> = { deg: 3, ratio: 0.1, mm: 1.5 };

/** Boxes that overlap less than this differ. */
export const BOX_OVERLAP = 0.7;

/** Mean error of all points, and error of the worst one, as shares of the face's measure. */
const MEAN_ERROR = 0.05;
const WORST_ERROR = 0.2;

/** Outer corners of the eyes in a 68-point face. */
const EYE_CORNERS = [36, 45] as const;

export const toleranceOf = (unit: string): number => TOLERANCES[unit] ?? 0.001;

export function layerDistances(a: readonly Span[], b: readonly Span[], frames: number): Float32Array {
  const expected = valuesOf(b, frames);
  const distances = new Float32Array(frames);
  valuesOf(a, frames).forEach((value, frame) => {
    if (value !== expected[frame]) distances[frame] = APART;
  });
  return distances;
}

function valuesOf(spans: readonly Span[], frames: number): (string | undefined)[] {
  const values = new Array<string | undefined>(frames).fill(undefined);
  for (const { start, end, value } of spans) values.fill(value, start, end + 1);
  return values;
}

export function signalDistances(a: Signal, b: Signal, frames: number): Float32Array {
  const tolerance = toleranceOf(a.unit);
  const distances = new Float32Array(frames);
  for (let frame = 0; frame < frames; frame++) {
    const here = a.visibility[frame] !== Visibility.absent;
    const there = b.visibility[frame] !== Visibility.absent;
    if (here !== there) distances[frame] = APART;
    else if (here) {
      const apart = (a.values[frame] ?? 0) / a.scale - (b.values[frame] ?? 0) / b.scale;
      distances[frame] = Math.min(Math.abs(apart) / tolerance, FARTHEST);
    }
  }
  return distances;
}

export function boxDistances(a: BoxTrack, b: BoxTrack, frames: number): Float32Array {
  const distances = new Float32Array(frames);
  for (let frame = 0; frame < frames; frame++) {
    const left = boxAt(a, frame);
    const right = boxAt(b, frame);
    if (left && right) distances[frame] = (1 - overlap(left, right)) / (1 - BOX_OVERLAP);
    else if (left || right) distances[frame] = APART;
  }
  return distances;
}

export function pointDistances(a: PointsTrack, b: PointsTrack, frames: number): Float32Array {
  const distances = new Float32Array(frames);
  for (let frame = 0; frame < frames; frame++) distances[frame] = pointDistance(a, b, frame);
  return distances;
}

export const pointsDiffer = (a: PointsTrack, b: PointsTrack, frame: number): boolean =>
  pointDistance(a, b, frame) > 1;

function pointDistance(a: PointsTrack, b: PointsTrack, frame: number): number {
  const error = pointError(a, b, frame);
  if (error === null) return 0;
  if (error === 'one-sided') return APART;
  return Math.min(Math.max(error.mean / MEAN_ERROR, error.worst / WORST_ERROR), FARTHEST);
}

/** Shares of the face's measure: the distance of the eye corners, or the extent of points that are no face. */
export interface PointError {
  readonly mean: number;
  readonly worst: number;
}

/** The normalised error of the points that both have on a frame; null where neither has any. */
export function pointError(a: PointsTrack, b: PointsTrack, frame: number): PointError | 'one-sided' | null {
  const count = Math.min(a.count, b.count);
  const [framesA, framesB] = [a.visibility.length / a.count, b.visibility.length / b.count];
  const [fromA, fromB] = [2 * frame * a.count, 2 * frame * b.count];
  let sum = 0;
  let worst = 0;
  let both = 0;
  let either = 0;
  for (let i = 0; i < count; i++) {
    const here = a.visibility[i * framesA + frame] !== Visibility.absent;
    const there = b.visibility[i * framesB + frame] !== Visibility.absent;
    if (here || there) either++;
    if (!here || !there) continue;
    const dx = (a.xy[fromA + 2 * i] ?? 0) - (b.xy[fromB + 2 * i] ?? 0);
    const dy = (a.xy[fromA + 2 * i + 1] ?? 0) - (b.xy[fromB + 2 * i + 1] ?? 0);
    // Not Math.hypot: it is many times slower, and this runs for every point of every frame.
    const error = Math.sqrt(dx * dx + dy * dy);
    sum += error;
    if (error > worst) worst = error;
    both++;
  }
  if (both === 0) return either === 0 ? null : 'one-sided';
  const measure = sum === 0 ? 1 : measureOf(b, frame);
  return { mean: sum / both / measure, worst: worst / measure };
}

const isThere = (track: PointsTrack, index: number, frame: number): boolean =>
  track.visibility[(index * track.visibility.length) / track.count + frame] !== Visibility.absent;

function measureOf(track: PointsTrack, frame: number): number {
  const x = (index: number) => track.xy[2 * (frame * track.count + index)] ?? 0;
  const y = (index: number) => track.xy[2 * (frame * track.count + index) + 1] ?? 0;
  const [right, left] = EYE_CORNERS;
  if (track.count === 68 && isThere(track, right, frame) && isThere(track, left, frame)) {
    return Math.max(Math.hypot(x(right) - x(left), y(right) - y(left)), 100);
  }
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < track.count; i++) {
    if (!isThere(track, i, frame)) continue;
    [minX, maxX] = [Math.min(minX, x(i)), Math.max(maxX, x(i))];
    [minY, maxY] = [Math.min(minY, y(i)), Math.max(maxY, y(i))];
  }
  return Math.max(Math.hypot(maxX - minX, maxY - minY), 100);
}
