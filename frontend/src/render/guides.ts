import { toScreen, type Camera } from '../kernel/camera';
import type { ImagePoint } from '../kernel/points';
import type { Guide } from '../tools/guide';
import type { Scene } from './scene';

const GUIDE_COLOUR = '#ffffff';
const SHADE = 'rgb(11 14 18 / 82%)';

/** What helps the hand: how far a pull reaches, degrees while turning, a polygon being drawn. */
export function paintGuide(g: CanvasRenderingContext2D, { camera, overlay }: Scene): void {
  const { guide } = overlay;
  if (!guide) return;
  g.save();
  g.strokeStyle = GUIDE_COLOUR;
  g.lineWidth = 1;
  if (guide.kind === 'reach') paintReach(g, camera, guide.at, guide.radius);
  else if (guide.kind === 'label') paintLabel(g, camera, guide.at, guide.lines);
  else paintRing(g, camera, guide);
  g.restore();
}

function paintReach(g: CanvasRenderingContext2D, camera: Camera, at: ImagePoint, radius: number): void {
  const { x, y } = toScreen(camera, at);
  g.setLineDash([4, 4]);
  for (const share of [1, 0.54]) {
    // At 0.54 of the radius a point follows half as far.
    g.globalAlpha = share;
    g.beginPath();
    g.arc(x, y, radius * share * camera.scale, 0, 2 * Math.PI);
    g.stroke();
  }
}

function paintLabel(
  g: CanvasRenderingContext2D,
  camera: Camera,
  at: ImagePoint,
  lines: readonly string[],
): void {
  const { x, y } = toScreen(camera, at);
  g.font = "12px 'DejaVu Sans Mono', ui-monospace, monospace";
  g.textBaseline = 'top';
  const width = Math.max(...lines.map((line) => g.measureText(line).width));
  g.fillStyle = SHADE;
  g.beginPath();
  g.roundRect(x + 14, y + 12, width + 12, 16 * lines.length + 6, 4);
  g.fill();
  g.fillStyle = GUIDE_COLOUR;
  lines.forEach((line, i) => g.fillText(line, x + 20, y + 16 + 16 * i));
}

function paintRing(
  g: CanvasRenderingContext2D,
  camera: Camera,
  { vertices, cursor }: Extract<Guide, { kind: 'ring' }>,
): void {
  const points = vertices.map((vertex) => toScreen(camera, vertex));
  const [first] = points;
  if (!first) return;
  g.lineWidth = 1.5;
  g.beginPath();
  g.moveTo(first.x, first.y);
  for (const { x, y } of points.slice(1)) g.lineTo(x, y);
  g.stroke();
  if (cursor) {
    const last = points.at(-1) ?? first;
    const { x, y } = toScreen(camera, cursor);
    g.setLineDash([4, 4]);
    g.beginPath();
    g.moveTo(last.x, last.y);
    g.lineTo(x, y);
    if (points.length > 1) g.lineTo(first.x, first.y);
    g.stroke();
    g.setLineDash([]);
  }
  g.fillStyle = GUIDE_COLOUR;
  points.forEach(({ x, y }, index) => {
    g.beginPath();
    g.arc(x, y, index === 0 && points.length > 2 ? 5 : 3, 0, 2 * Math.PI);
    g.fill();
  });
}
