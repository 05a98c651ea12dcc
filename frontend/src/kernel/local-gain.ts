import { clamp } from './points';

/** A quarter of full brightness is the most that a dark part may have been missing. */
const MAX_GAIN = 4;
const TARGET = 235;

/** How far around a cell its brightest is looked for, in cells of the grid. */
const REACH = 4;

/**
 * By how much each cell of a small grayscale grid may be stretched so that its surroundings reach full brightness: 1 to 4, smooth from cell
 * to cell. Nothing becomes darker, and what is bright already stays as it is.
 *
 * @param luma `width * height` values of 0 to 255, row by row
 * @param strength 0 to 1
 */
export function localGain(
  luma: ArrayLike<number>,
  width: number,
  height: number,
  strength: number,
): Float32Array {
  const peaks = blurred(brightest(Float32Array.from(luma), width, height), width, height);
  return peaks.map((peak) => 1 + strength * (clamp(TARGET / Math.max(peak, 1), 1, MAX_GAIN) - 1));
}

/** The brightest value within reach of each cell. */
const brightest = (values: Float32Array, width: number, height: number): Float32Array =>
  bothWays(values, width, height, (line) => line.reduce((most, value) => Math.max(most, value), 0));

/** Two passes of a box, near enough a bell: no edge of a cell may be seen in the picture. */
function blurred(values: Float32Array, width: number, height: number): Float32Array {
  const mean = (line: Float32Array) => line.reduce((sum, value) => sum + value, 0) / line.length;
  return bothWays(bothWays(values, width, height, mean), width, height, mean);
}

/** Runs a filter over the neighbours in the row, then over those in the column. */
function bothWays(
  values: Float32Array,
  width: number,
  height: number,
  filter: (line: Float32Array) => number,
): Float32Array {
  const along = (
    from: Float32Array,
    length: number,
    at: (place: number, line: number) => number,
    lines: number,
  ) => {
    const to = new Float32Array(from.length);
    const row = new Float32Array(length);
    for (let line = 0; line < lines; line++) {
      for (let place = 0; place < length; place++) row[place] = from[at(place, line)] ?? 0;
      for (let place = 0; place < length; place++) {
        to[at(place, line)] = filter(row.subarray(Math.max(0, place - REACH), place + REACH + 1));
      }
    }
    return to;
  };
  const rows = along(values, width, (x, y) => y * width + x, height);
  return along(rows, height, (y, x) => y * width + x, width);
}
