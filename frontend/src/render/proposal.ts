import { toScreen } from '../kernel/camera';
import { imagePoint, type ScreenPoint } from '../kernel/points';
import { boxOf, pointOf } from '../model/shapes';
import { paintEdges } from './landmarks';
import type { Scene } from './scene';

const PROPOSED = '#ffffff';

/** What tracking proposes for this frame: dashed, until it is accepted. */
export function paintProposal(g: CanvasRenderingContext2D, scene: Scene): void {
  const { overlay, frame, camera, skeletons } = scene;
  const shape = overlay.proposal?.frames[frame - (overlay.proposal?.start ?? 0)];
  if (!shape || !overlay.proposal) return;
  g.save();
  g.strokeStyle = PROPOSED;
  g.lineWidth = 1.5;
  g.setLineDash([4, 3]);
  if (shape.kind === 'boxes') {
    const { x, y, w, h } = boxOf(shape.box);
    const at = toScreen(camera, imagePoint(x, y));
    g.strokeRect(at.x, at.y, w * camera.scale, h * camera.scale);
  } else {
    const { track } = overlay.proposal.ref;
    const points = shape.points.map((point): ScreenPoint | null => {
      const at = pointOf(point);
      return at && toScreen(camera, at);
    });
    paintEdges(
      g,
      points,
      skeletons.find(({ name }) => name === track),
      PROPOSED,
    );
    g.setLineDash([]);
    for (const point of points) {
      if (!point) continue;
      g.beginPath();
      g.arc(point.x, point.y, 2.5, 0, 2 * Math.PI);
      g.stroke();
    }
  }
  g.restore();
}
