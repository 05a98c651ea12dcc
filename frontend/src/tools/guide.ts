import type { ImagePoint } from '../kernel/points';

/** What helps the hand while a gesture is under way; drawn over everything and never stored. */
export type Guide =
  | { readonly kind: 'reach'; readonly at: ImagePoint; readonly radius: number }
  | { readonly kind: 'label'; readonly at: ImagePoint; readonly lines: readonly string[] }
  | { readonly kind: 'ring'; readonly vertices: readonly ImagePoint[]; readonly cursor: ImagePoint | null };

/** Degrees for people, with a real minus. */
export const inDegrees = (value: number): string => `${value.toFixed(1).replace('-', '−')}°`;
