import { paintBoxes } from './boxes';
import { paintDirections } from './directions';
import { paintGuide } from './guides';
import { paintLandmarks } from './landmarks';
import { paintProposal } from './proposal';
import type { Scene } from './scene';

/** Paints what lies over the frame. All drawing is in CSS pixels. */
export function paintOverlays(g: CanvasRenderingContext2D, scene: Scene): void {
  if (!scene.overlays) return;
  g.lineCap = 'round';
  g.lineJoin = 'round';
  paintBoxes(g, scene);
  paintLandmarks(g, scene);
  paintDirections(g, scene);
  paintProposal(g, scene);
  paintGuide(g, scene);
}
