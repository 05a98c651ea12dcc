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
  edges: [number, number][];
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
  ontology: { layers: LayerDefinition[]; skeletons: Skeleton[] };
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
