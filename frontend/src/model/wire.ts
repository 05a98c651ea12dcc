import type { Span } from '../kernel/spans';
import type { SubjectValue } from './labels';

export const SCHEMA = 'vigil.labels/1';

/** The stored form of a label document: run lengths and deltas as plain JSON arrays. */
export interface WireDocument {
  schema: string;
  frameCount: number;
  width: number;
  height: number;
  camera?: WireCamera;
  subject: Record<string, SubjectValue>;
  boxes: Record<string, WireBox>;
  points: Record<string, WirePoints>;
  places?: Record<string, WirePlaces>;
  signals: Record<string, WireSignal>;
  layers: Record<string, Span[]>;
}

/** Lens and place in the car; `rotation` row by row, `position` in mm. */
export interface WireCamera {
  fx: number;
  fy: number;
  cx: number;
  cy: number;
  k1: number;
  k2: number;
  rotation: number[];
  position: number[];
}

interface WireProvenance {
  visibility: number[];
  confidence: number[];
  origin: number[];
}

export interface WireBox extends WireProvenance {
  xywh: number[];
}

export interface WirePoints extends WireProvenance {
  count: number;
  xy: number[];
}

/** Places in the head: runs of equal differences, column by column, in 1/100 mm. */
export interface WirePlaces extends WireProvenance {
  count: number;
  xyz: number[];
}

export interface WireSignal extends WireProvenance {
  unit: string;
  scale: number;
  values: number[];
}
