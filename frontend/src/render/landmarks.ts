import { HANDLES, handlePoint } from '../kernel/box';
import { toScreen } from '../kernel/camera';
import { grown, outlineOf } from '../kernel/outline';
import { imagePoint, type ImagePoint, type ScreenPoint } from '../kernel/points';
import { Visibility, type PointsTrack } from '../model/labels';
import { originAt, pointsAt, visibilityOf } from '../model/read';
import { regionOf } from '../model/regions';
import type { Skeleton } from '../state/api-types';
import { WHOLE } from '../state/store';
import { OUTLINE_GAP, TURN_GAP } from '../tools/hit';
import { ORIGIN_COLOURS } from './palette';
import type { Scene } from './scene';

export function paintLandmarks(g: CanvasRenderingContext2D, scene: Scene): void {
  for (const [name, track] of scene.document.points) {
    if (scene.overlay.hidden.includes(`points/${name}`)) continue;
    const colour = ORIGIN_COLOURS[originAt(track, scene.frame)];
    const shape = pointsAt(track, scene.frame);
    const points = placed(scene, shape);
    const skeleton = scene.skeletons.find((candidate) => candidate.name === name);
    const selected =
      scene.selection?.kind === 'point' && scene.selection.track === name ? scene.selection : null;
    if (skeleton?.closed) fillRing(g, points, colour);
    paintEdges(g, points, skeleton, colour, selected ? 0.8 : 0.45);
    if (selected) paintReference(g, scene, name);
    if (selected && selected.index >= 0) paintRegion(g, points, name, selected.index);
    paintDots(g, scene, track, points, colour, selected?.index ?? -1);
    if (selected?.index === WHOLE) paintOutline(g, scene, shape, colour);
  }
}

const placed = ({ camera }: Scene, points: (ImagePoint | null)[]): (ScreenPoint | null)[] =>
  points.map((point) => point && toScreen(camera, point));

/** The lines of a skeleton; a polygon's go round the points that are there. */
export function paintEdges(
  g: CanvasRenderingContext2D,
  points: readonly (ScreenPoint | null)[],
  skeleton: Skeleton | undefined,
  colour: string,
  alpha = 0.45,
): void {
  g.strokeStyle = colour;
  g.globalAlpha = alpha;
  g.lineWidth = skeleton?.closed ? 1.5 : 1;
  g.beginPath();
  for (const [from, to] of skeleton?.edges ?? []) {
    const a = points[from];
    const b = points[to];
    if (!a || !b) continue;
    g.moveTo(a.x, a.y);
    g.lineTo(b.x, b.y);
  }
  if (skeleton?.closed) ringPath(g, points);
  g.stroke();
  g.globalAlpha = 1;
}

function ringPath(g: CanvasRenderingContext2D, points: readonly (ScreenPoint | null)[]): void {
  const [first, ...rest] = points.filter((point) => point !== null);
  if (!first) return;
  g.moveTo(first.x, first.y);
  for (const { x, y } of rest) g.lineTo(x, y);
  g.closePath();
}

function fillRing(
  g: CanvasRenderingContext2D,
  points: readonly (ScreenPoint | null)[],
  colour: string,
): void {
  g.fillStyle = colour;
  g.globalAlpha = 0.14;
  g.beginPath();
  ringPath(g, points);
  g.fill();
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

/** The rest of the part that the selected point belongs to. */
function paintRegion(
  g: CanvasRenderingContext2D,
  points: readonly (ScreenPoint | null)[],
  name: string,
  selected: number,
): void {
  const region = regionOf(name, selected);
  if (region === '') return;
  g.save();
  g.fillStyle = '#fff';
  g.globalAlpha = 0.3;
  points.forEach((point, index) => {
    if (!point || regionOf(name, index) !== region) return;
    g.beginPath();
    g.arc(point.x, point.y, 5.5, 0, 2 * Math.PI);
    g.fill();
  });
  g.restore();
}

/** The frame around a skeleton that is selected as a whole: handles to scale it, a knob to turn it. */
function paintOutline(
  g: CanvasRenderingContext2D,
  { camera }: Scene,
  points: readonly (ImagePoint | null)[],
  colour: string,
): void {
  const outline = outlineOf(points);
  if (!outline) return;
  const around = grown(outline, OUTLINE_GAP / camera.scale);
  const at = toScreen(camera, imagePoint(around.x, around.y));
  const knob = toScreen(camera, handlePoint(around, 'n'));
  g.save();
  g.strokeStyle = '#ffffff';
  g.fillStyle = colour;
  g.globalAlpha = 0.75;
  g.lineWidth = 1;
  g.setLineDash([3, 4]);
  g.strokeRect(at.x, at.y, around.w * camera.scale, around.h * camera.scale);
  g.setLineDash([]);
  g.globalAlpha = 1;
  g.beginPath();
  g.moveTo(knob.x, knob.y);
  g.lineTo(knob.x, knob.y - TURN_GAP);
  g.stroke();
  g.beginPath();
  g.arc(knob.x, knob.y - TURN_GAP, 5, 0, 2 * Math.PI);
  g.fill();
  g.stroke();
  for (const handle of HANDLES) {
    const corner = toScreen(camera, handlePoint(around, handle));
    g.beginPath();
    g.rect(corner.x - 3.5, corner.y - 3.5, 7, 7);
    g.fill();
    g.stroke();
  }
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
