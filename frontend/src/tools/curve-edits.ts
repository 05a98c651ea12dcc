import { bumped } from '../kernel/curve';
import { clamp } from '../kernel/points';
import type { LabelDocument } from '../model/labels';
import type { Edit } from '../model/operation';
import { signalAt } from '../model/read';
import type { CurveRow } from '../state/curve-rows';

/** What a lane shows from bottom to top. */
type Reach = Pick<CurveRow, 'low' | 'high'>;

/** The value at a height in a lane, `y` pixels below its top. */
export const valueAtHeight = ({ low, high }: Reach, y: number, height: number): number =>
  height <= 0 ? low : high - (y / height) * (high - low);

/** Pixels from the top of a lane at which a value lies; values beyond the lane lie at its edges. */
export const heightOf = ({ low, high }: Reach, value: number, height: number): number =>
  height * (1 - (clamp(value, low, high) - low) / (high - low));

/** Sets a signal over a stretch of frames; null where it has no value. */
export function signalEdit(
  document: LabelDocument,
  row: CurveRow,
  signal: string,
  { start, values }: { readonly start: number; readonly values: readonly (number | null)[] },
): Edit | null {
  const scale = document.signals.get(signal)?.scale;
  if (scale === undefined || values.length === 0) return null;
  const stored = values.map((value) =>
    value === null ? null : Math.round(clamp(value, row.least, row.most) * scale),
  );
  return { kind: 'setSignal', signal, start, values: stored };
}

/** Lifts the curve around a frame; what it fades into stays as it is. */
export const bumpEdit = (
  document: LabelDocument,
  row: CurveRow,
  signal: string,
  frame: number,
  by: number,
  reach: number,
): Edit | null =>
  signalEdit(
    document,
    row,
    signal,
    bumped((at) => signalAt(document, signal, at), document.frameCount, frame, by, reach),
  );

/** One step of the arrow keys at a frame; a frame without a value begins at what lies before it, or in the middle. */
export function nudgedSignal(
  document: LabelDocument,
  row: CurveRow,
  signal: string,
  frame: number,
  steps: number,
): Edit | null {
  let from: number | null = null;
  for (let at = frame; at >= 0 && from === null; at--) from = signalAt(document, signal, at);
  const value = (from ?? clamp(0, row.least, row.most)) + steps * row.step;
  return signalEdit(document, row, signal, { start: frame, values: [value] });
}

/** Takes the value away from start to end. */
export const clearedSignal = (
  document: LabelDocument,
  row: CurveRow,
  signal: string,
  start: number,
  end: number,
): Edit | null =>
  signalEdit(document, row, signal, { start, values: new Array<null>(end - start + 1).fill(null) });
