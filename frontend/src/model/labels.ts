import type { Span } from '../kernel/spans';
import type { WireCamera, WirePlaces } from './wire';

export const Visibility = { visible: 0, occluded: 1, outOfFrame: 2, absent: 3 } as const;
export const VISIBILITY_NAMES = ['visible', 'occluded', 'out of frame', 'absent'] as const;

/** Origin codes as stored in run lengths. `interpolated` lies between frames that a person set. */
export const ORIGINS = ['truth', 'auto', 'human', 'import', 'interpolated'] as const;
export const HUMAN = ORIGINS.indexOf('human');

/** What every frame of a track carries: confidence in per mille and an index into ORIGINS. */
export interface Provenance {
  readonly confidence: Uint16Array;
  readonly origin: Uint16Array;
}

/** `xywh` holds four absolute integers per frame in 1/100 px; `visibility` one code per frame. */
export interface BoxTrack extends Provenance {
  readonly xywh: Int32Array;
  readonly visibility: Uint16Array;
}

/** `xy` is frame-major in 1/100 px; `visibility` is point-major: all frames of point 0, then of point 1. */
export interface PointsTrack extends Provenance {
  readonly count: number;
  readonly xy: Int32Array;
  readonly visibility: Uint16Array;
}

/** `values` are integers: the value times `scale`. */
export interface Signal extends Provenance {
  readonly unit: string;
  readonly scale: number;
  readonly values: Int32Array;
  readonly visibility: Uint16Array;
}

/** Boxes for programs alone: they lie on others or on most of the picture, and people would grab them by mistake. */
export const QUIET_BOXES: ReadonlySet<string> = new Set([
  'face_amodal',
  'head_amodal',
  'belt',
  'steering_wheel',
]);

export type SubjectValue = string | number | boolean | null;

export interface LabelDocument {
  readonly frameCount: number;
  readonly width: number;
  readonly height: number;
  /** Nobody edits the camera and the places in the head: they pass through as they came. */
  readonly camera?: WireCamera;
  readonly places?: Readonly<Record<string, WirePlaces>>;
  readonly subject: Readonly<Record<string, SubjectValue>>;
  readonly boxes: ReadonlyMap<string, BoxTrack>;
  readonly points: ReadonlyMap<string, PointsTrack>;
  readonly signals: ReadonlyMap<string, Signal>;
  readonly layers: ReadonlyMap<string, readonly Span[]>;
}

export const emptyDocument = (frameCount: number, width: number, height: number): LabelDocument => ({
  frameCount,
  width,
  height,
  subject: {},
  boxes: new Map(),
  points: new Map(),
  signals: new Map(),
  layers: new Map(),
});

export const absentProvenance = (frameCount: number): Provenance => ({
  confidence: new Uint16Array(frameCount),
  origin: new Uint16Array(frameCount).fill(HUMAN),
});

export const absentBox = (frameCount: number): BoxTrack => ({
  ...absentProvenance(frameCount),
  xywh: new Int32Array(4 * frameCount),
  visibility: new Uint16Array(frameCount).fill(Visibility.absent),
});

export const absentPoints = (frameCount: number, count: number): PointsTrack => ({
  ...absentProvenance(frameCount),
  count,
  xy: new Int32Array(2 * count * frameCount),
  visibility: new Uint16Array(count * frameCount).fill(Visibility.absent),
});
