import { valuesOf } from '../kernel/spans';
import { closures, type Derived } from './derive';
import { lasts, runsWhere, type EyesState } from './derive-rules';
import type { LabelDocument } from './labels';
import { signalAt } from './read';

/** A window of PERCLOS; a shorter clip has none, rather than one of 0. */
export const PERCLOS_SECONDS = 60;

/** Closures shorter than this are blinks and no sign of drowsiness. */
const EXCLUDED_SECONDS = 0.25;

/** Where curves begin to mean something; see CURVE_ROWS. */
export interface Limits {
  readonly yaw: number;
  readonly mouth: number;
}

/** What a clip comes to in numbers. */
export interface Kpis {
  /** Highest PERCLOS of 60 s, 0..1; null where the clip is too short or the eyes are not seen. */
  readonly perclos: number | null;
  /** Share of the frames in which the eyes are seen that they are closed, blinks left out. */
  readonly closed: number | null;
  readonly blinks: number;
  readonly blinksPerMinute: number | null;
  /** Seconds. */
  readonly longestClosure: number;
  readonly microsleeps: number;
  /** Closures of 3 s and more. */
  readonly sleeps: number;
  readonly longestGlance: number;
  readonly turnedAway: number;
  readonly mouthWide: number;
}

export function kpisOf(
  document: LabelDocument,
  { eyes, blinks, states }: Derived,
  fps: number,
  limits: Limits,
): Kpis {
  const usable = eyes.filter((state) => state !== null && state !== 'undefined').length;
  const shut = shutFrames(eyes, fps);
  const curve = perclosCurve(eyes, fps);
  const zones = valuesOf(document.layers.get('gaze_zone') ?? [], document.frameCount);
  const away = new Set([null, 'forward_road', 'eyes_closed', 'not_valid']);
  const beyond = (signal: string, test: (value: number) => boolean) =>
    eyes.filter((_, frame) => test(signalAt(document, signal, frame) ?? 0)).length / fps;
  return {
    perclos: curve && highest(curve),
    closed: usable === 0 ? null : shut.reduce((sum, is) => sum + is, 0) / usable,
    blinks: blinks.length,
    blinksPerMinute: usable === 0 ? null : (blinks.length / usable) * fps * 60,
    longestClosure: longest(eyes.length, (frame) => eyes[frame] === 'close') / fps,
    microsleeps: states.filter(([, , state]) => state === 'microsleep').length,
    sleeps: states.filter(([, , state]) => state === 'sleep' || state === 'unresponsive').length,
    longestGlance: longest(zones.length, (frame) => !away.has(zones[frame] ?? null)) / fps,
    turnedAway: beyond('head_yaw', (yaw) => Math.abs(yaw) > limits.yaw),
    mouthWide: beyond('mouth_aspect_ratio', (ratio) => ratio > limits.mouth),
  };
}

/**
 * PERCLOS of the 60 s that end with each frame, null where they are not over yet or the eyes were not seen in any of
 * them; null for clips that are shorter as a whole. Frames without eyes count in neither term.
 */
export function perclosCurve(eyes: readonly (EyesState | null)[], fps: number): (number | null)[] | null {
  if (!lasts(eyes.length, PERCLOS_SECONDS, fps)) return null;
  const length = Math.min(Math.round(PERCLOS_SECONDS * fps), eyes.length);
  const shut = shutFrames(eyes, fps);
  let [closed, usable] = [0, 0];
  return eyes.map((state, frame) => {
    closed += shut[frame] ?? 0;
    usable += seen(state);
    if (frame >= length) {
      closed -= shut[frame - length] ?? 0;
      usable -= seen(eyes[frame - length] ?? null);
    }
    return frame < length - 1 || usable === 0 ? null : closed / usable;
  });
}

const seen = (state: EyesState | null): number => (state === null || state === 'undefined' ? 0 : 1);

/** 1 for frames with shut eyes that are no part of a short blink. */
function shutFrames(eyes: readonly (EyesState | null)[], fps: number): Uint8Array {
  const shut = Uint8Array.from(eyes, (state) => Number(state === 'close'));
  for (const closure of closures(eyes)) {
    if (!lasts(closure.shut, EXCLUDED_SECONDS, fps)) shut.fill(0, closure.start, closure.end + 1);
  }
  return shut;
}

function highest(curve: readonly (number | null)[]): number | null {
  return curve.reduce(
    (most, value) => (value !== null && (most === null || value > most) ? value : most),
    null,
  );
}

const longest = (frameCount: number, test: (frame: number) => boolean): number =>
  runsWhere(frameCount, test).reduce((most, [start, end]) => Math.max(most, end + 1 - start), 0);
