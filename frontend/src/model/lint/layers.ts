import { spanAt } from '../../kernel/spans';
import { runsWithin } from '../derive-rules';
import { paint, spansOf, type Finding, type Rule } from './finding';

/** Spans of one layer exclude each other; imported labels may break that. */
export const overlap: Rule = ({ document }) =>
  [...document.layers].flatMap(([layer, spans]) =>
    [...spans]
      .sort((a, b) => a.start - b.start)
      .flatMap((span, i, sorted): Finding[] => {
        const before = sorted.slice(0, i).findLast((other) => other.end >= span.start);
        if (!before) return [];
        const [start, end] = [span.start, Math.min(before.end, span.end)];
        const message = `${layer} says both ${before.value} and ${span.value}`;
        // Laid again over all that is involved, so that every frame has one value: the later span's.
        const edit = { kind: 'setSpans', layer, start: before.start, end: Math.max(before.end, span.end), spans: apart(before, span) } as const; // prettier-ignore
        const fix = { label: `keep ${span.value}`, edit };
        return [{ rule: 'overlap', severity: 'error', start, end, message, target: `layers/${layer}`, fix }];
      }),
  );

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

function apart(under: Stretch, over: Stretch): (readonly [number, number, string])[] {
  const left = [under.start, over.start - 1, under.value] as const;
  const right = [over.end + 1, under.end, under.value] as const;
  const parts = [left, [over.start, over.end, over.value] as const, right];
  return parts.filter(([start, end]) => start <= end);
}

/** Values of gaze_zone that say nothing about the road. */
const NO_GAZE = new Set(['not_valid']);

/** gaze_on_road follows from gaze_zone wherever both are labelled. */
export const roadGaze: Rule = ({ document }) => {
  const zones = spansOf(document, 'gaze_zone');
  const road = spansOf(document, 'gaze_on_road');
  return zones
    .filter(({ value }) => !NO_GAZE.has(value))
    .flatMap((zone) => {
      const value = zone.value === 'forward_road' ? 'looking_road' : 'not_looking_road';
      return runsWithin(zone.start, zone.end, (frame) => {
        const said = spanAt(road, frame)?.value;
        return said !== undefined && said !== value;
      }).map(([start, end]): Finding => {
        const message = `gaze_zone ${zone.value}, but gaze_on_road says otherwise`;
        const fix = { label: value, edit: paint('gaze_on_road', start, end, value) };
        return {
          rule: 'road-gaze',
          severity: 'warning',
          start,
          end,
          message,
          target: 'layers/gaze_on_road',
          fix,
        };
      });
    });
};

const LEFT_BUSY = new Set(['texting_left', 'phonecall_left']);
const RIGHT_BUSY = new Set(['texting_right', 'phonecall_right']);

/** A hand that holds a phone is not at the wheel (consistency rules of DMD's annotation tool). */
export const busyHand: Rule = ({ document }) => {
  const hands = spansOf(document, 'hands_using_wheel');
  return spansOf(document, 'driver_actions').flatMap((action) => {
    const left = LEFT_BUSY.has(action.value);
    if (!left && !RIGHT_BUSY.has(action.value)) return [];
    const busy = left ? 'only_left' : 'only_right';
    const free = left ? 'only_right' : 'only_left';
    return hands
      .filter(
        ({ start, end, value }) =>
          (value === 'both' || value === busy) && start <= action.end && end >= action.start,
      )
      .map((span): Finding => {
        const [start, end] = [Math.max(span.start, action.start), Math.min(span.end, action.end)];
        const value = span.value === 'both' ? free : 'none';
        const message = `${action.value}, but ${span.value} on the wheel`;
        const fix = { label: value, edit: paint('hands_using_wheel', start, end, value) };
        return {
          rule: 'busy-hand',
          severity: 'warning',
          start,
          end,
          message,
          target: 'layers/hands_using_wheel',
          fix,
        };
      });
  });
};
