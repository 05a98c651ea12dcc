import type { Operation } from '../model/operation';
import type { SubjectValue } from '../model/labels';
import type { WireDocument } from '../model/wire';

export interface Clip {
  id: number;
  name: string;
  frameCount: number;
  width: number;
  height: number;
  fps: number;
  spectrum: 'nir940' | 'rgb';
  stage: string;
  subject: Record<string, SubjectValue> | null;
}

export interface Revision {
  id: number;
  no: number;
  origin: string;
  author: string | null;
  at: string;
  sha256: string;
}

export interface Labelled {
  revision: Revision;
  document: WireDocument;
}

export interface LayerDefinition {
  name: string;
  values: string[];
  derived: boolean;
}

export interface Skeleton {
  name: string;
  points: number;
  edges: [number, number][];
  /** A polygon: the points that are there form a ring in their order, the others are absent. */
  closed: boolean;
}

/** What the server says about one clip when the editor opens. */
export interface EditorClip {
  clip: Clip;
  ptsUs: number[];
  revisions: Revision[];
  base: Labelled | null;
  /** The number of the revision that people work on. */
  head: number | null;
  truth: Labelled | null;
  auto: Labelled | null;
  draft: { baseRevision: number; operations: Operation[] } | null;
  ontology: { layers: LayerDefinition[]; boxes: string[]; skeletons: Skeleton[] };
  me: {
    name: string;
    mayEdit: boolean;
    mayDecide: boolean;
    mayReopen: boolean;
    /** Who else has this clip in work. */
    inWorkWith: string | null;
    reason: string | null;
  };
}

export interface PackIndex {
  frameCount: number;
  chunkFrames: number;
  sizes: number[];
}

export type Verdict = 'approve' | 'reject' | 'request_changes' | 'reopen';

/** Asks the server to follow points through the picture between two frames where a person set them; in 1/100 px. */
export interface TrackingRequest {
  track: string;
  kind: 'points' | 'boxes';
  from: { frame: number; points: readonly (readonly [number, number])[] };
  to: { frame: number; points: readonly (readonly [number, number])[] };
}

/** The frames between, in the same points; how sure each is, 0..1. */
export interface Tracked {
  start: number;
  frames: (readonly [number, number])[][];
  confidence: number[];
}
