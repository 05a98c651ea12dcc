import { toScreen } from '../kernel/camera';
import { imagePoint, type ImagePoint, type ScreenPoint } from '../kernel/points';
import { gazeDirection, poseAxes, type Direction } from '../kernel/pose';
import { boxAt, pointsAt, signalAt } from '../model/read';
import { AXIS_COLOURS, GAZE_COLOUR } from './palette';
import type { Scene } from './scene';

const NOSE_TIP = 30;
const EYES = [
  [36, 42],
  [42, 48],
] as const;

/** The head-pose axes at the nose and a gaze ray from each eye. */
export function paintDirections(g: CanvasRenderingContext2D, scene: Scene): void {
  const { document, frame, camera } = scene;
  const points = pointsAt(document.points.get('face68'), frame);
  const face = boxAt(document.boxes.get('face'), frame);
  const centre = face && imagePoint(face.x + face.w / 2, face.y + face.h / 2);
  const size = (face ? Math.min(face.w, face.h) : 120) * camera.scale;

  const [yaw, pitch, roll] = ['head_yaw', 'head_pitch', 'head_roll'].map((name) =>
    signalAt(document, name, frame),
  );
  const nose = points[NOSE_TIP] ?? centre;
  if (nose && typeof yaw === 'number' && typeof pitch === 'number') {
    const at = toScreen(camera, nose);
    const axes = poseAxes(yaw, pitch, roll ?? 0);
    g.lineWidth = 2;
    ray(g, at, axes.up, size * 0.28, AXIS_COLOURS.up);
    ray(g, at, axes.left, size * 0.28, AXIS_COLOURS.left);
    ray(g, at, axes.forward, size * 0.36, AXIS_COLOURS.forward);
  }

  const azimuth = signalAt(document, 'gaze_azimuth', frame);
  const elevation = signalAt(document, 'gaze_elevation', frame);
  if (azimuth === null || elevation === null) return;
  const direction = gazeDirection(azimuth, elevation);
  g.lineWidth = 1.5;
  for (const [from, to] of EYES) {
    const eye = mean(points.slice(from, to));
    if (eye) ray(g, toScreen(camera, eye), direction, size * 0.5, GAZE_COLOUR);
  }
}

function ray(
  g: CanvasRenderingContext2D,
  from: ScreenPoint,
  to: Direction,
  length: number,
  colour: string,
): void {
  const x = from.x + to.x * length;
  const y = from.y + to.y * length;
  g.strokeStyle = colour;
  g.fillStyle = colour;
  g.beginPath();
  g.moveTo(from.x, from.y);
  g.lineTo(x, y);
  g.stroke();
  g.beginPath();
  g.arc(x, y, 2.2, 0, 2 * Math.PI);
  g.fill();
}

function mean(points: readonly (ImagePoint | null)[]): ImagePoint | null {
  const present = points.filter((point) => point !== null);
  if (present.length === 0) return null;
  const sum = present.reduce(
    (total, point) => imagePoint(total.x + point.x, total.y + point.y),
    imagePoint(0, 0),
  );
  return imagePoint(sum.x / present.length, sum.y / present.length);
}
