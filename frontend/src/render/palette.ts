import type { Origin } from '../kernel/spans';

/** Colour means origin, the same everywhere; the stage is dark in both themes. */
export const ORIGIN_COLOURS: Readonly<Record<Origin, string>> = {
  truth: '#7ddc8b',
  auto: '#f2b84b',
  human: '#5aa9ff',
  import: '#c9a2ff',
  interpolated: '#5aa9ff',
};

/** Truth is dashed as well, so that it is told apart without colour. */
export const ORIGIN_DASHES: Readonly<Record<Origin, readonly number[]>> = {
  truth: [5, 4],
  auto: [],
  human: [],
  import: [2, 3],
  interpolated: [2, 2],
};

export const AXIS_COLOURS = { left: '#7ddc8b', up: '#ff6b6b', forward: '#5aa9ff' } as const;
export const GAZE_COLOUR = '#e58cff';
