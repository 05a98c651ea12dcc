import { runsWithin } from '../derive-rules';
import { openness } from '../derive';
import { paint, seconds, spansOf, type Finding, type Rule } from './finding';
import { spanAt } from '../../kernel/spans';

/** Blinks last 100 to 400 ms, lids' way included (guide to the domain). */
const SHORTEST_BLINK_SECONDS = 0.1;
const LONGEST_BLINK_SECONDS = 0.4;

/** A blink's shut part, from half a second on it is none (DerivedLayers). */
const NO_BLINK_SECONDS = 0.5;

/** Openings that no closed eye has, and that no open one has; between them both can be. */
const SURELY_OPEN = 0.5;
const SURELY_CLOSED = 0.12;

/** Frames over which a state may lag behind the opening: borders are seen no more exactly. */
const LAG_FRAMES = 2;

/** A closure too short to be one even if it lasted as long as its frames allow, and blinks on the edge of a closure. */
export const blinkLength: Rule = ({ closures, document, fps, eyes }) =>
  closures.flatMap(({ start, end, shut }): Finding[] => {
    if (shut === 0) return [];
    const frames = end + 1 - start;
    const target = 'layers/eyes_state' as const;
    const byLayer = spanAt(spansOf(document, 'eyes_state'), start) !== null;
    const inside = start > 0 && end < eyes.length - 1;
    if (inside && (frames + 1) / fps < SHORTEST_BLINK_SECONDS - 1e-6) {
      const message = `a closure of ${seconds(frames, fps)}: no blink is that short (100 ms)`;
      const fix = byLayer ? { label: 'open', edit: paint('eyes_state', start, end, 'open') } : null;
      return [{ rule: 'blink-length', severity: 'warning', start, end, message, target, fix }];
    }
    if (shut / fps > LONGEST_BLINK_SECONDS + 1e-6 && shut / fps < NO_BLINK_SECONDS - 1e-6) {
      const message = `shut for ${seconds(shut, fps)}: long for a blink (400 ms)`;
      return [{ rule: 'blink-length', severity: 'notice', start, end, message, target, fix: null }];
    }
    return [];
  });

/** Says open where the eyes are shut, or shut where they are wide open. */
export const eyeOpening: Rule = ({ document }) =>
  spansOf(document, 'eyes_state').flatMap(({ value: state, ...span }): Finding[] => {
    const label = { open: 'close', close: 'open' }[state];
    if (label === undefined) return [];
    const wrong = (value: number) => (state === 'open' ? value < SURELY_CLOSED : value > SURELY_OPEN);
    return runsWithin(span.start, span.end, (frame) => {
      const value = openness(document, frame);
      return value !== null && wrong(value);
    })
      .filter(([start, end]) => end + 1 - start > LAG_FRAMES)
      .map(([start, end]) => ({
        rule: 'eye-opening',
        severity: 'error',
        start,
        end,
        message: `eyes_state says ${state} where the opening is ${(openness(document, start) ?? 0).toFixed(2)}`,
        target: 'layers/eyes_state',
        fix: { label, edit: paint('eyes_state', start, end, label) },
      }));
  });
