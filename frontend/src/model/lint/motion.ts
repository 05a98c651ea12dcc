import { Visibility, type Signal } from '../labels';
import { type Finding, type Rule } from './finding';

/**
 * Peak speeds beyond which a head or an eye cannot turn, in degrees per second: fast gaze shifts turn the head at up to
 * about 500, saccades reach 700 to 900. Set above both, so that only what is impossible is found.
 */
const LIMITS: Readonly<Record<string, number>> = {
  head_yaw: 600,
  head_pitch: 600,
  head_roll: 600,
  gaze_azimuth: 1200,
  gaze_elevation: 1200,
};

/** A leap that returns within this many frames is a spike, which can be drawn through. */
const LONGEST_SPIKE = 5;

export const speed: Rule = ({ document, fps }) =>
  Object.entries(LIMITS).flatMap(([name, limit]) => {
    const signal = document.signals.get(name);
    return signal ? leaps(name, signal, limit / fps, fps) : [];
  });

function leaps(name: string, signal: Signal, most: number, fps: number): Finding[] {
  const found: Finding[] = [];
  const value = (frame: number): number | null =>
    signal.visibility[frame] === Visibility.absent || frame >= signal.values.length
      ? null
      : (signal.values[frame] ?? 0) / signal.scale;
  for (let frame = 1; frame < signal.values.length; frame++) {
    const [before, now] = [value(frame - 1), value(frame)];
    if (before === null || now === null || Math.abs(now - before) <= most) continue;
    const back = returned(value, frame, before, most);
    const end = back === null ? frame : back - 1;
    const turned = Math.round(Math.abs(now - before) * fps);
    found.push({
      rule: 'speed',
      severity: 'error',
      start: frame,
      end,
      message: `${name} turns at ${turned}°/s from frame ${frame - 1} to ${frame}`,
      target: `signals/${name}`,
      fix: back === null ? null : { label: 'draw through', edit: through(name, signal, frame, back) },
    });
    if (back !== null) frame = back;
  }
  return found;
}

/** The first frame after a spike that could have been reached from before it, else null. */
function returned(
  value: (frame: number) => number | null,
  from: number,
  before: number,
  most: number,
): number | null {
  for (let frame = from + 1; frame <= from + LONGEST_SPIKE; frame++) {
    const now = value(frame);
    if (now === null) return null;
    if (Math.abs(now - before) <= most) return frame;
  }
  return null;
}

function through(name: string, signal: Signal, start: number, back: number) {
  const [a, b] = [signal.values[start - 1] ?? 0, signal.values[back] ?? 0];
  const steps = back - start + 1;
  const values = Array.from({ length: back - start }, (_, i) => Math.round(a + ((b - a) * (i + 1)) / steps));
  return { kind: 'setSignal', signal: name, start, values } as const;
}
