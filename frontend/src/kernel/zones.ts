import { angleBetween, type Gaze } from './pose';

/** Where zones of the cabin lie as seen from the driver's resting eyes; `seen` where this clip told it. */
export type ZoneDirections = ReadonlyMap<string, Gaze & { readonly seen: boolean }>;

/** Directions to the middle of each zone in a saloon with the driver on the left, degrees: azimuth + left, elevation + up. */
const USUAL: readonly (readonly [zone: string, azimuth: number, elevation: number])[] = [
  ['forward_road', 0, -1],
  ['instrument_cluster', 0, -21],
  ['ivi', -36, -26],
  ['rear_view_mirror', -43, 12],
  ['driver_side_mirror', 43, -9],
  ['driver_side_window', 64, 6],
  ['passenger_side_mirror', -62, -5],
  ['passenger_side_window', -69, 2],
  ['passenger_face', -102, -2],
  ['passenger_footwell', -44, -40],
  ['glovebox', -58, -28],
  ['rear_passenger', -129, -3],
  ['lap', 3, -67],
];

/** Fewer frames than this tell nothing about a zone. */
const ENOUGH_FRAMES = 3;

export interface GazeFrame extends Gaze {
  readonly zone: string;
}

/** The zones' directions: the median of what the frames show, else the usual place. A phone is nowhere until seen. */
export function zoneDirections(frames: readonly GazeFrame[], driverOnLeft: boolean): ZoneDirections {
  const found = new Map(
    USUAL.map(([zone, azimuth, elevation]) => [
      zone,
      { azimuth: driverOnLeft ? azimuth : -azimuth, elevation, seen: false },
    ]),
  );
  const places = new Set([...found.keys(), 'phone']);
  for (const zone of places) {
    const gazes = frames.filter((frame) => frame.zone === zone);
    if (gazes.length < ENOUGH_FRAMES) continue;
    found.set(zone, {
      azimuth: median(gazes.map(({ azimuth }) => azimuth)),
      elevation: median(gazes.map(({ elevation }) => elevation)),
      seen: true,
    });
  }
  return found;
}

/** The zone whose direction is nearest, where one lies within so many degrees. */
export function zoneNear(gaze: Gaze, zones: ZoneDirections, within: number): string | null {
  let nearest: string | null = null;
  let least = within;
  for (const [zone, direction] of zones) {
    const apart = angleBetween(gaze, direction);
    if (apart > least) continue;
    nearest = zone;
    least = apart;
  }
  return nearest;
}

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
