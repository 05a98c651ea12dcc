import { toleranceOf } from './distance';
import type { LabelDocument } from './labels';
import { SpotFinder, heat } from './spots';

export function signalsDiffer(unit: string, a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a !== b;
  return Math.abs(a - b) > toleranceOf(unit);
}

/** How much two documents disagree on each frame, 0..1. */
export function differences(shown: LabelDocument, reference: LabelDocument): Float32Array {
  const finder = new SpotFinder({ reference, auto: null, derived: new Set() });
  return heat(finder.compared(shown), shown.frameCount);
}
