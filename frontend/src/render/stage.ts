import { toScreen } from '../kernel/camera';
import { imagePoint, type Size } from '../kernel/points';
import { paintBoxes } from './boxes';
import { paintDirections } from './directions';
import { paintGuide } from './guides';
import { paintLandmarks } from './landmarks';
import { paintProposal } from './proposal';
import type { Scene } from './scene';

/** From this zoom on single pixels are shown as squares: edges are judged by them. */
const PIXELATED_FROM = 4;

/** Fits the canvas to its box in device pixels; true if it changed. */
export function resizeCanvas(canvas: HTMLCanvasElement, size: Size, ratio: number): boolean {
  const width = Math.max(1, Math.round(size.width * ratio));
  const height = Math.max(1, Math.round(size.height * ratio));
  if (canvas.width === width && canvas.height === height) return false;
  canvas.width = width;
  canvas.height = height;
  return true;
}

/** Paints the frame and what lies over it. All drawing is in CSS pixels; `ratio` is the device's. */
export function paintStage(g: CanvasRenderingContext2D, scene: Scene, ratio: number): void {
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.fillStyle = '#000';
  g.fillRect(0, 0, g.canvas.width, g.canvas.height);
  g.setTransform(ratio, 0, 0, ratio, 0, 0);
  paintFrame(g, scene);
  if (!scene.overlays) return;
  g.lineCap = 'round';
  g.lineJoin = 'round';
  paintBoxes(g, scene);
  paintLandmarks(g, scene);
  paintDirections(g, scene);
  paintProposal(g, scene);
  paintGuide(g, scene);
}

function paintFrame(g: CanvasRenderingContext2D, { bitmap, camera, image }: Scene): void {
  if (!bitmap) return;
  const origin = toScreen(camera, imagePoint(0, 0));
  g.imageSmoothingEnabled = camera.scale < PIXELATED_FROM;
  g.imageSmoothingQuality = 'medium';
  g.drawImage(bitmap, origin.x, origin.y, image.width * camera.scale, image.height * camera.scale);
}
