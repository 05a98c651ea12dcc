import type { Size } from '../kernel/points';

/** Fits a canvas to its box in device pixels, emptied, with CSS pixels as its unit; null while it has no size. */
export function clearedLayer(
  canvas: HTMLCanvasElement,
  size: Size,
  ratio: number,
): CanvasRenderingContext2D | null {
  const g = canvas.getContext('2d');
  if (!g || size.width === 0 || size.height === 0) return null;
  const width = Math.max(1, Math.round(size.width * ratio));
  const height = Math.max(1, Math.round(size.height * ratio));
  if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.clearRect(0, 0, width, height);
  g.setTransform(ratio, 0, 0, ratio, 0, 0);
  return g;
}
