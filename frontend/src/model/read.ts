import type { Box } from '../kernel/box';
import { imagePoint, type ImagePoint } from '../kernel/points';
import { ORIGINS, Visibility, type BoxTrack, type LabelDocument, type PointsTrack } from './labels';

/** One frame of a box track in pixels, or null where it is absent. */
export function boxAt(track: BoxTrack | undefined, frame: number): Box | null {
  if (!track || track.visibility[frame] === Visibility.absent) return null;
  const [x, y, w, h] = track.xywh.subarray(4 * frame, 4 * frame + 4);
  if (x === undefined || y === undefined || w === undefined || h === undefined) return null;
  return { x: x / 100, y: y / 100, w: w / 100, h: h / 100 };
}

/** All points of one frame in pixels; null for those that are absent. */
export function pointsAt(track: PointsTrack | undefined, frame: number): (ImagePoint | null)[] {
  if (!track) return [];
  return Array.from({ length: track.count }, (_, index) => {
    if (visibilityOf(track, index, frame) === Visibility.absent) return null;
    const at = 2 * (frame * track.count + index);
    return imagePoint((track.xy[at] ?? 0) / 100, (track.xy[at + 1] ?? 0) / 100);
  });
}

export const visibilityOf = (track: PointsTrack, index: number, frame: number): number =>
  track.visibility[(index * track.visibility.length) / track.count + frame] ?? Visibility.absent;

/** A signal's value in its own unit, or null where it is absent. */
export function signalAt(document: LabelDocument | null, name: string, frame: number): number | null {
  const signal = document?.signals.get(name);
  if (!signal || signal.visibility[frame] === Visibility.absent) return null;
  const value = signal.values[frame];
  return value === undefined ? null : value / signal.scale;
}

export const originAt = (track: { origin: Uint16Array }, frame: number) =>
  ORIGINS[track.origin[frame] ?? 0] ?? 'truth';
