import { imagePoint, type ImagePoint } from '../kernel/points';
import { gazeOf, poseOf, rotationOf, vectorOf, type Gaze, type Pose } from '../kernel/pose';
import { IDENTITY, times, transposed, turnedBy, type Rotation } from '../kernel/rotation';
import { zoneDirections, type GazeFrame, type ZoneDirections } from '../kernel/zones';
import { spanAt } from '../kernel/spans';
import type { LabelDocument } from './labels';
import type { SingleEdit } from './operation';
import { boxAt, pointsAt, signalAt } from './read';

const NOSE_TIP = 30;
const EYES = [
  [36, 42],
  [42, 48],
] as const;

/** Length of the axes and of the gaze's ray against the face's smaller side. */
const AXIS_LENGTH = 0.36;
const RAY_LENGTH = 0.5;

/** Something with a direction in the picture: where it begins and how long it is drawn, in image pixels. */
export interface HeadInView {
  readonly at: ImagePoint;
  readonly length: number;
  readonly pose: Pose;
  /** As the camera sees it. */
  readonly rotation: Rotation;
  /** From the car's axes to the camera's. */
  readonly mount: Rotation;
}

export interface GazeInView {
  readonly eyes: readonly ImagePoint[];
  readonly length: number;
  readonly gaze: Gaze;
  readonly mount: Rotation;
}

/** Where the head is and how it is turned; null where its pose is not labelled or its place is unknown. */
export function headAt(
  document: LabelDocument,
  references: readonly (LabelDocument | null)[],
  frame: number,
): HeadInView | null {
  const pose = poseIn(document, frame, '');
  const place = faceAt(document, frame);
  if (!pose || !place) return null;
  const mount = mountAt([...references, document], frame);
  return {
    at: place.nose,
    length: place.size * AXIS_LENGTH,
    pose,
    rotation: times(mount, rotationOf(pose)),
    mount,
  };
}

/** Where the gaze begins and goes; null where it is not labelled or no eye has a place. */
export function gazeAt(
  document: LabelDocument,
  references: readonly (LabelDocument | null)[],
  frame: number,
): GazeInView | null {
  const gaze = gazeIn(document, frame);
  const place = faceAt(document, frame);
  if (!gaze || !place || place.eyes.length === 0) return null;
  const mount = mountAt([...references, document], frame);
  return { eyes: place.eyes, length: place.size * RAY_LENGTH, gaze, mount };
}

function faceAt(document: LabelDocument, frame: number) {
  const points = pointsAt(document.points.get('face68'), frame);
  const face = boxAt(document.boxes.get('face'), frame);
  const nose = points[NOSE_TIP] ?? (face && imagePoint(face.x + face.w / 2, face.y + face.h / 2));
  const eyes = EYES.map(([from, to]) => mean(points.slice(from, to))).filter((eye) => eye !== null);
  return nose ? { nose, eyes, size: face ? Math.min(face.w, face.h) : 120 } : null;
}

function mean(points: readonly (ImagePoint | null)[]): ImagePoint | null {
  const present = points.filter((point) => point !== null);
  if (present.length === 0) return null;
  const x = present.reduce((sum, point) => sum + point.x, 0);
  const y = present.reduce((sum, point) => sum + point.y, 0);
  return imagePoint(x / present.length, y / present.length);
}

function poseIn(document: LabelDocument | null, frame: number, suffix: string): Pose | null {
  const yaw = signalAt(document, `head_yaw${suffix}`, frame);
  const pitch = signalAt(document, `head_pitch${suffix}`, frame);
  return yaw === null || pitch === null
    ? null
    : { yaw, pitch, roll: signalAt(document, `head_roll${suffix}`, frame) ?? 0 };
}

function gazeIn(document: LabelDocument, frame: number): Gaze | null {
  const azimuth = signalAt(document, 'gaze_azimuth', frame);
  const elevation = signalAt(document, 'gaze_elevation', frame);
  return azimuth === null || elevation === null ? null : { azimuth, elevation };
}

/**
 * How the camera is turned against the car, as told by the head's pose in both; straight at the driver where nobody
 * tells.
 */
function mountAt(documents: readonly (LabelDocument | null)[], frame: number): Rotation {
  for (const document of documents) {
    const inCar = poseIn(document, frame, '');
    const inCamera = poseIn(document, frame, '_camera');
    if (inCar && inCamera) return times(rotationOf(inCamera), transposed(rotationOf(inCar)));
  }
  return IDENTITY;
}

/** A head turned as the camera sees it, as values of the signals that the document has. */
export function headEdits(
  document: LabelDocument,
  frame: number,
  inView: Rotation,
  mount: Rotation,
): readonly SingleEdit[] {
  const inCar = poseOf(times(transposed(mount), inView));
  const seen = poseOf(inView);
  return values(document, frame, [
    ['head_yaw', inCar.yaw],
    ['head_pitch', inCar.pitch],
    ['head_roll', inCar.roll],
    ['head_yaw_camera', seen.yaw],
    ['head_pitch_camera', seen.pitch],
    ['head_roll_camera', seen.roll],
  ]);
}

/** A gaze in the car's axes, as values of the signals that the document has. */
export function gazeEdits(
  document: LabelDocument,
  frame: number,
  gaze: Gaze,
  mount: Rotation,
): readonly SingleEdit[] {
  const seen = gazeOf(turnedBy(mount, vectorOf(gaze)));
  return values(document, frame, [
    ['gaze_azimuth', gaze.azimuth],
    ['gaze_elevation', gaze.elevation],
    ['gaze_azimuth_camera', seen.azimuth],
    ['gaze_elevation_camera', seen.elevation],
  ]);
}

function values(
  document: LabelDocument,
  frame: number,
  named: readonly (readonly [signal: string, value: number])[],
): readonly SingleEdit[] {
  return named.flatMap(([signal, value]) => {
    const scale = document.signals.get(signal)?.scale;
    if (scale === undefined) return [];
    return [{ kind: 'setSignal', signal, start: frame, values: [Math.round(value * scale) || 0] } as const];
  });
}

/** Where this clip's zones lie, as far as a document tells. */
export function zonesOf(document: LabelDocument | null, driverOnLeft: boolean): ZoneDirections {
  const frames: GazeFrame[] = [];
  const spans = document?.layers.get('gaze_zone') ?? [];
  for (let frame = 0; frame < (document?.frameCount ?? 0); frame++) {
    const gaze = document && gazeIn(document, frame);
    const zone = spanAt(spans, frame)?.value;
    if (gaze && zone !== undefined) frames.push({ ...gaze, zone });
  }
  return zoneDirections(frames, driverOnLeft);
}
