import { toScreen } from '../kernel/camera';
import type { ScreenPoint } from '../kernel/points';
import { gazeAt, headAt } from '../model/directions';
import { RING_SHARE, gazeEnds, headTips } from '../tools/hit';
import { AXIS_COLOURS, GAZE_COLOUR } from './palette';
import type { Scene } from './scene';

const HANDLE_RADIUS = 4.5;
const TIP_RADIUS = 2.2;

/** The head-pose axes at the nose and a gaze ray from each eye; what is selected shows where to grab it. */
export function paintDirections(g: CanvasRenderingContext2D, scene: Scene): void {
  const { document, frame, camera, selection, overlay } = scene;
  const chosen = selection?.kind === 'direction' ? selection.of : null;
  const head = headAt(document, overlay.references, frame);
  if (head) {
    const at = toScreen(camera, head.at);
    const tips = headTips(head);
    g.lineWidth = 2;
    if (chosen === 'head') paintRollRing(g, at, head.length * RING_SHARE * camera.scale);
    for (const axis of ['up', 'left', 'forward'] as const) {
      ray(g, at, toScreen(camera, tips[axis]), AXIS_COLOURS[axis], chosen === 'head');
    }
  }
  const gaze = gazeAt(document, overlay.references, frame);
  if (!gaze) return;
  g.lineWidth = 1.5;
  gazeEnds(gaze).forEach((end, eye) => {
    const from = gaze.eyes[eye];
    if (from) ray(g, toScreen(camera, from), toScreen(camera, end), GAZE_COLOUR, chosen === 'gaze');
  });
}

function paintRollRing(g: CanvasRenderingContext2D, { x, y }: ScreenPoint, radius: number): void {
  g.save();
  g.strokeStyle = '#ffffff';
  g.globalAlpha = 0.55;
  g.lineWidth = 1.5;
  g.beginPath();
  g.arc(x, y, radius, 0, 2 * Math.PI);
  g.stroke();
  g.restore();
}

function ray(
  g: CanvasRenderingContext2D,
  from: ScreenPoint,
  to: ScreenPoint,
  colour: string,
  grip: boolean,
): void {
  g.strokeStyle = colour;
  g.fillStyle = colour;
  g.beginPath();
  g.moveTo(from.x, from.y);
  g.lineTo(to.x, to.y);
  g.stroke();
  g.beginPath();
  g.arc(to.x, to.y, grip ? HANDLE_RADIUS : TIP_RADIUS, 0, 2 * Math.PI);
  g.fill();
  if (!grip) return;
  g.save();
  g.strokeStyle = '#ffffff';
  g.lineWidth = 1.5;
  g.stroke();
  g.restore();
}
