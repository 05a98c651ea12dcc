import { clamp } from './points';

/** How the frame is shown; the labels over it are never touched. */
export interface Picture {
  /** Added to every value: -0.5 to 0.5, 0 changes nothing. */
  readonly brightness: number;
  /** Stretches values around the middle: 0.5 to 3, 1 changes nothing. */
  readonly contrast: number;
  /** Above 1 lifts what is dark, below 1 tames what is bright: 0.3 to 3, 1 changes nothing. */
  readonly gamma: number;
  /** How far every part of the frame is stretched to its own black and white: 0 to 1, 0 changes nothing. */
  readonly local: number;
}

export const NATURAL: Picture = { brightness: 0, contrast: 1, gamma: 1, local: 0 };

/** In the order that one key goes through. */
export const PRESETS: readonly { readonly name: string; readonly picture: Picture }[] = [
  { name: 'Natural', picture: NATURAL },
  { name: 'NIR contrast', picture: { brightness: 0, contrast: 1, gamma: 1.1, local: 1 } },
  { name: 'Dark lift', picture: { brightness: 0.02, contrast: 1.05, gamma: 2, local: 0 } },
  { name: 'Sun', picture: { brightness: -0.06, contrast: 1.3, gamma: 0.65, local: 0 } },
];

export const LIMITS: Readonly<Record<keyof Picture, readonly [low: number, high: number]>> = {
  brightness: [-0.5, 0.5],
  contrast: [0.5, 3],
  gamma: [0.3, 3],
  local: [0, 1],
};

const FIELDS = ['brightness', 'contrast', 'gamma', 'local'] as const;

export function isPicture(value: unknown): value is Picture {
  if (typeof value !== 'object' || value === null) return false;
  return FIELDS.every((field) => {
    const number: unknown = (value as Record<string, unknown>)[field];
    const [low, high] = LIMITS[field];
    return typeof number === 'number' && number >= low && number <= high;
  });
}

const same = (a: Picture, b: Picture): boolean => FIELDS.every((field) => a[field] === b[field]);

/** The preset's name, or `Own`. */
export const pictureName = (picture: Picture): string =>
  PRESETS.find((preset) => same(preset.picture, picture))?.name ?? 'Own';

/** The next preset; from a picture of one's own back to the natural one. */
export function nextPreset(picture: Picture): Picture {
  const at = PRESETS.findIndex((preset) => same(preset.picture, picture));
  return PRESETS[(at + 1) % PRESETS.length]?.picture ?? NATURAL;
}

/** Where a value of 0 to 1 ends up, 0 to 1. */
export const transferred = ({ brightness, contrast, gamma }: Picture, value: number): number =>
  clamp((value ** (1 / gamma) - 0.5) * contrast + 0.5 + brightness, 0, 1);

/** The transfer sampled at `steps` even places from 0 to 1. */
export const transferTable = (picture: Picture, steps = 65): number[] =>
  Array.from({ length: steps }, (_, i) => transferred(picture, i / (steps - 1)));

export const transfers = ({ brightness, contrast, gamma }: Picture): boolean =>
  brightness !== 0 || contrast !== 1 || gamma !== 1;
