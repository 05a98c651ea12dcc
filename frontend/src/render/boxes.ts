import { HANDLES, handlePoint, type Box } from '../kernel/box';
import { toScreen } from '../kernel/camera';
import { imagePoint } from '../kernel/points';
import { QUIET_BOXES, Visibility } from '../model/labels';
import { boxAt, originAt } from '../model/read';
import { ORIGIN_COLOURS, ORIGIN_DASHES } from './palette';
import type { Scene } from './scene';

/** Boxes closer than this to the reference are drawn without it. */
const SAME_WITHIN_PX = 0.6;

export function paintBoxes(g: CanvasRenderingContext2D, scene: Scene): void {
  for (const [name, track] of scene.document.boxes) {
    if (QUIET_BOXES.has(name) || scene.overlay.hidden.includes(`boxes/${name}`)) continue;
    const box = boxAt(track, scene.frame);
    const reference = scene.reference?.boxes.get(name);
    const ghost = boxAt(reference, scene.frame);
    if (ghost && reference && !(box && close(box, ghost))) {
      const origin = originAt(reference, scene.frame);
      g.lineWidth = 1;
      stroke(g, scene, ghost, ORIGIN_COLOURS[origin], ORIGIN_DASHES[origin]);
    }
    if (!box) continue;
    const origin = originAt(track, scene.frame);
    const colour = ORIGIN_COLOURS[origin];
    const selected = scene.selection?.kind === 'box' && scene.selection.track === name;
    const hidden = track.visibility[scene.frame] !== Visibility.visible;
    g.lineWidth = selected ? 2 : 1.5;
    stroke(g, scene, box, colour, hidden ? [1, 5] : ORIGIN_DASHES[origin]);
    if (selected) paintHandles(g, scene, box, colour);
  }
}

function stroke(
  g: CanvasRenderingContext2D,
  { camera }: Scene,
  box: Box,
  colour: string,
  dash: readonly number[],
): void {
  const at = toScreen(camera, imagePoint(box.x, box.y));
  g.strokeStyle = colour;
  g.setLineDash([...dash]);
  g.beginPath();
  g.roundRect(at.x, at.y, box.w * camera.scale, box.h * camera.scale, 2);
  g.stroke();
  g.setLineDash([]);
}

function paintHandles(g: CanvasRenderingContext2D, { camera }: Scene, box: Box, colour: string): void {
  g.lineWidth = 1.5;
  g.strokeStyle = '#0b0e12';
  g.fillStyle = colour;
  for (const handle of HANDLES) {
    const at = toScreen(camera, handlePoint(box, handle));
    g.beginPath();
    g.rect(at.x - 3.5, at.y - 3.5, 7, 7);
    g.stroke();
    g.fill();
  }
}

const close = (a: Box, b: Box): boolean =>
  Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y), Math.abs(a.w - b.w), Math.abs(a.h - b.h)) <
  SAME_WITHIN_PX;
