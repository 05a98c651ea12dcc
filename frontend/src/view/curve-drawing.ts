import { leftOf, type TimeWindow } from '../kernel/timeline';
import { ORIGINS, Visibility, type LabelDocument } from '../model/labels';
import { CURVE_ROWS } from '../state/curve-rows';
import { heightOf } from '../tools/curve-edits';
import type { Colours } from './painted';

/** One line of a lane. */
export interface Curve {
  readonly kind: 'truth' | 'auto' | 'shown' | 'computed';
  /** Its value on a frame, or null where it has none. */
  readonly at: (frame: number) => number | null;
  readonly length: number;
  /** Codes of ORIGINS, one a frame. */
  readonly origin?: Uint16Array;
  /** Not the first of its lane: told apart by being fainter. */
  readonly second: boolean;
  /** Drawn in full, since it is the active one or none of its lane is. */
  readonly chosen: boolean;
}

export interface Lane {
  readonly row: { readonly low: number; readonly high: number; readonly threshold?: { readonly below: boolean; readonly mirrored: boolean } | null }; // prettier-ignore
  readonly window: TimeWindow;
  readonly curves: readonly Curve[];
  readonly limit: number | null;
}

/** Draws the curves of a lane: breaks where they have no value, colour by where each stretch comes from. */
export function drawCurves(
  g: CanvasRenderingContext2D,
  width: number,
  height: number,
  colour: Colours,
  { row, window, curves, limit }: Lane,
): void {
  const y = (value: number) => heightOf(row, value, height);
  g.strokeStyle = colour('line');
  g.lineWidth = 1;
  g.beginPath();
  g.moveTo(0, Math.round(y(0)) + 0.5);
  g.lineTo(width, Math.round(y(0)) + 0.5);
  g.stroke();
  const first = Math.max(0, Math.floor(window.from) - 1);
  const last = (length: number) => Math.min(length - 1, Math.ceil(window.to));
  const x = (frame: number) => leftOf(frame + 0.5, width, window);
  if (limit !== null) {
    shadeBeyond(g, width, height, colour, { row, window, curves, limit }, first);
  }
  g.lineJoin = 'round';
  for (const curve of curves) {
    const origins = curve.origin;
    g.globalAlpha = (curve.second ? 0.7 : 1) * (curve.chosen ? 1 : 0.5);
    g.setLineDash(curve.kind === 'truth' ? [5, 4] : []);
    g.lineWidth = curve.kind === 'auto' ? 0.8 : curve.kind === 'truth' ? 1.2 : curve.chosen ? 1.6 : 1.2;
    let open = false;
    let code = -1;
    for (let frame = first; frame <= last(curve.length); frame++) {
      const value = curve.at(frame);
      const own = curve.kind === 'shown' ? (origins?.[frame] ?? 0) : 0;
      if (open && (value === null || own !== code)) {
        if (value !== null) g.lineTo(x(frame), y(value));
        g.stroke();
        open = false;
      }
      if (value === null) continue;
      if (!open) {
        code = own;
        g.strokeStyle = colour(tokenOf(curve.kind, own));
        g.beginPath();
        g.moveTo(x(frame), y(value));
        // A frame all alone is still seen.
        g.lineTo(x(frame) + 0.01, y(value));
        open = true;
      } else {
        g.lineTo(x(frame), y(value));
      }
    }
    if (open) g.stroke();
  }
  g.globalAlpha = 1;
  g.setLineDash([]);
}

function tokenOf(kind: Curve['kind'], origin: number): string {
  if (kind === 'truth' || kind === 'auto') return kind;
  if (kind === 'computed') return 'dim';
  const name = ORIGINS[origin] ?? 'truth';
  return name === 'interpolated' ? 'human' : name;
}

/** Shades the frames on which the first curve lies beyond the threshold. */
function shadeBeyond(
  g: CanvasRenderingContext2D,
  width: number,
  height: number,
  colour: Colours,
  { row, window, curves, limit }: Lane,
  first: number,
): void {
  const curve = curves.find(({ kind, second }) => (kind === 'shown' || kind === 'computed') && !second);
  if (!curve || limit === null) return;
  const beyond = (value: number) => {
    if (row.threshold?.below) return value < limit;
    return row.threshold?.mirrored ? Math.abs(value) > limit : value > limit;
  };
  g.fillStyle = colour('auto');
  g.globalAlpha = 0.16;
  let start = -1;
  for (let frame = first; frame <= Math.min(curve.length, Math.ceil(window.to) + 1); frame++) {
    const value = frame < curve.length ? curve.at(frame) : null;
    const inside = value !== null && beyond(value);
    if (inside && start < 0) start = frame;
    if (!inside && start >= 0) {
      const left = leftOf(start, width, window);
      g.fillRect(left, 0, Math.max(leftOf(frame, width, window) - left, 1), height);
      start = -1;
    }
  }
  g.globalAlpha = 1;
}

/** The least confidence of all shown signals on a frame, 0..1; null where none has a value. */
export function confidenceCurve(document: LabelDocument): (frame: number) => number | null {
  const shown = CURVE_ROWS.flatMap(({ signals }) =>
    signals.flatMap(({ name }) => document.signals.get(name) ?? []),
  );
  return (frame) => {
    let least: number | null = null;
    for (const { visibility, confidence } of shown) {
      if (visibility[frame] === Visibility.absent) continue;
      const value = (confidence[frame] ?? 0) / 1000;
      if (least === null || value < least) least = value;
    }
    return least;
  };
}
