import { overlap } from '../kernel/box';
import { spanAt } from '../kernel/spans';
import { pointError } from './distance';
import type { LabelDocument } from './labels';
import { kindOf, nameOf, type Target } from './operation';
import { boxAt, signalAt } from './read';

/** What stands for a value that is not there. */
export const NOTHING = '—';

/** The value of a target on a frame, for people; points are said by their normalised mean error. */
export function valueAt(
  document: LabelDocument | null,
  reference: LabelDocument | null,
  target: Target,
  frame: number,
): string {
  if (!document) return NOTHING;
  const name = nameOf(target);
  switch (kindOf(target)) {
    case 'layers':
      return spanAt(document.layers.get(name) ?? [], frame)?.value ?? NOTHING;
    case 'signals':
      return number(signalAt(document, name, frame), document.signals.get(name)?.unit ?? '');
    case 'boxes': {
      const box = boxAt(document.boxes.get(name), frame);
      return box ? `${Math.round(box.x)}, ${Math.round(box.y)}` : NOTHING;
    }
    case 'points': {
      const track = document.points.get(name);
      const against = reference?.points.get(name);
      if (!track) return NOTHING;
      if (document === reference || !against) return `${track.count} points`;
      const error = pointError(track, against, frame);
      if (error === null) return NOTHING;
      return error === 'one-sided' ? 'missing' : percent(error.mean);
    }
  }
}

/** How far two documents are apart in a value, for people; empty where it makes no sense to say so. */
export function apartAt(
  document: LabelDocument,
  reference: LabelDocument | null,
  target: Target,
  frame: number,
): string {
  if (!reference) return '';
  const name = nameOf(target);
  switch (kindOf(target)) {
    case 'signals': {
      const [a, b] = [signalAt(document, name, frame), signalAt(reference, name, frame)];
      if (a === null || b === null) return a === b ? '' : 'missing';
      const unit = document.signals.get(name)?.unit ?? '';
      return `${a > b ? '+' : ''}${number(a - b, unit)}`;
    }
    case 'boxes': {
      const [a, b] = [boxAt(document.boxes.get(name), frame), boxAt(reference.boxes.get(name), frame)];
      if (!a || !b) return a === b ? '' : 'missing';
      return `IoU ${overlap(a, b).toFixed(2)}`;
    }
    case 'points': {
      const [a, b] = [document.points.get(name), reference.points.get(name)];
      const error = a && b ? pointError(a, b, frame) : null;
      if (error === null) return '';
      return error === 'one-sided' ? 'missing' : `max ${percent(error.worst)}`;
    }
    case 'layers':
      return '';
  }
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function number(value: number | null, unit: string): string {
  if (value === null) return NOTHING;
  const written =
    unit === 'deg' ? `${value.toFixed(1)}°` : unit === 'mm' ? `${value.toFixed(1)} mm` : value.toFixed(2);
  return written.replace('-', '−');
}
