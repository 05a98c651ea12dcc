// Pure geometry: nothing in this folder may touch the DOM or the editor's state.

declare const space: unique symbol;

/** A position in image pixels: origin top-left, pixel centres at .5. */
export type ImagePoint = { readonly x: number; readonly y: number; readonly [space]: 'image' };

/** A position in CSS pixels of the stage. */
export type ScreenPoint = { readonly x: number; readonly y: number; readonly [space]: 'screen' };

export const imagePoint = (x: number, y: number): ImagePoint => ({ x, y }) as ImagePoint;

export const screenPoint = (x: number, y: number): ScreenPoint => ({ x, y }) as ScreenPoint;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const clamp = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), high);
