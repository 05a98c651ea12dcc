import { clamp } from './points';

/** What is darkest and what is brightest around a place, each 0 to 1, with `black` below `white`. */
export interface Levels {
  readonly black: Float32Array;
  readonly white: Float32Array;
}

/** Darkness is stretched to a third of its range at most: what was never exposed is noise. */
const LEAST_RANGE = 1 / 3;

/** Cells are means: what is seen in them reaches further both ways. */
const BLACK_OF_MEAN = 0.6;
const WHITE_OF_MEAN = 1.15;

/** How far around a cell its darkest and brightest are looked for, in cells of the grid. */
const REACH = 4;

type Filter = (line: Float32Array, from: number, to: number) => number;

/**
 * The levels to which each cell of a small grayscale grid can be stretched, smooth from cell to cell. `strength` 0 leaves 0 and 1.
 *
 * @param luma `width * height` values of 0 to 1, row by row
 * @param strength 0 to 1
 */
export function localLevels(luma: Float32Array, width: number, height: number, strength: number): Levels {
  const smooth = (values: Float32Array) => twice(twice(values, width, height, mean), width, height, mean);
  const darkest = smooth(twice(luma, width, height, least));
  const brightest = smooth(twice(luma, width, height, most));
  const white = brightest.map((level) => 1 - strength * (1 - clamp(level * WHITE_OF_MEAN, LEAST_RANGE, 1)));
  const black = darkest.map((level, cell) =>
    clamp(strength * level * BLACK_OF_MEAN, 0, Math.max(0, (white[cell] ?? 1) - LEAST_RANGE)),
  );
  return { black, white };
}

const least: Filter = (line, from, to) => {
  let value = 1;
  for (let i = from; i < to; i++) value = Math.min(value, line[i] ?? 1);
  return value;
};

const most: Filter = (line, from, to) => {
  let value = 0;
  for (let i = from; i < to; i++) value = Math.max(value, line[i] ?? 0);
  return value;
};

const mean: Filter = (line, from, to) => {
  let sum = 0;
  for (let i = from; i < to; i++) sum += line[i] ?? 0;
  return sum / (to - from);
};

/** Filters along the rows, then along the columns. */
const twice = (values: Float32Array, width: number, height: number, filter: Filter): Float32Array =>
  turned(turned(values, width, height, filter), height, width, filter);

/** Filters along the rows and answers the grid with rows and columns swapped. */
function turned(values: Float32Array, width: number, height: number, filter: Filter): Float32Array {
  const result = new Float32Array(values.length);
  for (let y = 0; y < height; y++) {
    const row = values.subarray(y * width, (y + 1) * width);
    for (let x = 0; x < width; x++) {
      result[x * height + y] = filter(row, Math.max(0, x - REACH), Math.min(width, x + REACH + 1));
    }
  }
  return result;
}
