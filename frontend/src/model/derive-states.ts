import { RULES, lasts, runsWhere, type EyesState } from './derive-rules';

type Frames = readonly (string | null)[];

/** States that only the script of a clip tells; all others follow from what is seen. */
const INTENDED = ['drowsy', 'short_distraction', 'phone_use'] as const;

const isIntended = (state: string | null): boolean => INTENDED.some((intended) => intended === state);

const away = (zone: string | null | undefined): boolean =>
  zone !== null && zone !== undefined && zone !== 'forward_road' && zone !== 'eyes_closed';

/**
 * The driver's state per frame: closures and long glances away by their length, drowsiness and shorter distractions as
 * intended. Null where the gaze is unlabelled and nothing else tells.
 */
export function deriveStates(
  eyes: readonly (EyesState | null)[],
  zones: Frames,
  intent: Frames,
  fps: number,
): (string | null)[] {
  const around = background(intent);
  const states = zones.map((zone, frame): string | null => {
    const asked = around[frame];
    if (asked === 'drowsy') return asked;
    if (asked === 'short_distraction' && away(zone)) return asked;
    if (asked === 'phone_use' && zone === 'phone') return asked;
    return zone === null ? null : 'attentive';
  });
  for (const [start, end] of runsWhere(states.length, (frame) => eyes[frame] === 'close')) {
    const state = closed(end + 1 - start, intent.slice(start, end + 1), fps);
    if (state !== null) states.fill(state, start, end + 1);
  }
  const off = (frame: number) => away(zones[frame]) && zones[frame] !== 'not_valid';
  for (const [start, end] of runsWhere(states.length, off)) {
    const state = glanced(end + 1 - start, intent.slice(start, end + 1), fps);
    if (state !== null) states.fill(state, start, end + 1);
  }
  return states;
}

function closed(frames: number, intent: Frames, fps: number): string | null {
  if (lasts(frames, RULES.unresponsiveSeconds, fps) && intent.includes('unresponsive')) return 'unresponsive';
  if (lasts(frames, RULES.sleepSeconds, fps)) return 'sleep';
  return lasts(frames, RULES.microsleepSeconds, fps) ? 'microsleep' : null;
}

/** A glance that belongs to a shorter distraction is none of the long ones, however long it lasts. */
function glanced(frames: number, intent: Frames, fps: number): string | null {
  if (lasts(frames, RULES.unresponsiveSeconds, fps) && intent.includes('unresponsive')) return 'unresponsive';
  const shorter = intent.includes('short_distraction') || intent.includes('phone_use');
  const long = intent.includes('long_distraction') || !shorter;
  return long && lasts(frames, RULES.longGlanceSeconds, fps) ? 'long_distraction' : null;
}

/** The intent without what is an event by its length: a shortened microsleep leaves the state around it. */
function background(intent: Frames): Frames {
  const lasting = (state: string | null) => state === 'attentive' || isIntended(state);
  let last = intent.find(lasting) ?? null;
  return intent.map((state) => {
    if (lasting(state)) last = state;
    if (isIntended(state)) return state;
    return state !== null && last === 'drowsy' ? last : null;
  });
}
