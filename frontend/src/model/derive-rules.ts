/** Limits of what follows from the labels; the server derives with the same ones (DerivedLayers). */
export const RULES = {
  /** An eye counts as closed below this share of its own open baseline (PERCLOS P80). */
  closedBelow: 0.2,
  /** An eye is moving below this share of it… */
  movingBelow: 0.88,
  /** …and from this change per second on. */
  movingPerSecond: 1.3,
  /** A closure whose shut part is shorter is a blink. */
  blinkSeconds: 0.5,
  /** Euro NCAP Driver Engagement v1.1: closures and glances away have a name from this length on. */
  microsleepSeconds: 1,
  sleepSeconds: 3,
  unresponsiveSeconds: 6,
  longGlanceSeconds: 3,
} as const;

export type EyesState = 'open' | 'closing' | 'close' | 'opening' | 'undefined';

/** Frames that last at least `seconds`; a mean frame rate is never quite exact, so a twentieth of a frame is given. */
export const lasts = (frames: number, seconds: number, fps: number): boolean =>
  frames >= seconds * fps - 0.05;

/** Runs of frames that pass a test, closed at both ends. */
export const runsWhere = (frameCount: number, test: (frame: number) => boolean): [number, number][] =>
  runsWithin(0, frameCount - 1, test);

/** The same within start and end. */
export function runsWithin(
  first: number,
  last: number,
  test: (frame: number) => boolean,
): [number, number][] {
  const runs: [number, number][] = [];
  let start = -1;
  for (let frame = first; frame <= last + 1; frame++) {
    const inside = frame <= last && test(frame);
    if (inside && start < 0) start = frame;
    if (!inside && start >= 0) {
      runs.push([start, frame - 1]);
      start = -1;
    }
  }
  return runs;
}
