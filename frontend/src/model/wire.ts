import type { Span } from '../kernel/spans';
import type { SubjectValue } from './labels';

export const SCHEMA = 'vigil.labels/1';

/** The stored form of a label document: run lengths and deltas as plain JSON arrays. */
export interface WireDocument {
  schema: string;
  frameCount: number;
  width: number;
  height: number;
  subject: Record<string, SubjectValue>;
  boxes: Record<string, WireBox>;
  points: Record<string, WirePoints>;
  signals: Record<string, WireSignal>;
  layers: Record<string, Span[]>;
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

export interface WireSignal extends WireProvenance {
  unit: string;
  scale: number;
  values: number[];
}
