import { spanAt } from '../kernel/spans';
import { Visibility, type LabelDocument } from './labels';
import type { Divergence, Hunk } from './merge';
import { nameOf } from './operation';
import { boxAt, pointsAt, signalAt } from './read';

const NOTHING = 'nothing';

/** The field in words: what kind of label, and its name. */
export const fieldName = ({ target }: Hunk): string => {
  const kind = { layers: 'layer', signals: 'signal', boxes: 'box', points: 'points' } as const;
  return `${nameOf(target).replaceAll('_', ' ')} ${kind[target.slice(0, target.indexOf('/')) as keyof typeof kind]}`;
};

export const frameRange = ({ start, end }: Hunk): string =>
  start === end ? `frame ${start}` : `frames ${start}–${end}`;

/** What a document says on the frames of a hunk, shortly; points are told by how far they moved from the beginning. */
export function said({ before }: Pick<Divergence, 'before'>, document: LabelDocument, hunk: Hunk): string {
  const name = nameOf(hunk.target);
  if (hunk.target.startsWith('layers/')) return spansIn(document, name, hunk);
  if (hunk.target.startsWith('signals/')) return signalIn(document, name, hunk);
  if (hunk.target.startsWith('boxes/')) return boxIn(document, name, hunk);
  return pointsIn(before, document, name, hunk);
}

function* framesOf({ start, end }: Hunk): Iterable<number> {
  for (let frame = start; frame <= end; frame++) yield frame;
}

function spansIn(document: LabelDocument, layer: string, hunk: Hunk): string {
  const spans = document.layers.get(layer) ?? [];
  const values: string[] = [];
  for (const frame of framesOf(hunk)) {
    const value = spanAt(spans, frame)?.value ?? 'unlabelled';
    if (values.at(-1) !== value) values.push(value);
  }
  return values.length > 4 ? `${values.slice(0, 3).join(', ')} … (${values.length})` : values.join(', ');
}

function signalIn(document: LabelDocument, name: string, hunk: Hunk): string {
  const values = [...framesOf(hunk)].flatMap((frame) => signalAt(document, name, frame) ?? []);
  if (values.length === 0) return NOTHING;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const unit = document.signals.get(name)?.unit === 'deg' ? '°' : '';
  return low === high ? `${short(low)}${unit}` : `${short(low)} to ${short(high)}${unit}`;
}

function boxIn(document: LabelDocument, name: string, hunk: Hunk): string {
  const box = boxAt(document.boxes.get(name), hunk.start);
  if (!box) return NOTHING;
  const more = hunk.end > hunk.start ? ' …' : '';
  const hidden = document.boxes.get(name)?.visibility[hunk.start] === Visibility.occluded ? ', occluded' : '';
  return `${short(box.x)}, ${short(box.y)}, ${short(box.w)} × ${short(box.h)}${hidden}${more}`;
}

function pointsIn(before: LabelDocument, document: LabelDocument, name: string, hunk: Hunk): string {
  const moved = new Set<number>();
  let farthest = 0;
  for (const frame of framesOf(hunk)) {
    const was = pointsAt(before.points.get(name), frame);
    pointsAt(document.points.get(name), frame).forEach((point, index) => {
      const old = was[index];
      if (!point && !old) return;
      const far = point && old ? Math.hypot(point.x - old.x, point.y - old.y) : Infinity;
      if (far === 0) return;
      moved.add(index);
      if (far !== Infinity) farthest = Math.max(farthest, far);
    });
  }
  if (moved.size === 0) return 'as before';
  const points = moved.size === 1 ? 'one point' : `${moved.size} points`;
  return farthest > 0 ? `${points}, up to ${short(farthest)} px` : points;
}

const short = (value: number): string => String(Math.round(value * 100) / 100);
