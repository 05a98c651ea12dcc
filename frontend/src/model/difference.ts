import { overlap } from '../kernel/box';
import { spanAt } from '../kernel/spans';
import type { LabelDocument } from './labels';
import { boxAt, signalAt } from './read';

/** Beyond these, two values of a unit count as different. */
const TOLERANCES: Readonly<Record<string, number>> = { deg: 3, ratio: 0.1, mm: 1.5 };

/** Face boxes that overlap less than this differ. */
export const BOX_OVERLAP = 0.7;

export function signalsDiffer(unit: string, a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a !== b;
  return Math.abs(a - b) > (TOLERANCES[unit] ?? 0);
}

/**
 * How much two documents disagree on each frame, 0..1: the share of compared values that differ, boosted so that
 * one difference among many is still seen. Only what both documents hold is compared.
 */
export function differences(shown: LabelDocument, reference: LabelDocument): Float32Array {
  const layers = shared(shown.layers, reference.layers);
  const signals = shared(shown.signals, reference.signals);
  const boxes = shared(shown.boxes, reference.boxes);
  const compared = layers.length + signals.length + boxes.length;
  const result = new Float32Array(shown.frameCount);
  if (compared === 0) return result;
  for (let frame = 0; frame < result.length; frame++) {
    let differing = 0;
    for (const [a, b] of layers) if (spanAt(a, frame)?.value !== spanAt(b, frame)?.value) differing++;
    for (const [a, , name] of signals) {
      if (signalsDiffer(a.unit, signalAt(shown, name, frame), signalAt(reference, name, frame))) differing++;
    }
    for (const [a, b] of boxes) {
      const left = boxAt(a, frame);
      const right = boxAt(b, frame);
      if (left && right ? overlap(left, right) < BOX_OVERLAP : left !== right) differing++;
    }
    result[frame] = shareOf(differing, compared);
  }
  return result;
}

export const shareOf = (differing: number, compared: number): number =>
  differing === 0 ? 0 : Math.min(1, 0.35 + differing / compared);

function shared<V>(a: ReadonlyMap<string, V>, b: ReadonlyMap<string, V>): [V, V, string][] {
  return [...a].flatMap(([name, value]) => {
    const other = b.get(name);
    return other === undefined ? [] : [[value, other, name] as [V, V, string]];
  });
}
