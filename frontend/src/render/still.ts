import { toScreen, type Camera } from '../kernel/camera';
import { imagePoint, type Size } from '../kernel/points';
import type { LevelMaps } from './level-maps';

/** From this zoom on single pixels are shown as squares: edges are judged by them. */
const PIXELATED_FROM = 4;

/** Paints a frame and nothing else, where the camera sees it, stretched to its local levels if there are any. */
export function paintStill(
  g: CanvasRenderingContext2D,
  frame: ImageBitmap,
  image: Size,
  camera: Camera,
  levels: LevelMaps | null,
  pixelated = camera.scale >= PIXELATED_FROM,
): void {
  const { x, y } = toScreen(camera, imagePoint(0, 0));
  const [width, height] = [image.width * camera.scale, image.height * camera.scale];
  g.imageSmoothingEnabled = !pixelated;
  g.imageSmoothingQuality = 'medium';
  g.drawImage(frame, x, y, width, height);
  if (!levels) return;
  g.imageSmoothingEnabled = true;
  g.globalCompositeOperation = 'color-burn';
  g.drawImage(levels.burn, x, y, width, height);
  g.globalCompositeOperation = 'color-dodge';
  g.drawImage(levels.dodge, x, y, width, height);
  g.globalCompositeOperation = 'source-over';
}
