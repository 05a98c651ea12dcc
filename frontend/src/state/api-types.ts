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
  /** The clip that a model made this one after, frame by frame. */
  after?: { id: number; frameCount: number } | null;
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

/** A person's log on the server, or its end. */
export interface DraftTail {
  /** Names the log; 0 where nothing was begun. */
  draft: number;
  baseRevision: number;
  /** The revision that it has to build on to be taken. */
  head: number;
  total: number;
  operations: Operation[];
}

/** Where this window stands. */
export interface PresenceReport {
  tab: string;
  frame: number;
  editing: boolean;
  /** How many gestures wait here. */
  unsaved: number;
}

export interface Seen {
  name: string;
  frame: number;
  editing: boolean;
  unsaved: number;
}

export interface PresenceAnswer {
  others: Seen[];
  log: Omit<DraftTail, 'operations'>;
  /** Grows with everything that is said. */
  remarks: number;
}

export interface Reply {
  id: string;
  action: 'reply' | 'resolve' | 'reopen';
  body: string;
  author: string;
  at: string;
}

/** What somebody said about a frame, or about a place on it in image pixels, and what was answered. */
export interface Remark {
  id: string;
  frame: number;
  x: number | null;
  y: number | null;
  revision: number | null;
  body: string;
  author: string;
  at: string;
  resolvedBy: string | null;
  resolvedAt: string | null;
  replies: Reply[];
}

/** Something said, on its way to the server. */
export type Saying = { readonly id: string } & (
  | {
      readonly kind: 'pin';
      readonly frame: number;
      readonly x: number | null;
      readonly y: number | null;
      readonly body: string;
    }
  | {
      readonly kind: 'reply' | 'resolve' | 'reopen';
      readonly remark: string;
      readonly body: string;
    }
);

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
  draft: DraftTail | null;
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
