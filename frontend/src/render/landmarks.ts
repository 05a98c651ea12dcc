import { toScreen } from '../kernel/camera';
import type { ImagePoint, ScreenPoint } from '../kernel/points';
import { Visibility, type PointsTrack } from '../model/labels';
import { originAt, pointsAt, visibilityOf } from '../model/read';
import { ORIGIN_COLOURS } from './palette';
import type { Scene } from './scene';

export function paintLandmarks(g: CanvasRenderingContext2D, scene: Scene): void {
  for (const [name, track] of scene.document.points) {
    const colour = ORIGIN_COLOURS[originAt(track, scene.frame)];
    const points = placed(scene, pointsAt(track, scene.frame));
    const edges = scene.skeletons.find((skeleton) => skeleton.name === name)?.edges ?? [];
    paintEdges(g, points, edges, colour);
    const selected =
      scene.selection?.kind === 'point' && scene.selection.track === name ? scene.selection : null;
    if (selected) paintReference(g, scene, name);
    paintDots(g, scene, track, points, colour, selected?.index ?? -1);
  }
}

const placed = ({ camera }: Scene, points: (ImagePoint | null)[]): (ScreenPoint | null)[] =>
  points.map((point) => point && toScreen(camera, point));

function paintEdges(
  g: CanvasRenderingContext2D,
  points: readonly (ScreenPoint | null)[],
  edges: readonly (readonly [number, number])[],
  colour: string,
): void {
  g.strokeStyle = colour;
  g.globalAlpha = 0.45;
  g.lineWidth = 1;
  g.beginPath();
  for (const [from, to] of edges) {
    const a = points[from];
    const b = points[to];
    if (!a || !b) continue;
    g.moveTo(a.x, a.y);
    g.lineTo(b.x, b.y);
  }
  g.stroke();
  g.globalAlpha = 1;
}

/** A filled dot is seen, a ring is occluded, a cross lies out of the frame. */
function paintDots(
  g: CanvasRenderingContext2D,
  { camera, frame }: Scene,
  track: PointsTrack,
  points: readonly (ScreenPoint | null)[],
  colour: string,
  selected: number,
): void {
  const radius = Math.min(4, 1.7 + camera.scale * 0.25);
  g.fillStyle = colour;
  g.strokeStyle = colour;
  g.lineWidth = 1.2;
  points.forEach((point, index) => {
    if (!point) return;
    const code = visibilityOf(track, index, frame);
    g.beginPath();
    if (code === Visibility.outOfFrame) {
      g.moveTo(point.x - radius, point.y - radius);
      g.lineTo(point.x + radius, point.y + radius);
      g.moveTo(point.x + radius, point.y - radius);
      g.lineTo(point.x - radius, point.y + radius);
      g.stroke();
    } else {
      g.arc(point.x, point.y, radius, 0, 2 * Math.PI);
      if (code === Visibility.occluded) g.stroke();
      else g.fill();
    }
    if (index === selected) paintChosen(g, point, radius);
  });
}

function paintChosen(g: CanvasRenderingContext2D, point: ScreenPoint, radius: number): void {
  g.save();
  g.strokeStyle = '#fff';
  g.lineWidth = 1.5;
  g.beginPath();
  g.arc(point.x, point.y, radius + 4, 0, 2 * Math.PI);
  g.stroke();
  g.restore();
}

/** Where the reference has the same points, while one of them is being worked on. */
function paintReference(g: CanvasRenderingContext2D, scene: Scene, name: string): void {
  const track = scene.reference?.points.get(name);
  if (!track) return;
  g.strokeStyle = ORIGIN_COLOURS[originAt(track, scene.frame)];
  g.lineWidth = 1;
  g.beginPath();
  for (const point of placed(scene, pointsAt(track, scene.frame))) {
    if (!point) continue;
    g.moveTo(point.x - 3, point.y);
    g.lineTo(point.x + 3, point.y);
    g.moveTo(point.x, point.y - 3);
    g.lineTo(point.x, point.y + 3);
  }
  g.stroke();
}
