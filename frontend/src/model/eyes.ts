import { middleOf, widthOf } from '../kernel/eye-crop';
import type { ImagePoint } from '../kernel/points';
import type { LabelDocument } from './labels';
import { pointsAt } from './read';

/** Sides are the driver's own: the right eye is seen on the left. */
export type EyeSide = 'right' | 'left';

const FACE_POINTS: Readonly<Record<EyeSide, readonly [from: number, to: number]>> = {
  right: [36, 42],
  left: [42, 48],
};

/** Looked at to learn how large the eyes of a clip are. */
const SAMPLES = 60;

function eyePoints(document: LabelDocument, side: EyeSide, frame: number): ImagePoint[] {
  const present = (points: readonly (ImagePoint | null)[]) => points.filter((point) => point !== null);
  const face = document.points.get('face68');
  const [from, to] = FACE_POINTS[side];
  const ofFace = face ? present(pointsAt(face, frame).slice(from, to)) : [];
  return ofFace.length > 0 ? ofFace : present(pointsAt(document.points.get(`${side}_eye8`), frame));
}

/** The middle of an eye, or null where it has no points. */
export const eyeCentre = (document: LabelDocument, side: EyeSide, frame: number): ImagePoint | null =>
  middleOf(eyePoints(document, side, frame));

/** The usual width of an eye in image pixels, 0 without any. */
export function usualEyeWidth(document: LabelDocument): number {
  const step = Math.max(1, Math.floor(document.frameCount / SAMPLES));
  const widths: number[] = [];
  for (let frame = 0; frame < document.frameCount; frame += step) {
    for (const side of ['right', 'left'] as const) widths.push(widthOf(eyePoints(document, side, frame)));
  }
  const known = widths.filter((width) => width > 0).sort((a, b) => a - b);
  return known[Math.floor(known.length / 2)] ?? 0;
}
