/** Where the frames of a gesture come from: set by hand, or computed between frames set by hand. */
export type Drawn = 'human' | 'interpolated';

/** A box on a frame: left, top, width, height in 1/100 px, visibility code. */
export type BoxFrame = readonly [number, number, number, number, number];

/** A point on a frame: index, x, y in 1/100 px, visibility code. */
export type PointFrame = readonly [number, number, number, number];

/** One edit of the labels; values are absolute, so that replaying it needs nothing but the base. */
export type SingleEdit =
  | {
      readonly kind: 'setBox';
      readonly track: string;
      readonly frame: number;
      readonly box: readonly [number, number, number, number];
      readonly visibility: number;
    }
  | {
      readonly kind: 'setPoints';
      readonly track: string;
      readonly frame: number;
      readonly points: readonly PointFrame[];
    }
  | {
      readonly kind: 'setBoxes';
      readonly track: string;
      readonly start: number;
      readonly boxes: readonly BoxFrame[];
      readonly origin: Drawn;
    }
  | {
      readonly kind: 'setPointFrames';
      readonly track: string;
      readonly start: number;
      /** One list a frame; points left out stay as they are. */
      readonly frames: readonly (readonly PointFrame[])[];
      readonly origin: Drawn;
    }
  | {
      readonly kind: 'paintSpan';
      readonly layer: string;
      readonly start: number;
      readonly end: number;
      readonly value: string | null;
    }
  | {
      /** Lays these spans, sorted and apart, in place of everything from start to end. */
      readonly kind: 'setSpans';
      readonly layer: string;
      readonly start: number;
      readonly end: number;
      readonly spans: readonly (readonly [number, number, string])[];
    }
  | {
      readonly kind: 'setSignal';
      readonly signal: string;
      readonly start: number;
      /** The value times the signal's scale; null where there is none. */
      readonly values: readonly (number | null)[];
    }
  | Judgement;

/** A person's word on labels that are there. Accepting makes them the person's own; the other two change nothing. */
export interface Judgement {
  readonly kind: 'judge';
  readonly target: Target;
  readonly start: number;
  readonly end: number;
  readonly verdict: 'accept' | 'reject' | 'skip';
}

/** What of a document: `layers/eyes_state`, `signals/head_yaw`, `boxes/face`, `points/face68`. */
export type Target = `${'layers' | 'signals' | 'boxes' | 'points'}/${string}`;

/** An edit as kept in the server's log: one gesture, done and undone as a whole. */
export type Edit = SingleEdit | { readonly kind: 'batch'; readonly edits: readonly SingleEdit[] };

export type Turn = { readonly kind: 'undo' | 'redo'; readonly target: string };

export type Operation = { readonly id: string } & (Edit | Turn);

export const isTurn = (operation: Operation): operation is { readonly id: string } & Turn =>
  operation.kind === 'undo' || operation.kind === 'redo';

/** One gesture out of several edits; null where there is nothing to do. */
export const together = (edits: readonly SingleEdit[]): Edit | null =>
  edits.length > 1 ? { kind: 'batch', edits } : (edits[0] ?? null);

/** The single edits of a gesture. */
export const partsOf = (edit: Edit): readonly SingleEdit[] => (edit.kind === 'batch' ? edit.edits : [edit]);

/** What an edit touches. */
export function targetOf(edit: SingleEdit): Target {
  switch (edit.kind) {
    case 'setBox':
    case 'setBoxes':
      return `boxes/${edit.track}`;
    case 'setPoints':
    case 'setPointFrames':
      return `points/${edit.track}`;
    case 'paintSpan':
    case 'setSpans':
      return `layers/${edit.layer}`;
    case 'setSignal':
      return `signals/${edit.signal}`;
    case 'judge':
      return edit.target;
  }
}

const JUDGED = { accept: 'accepted', reject: 'rejected', skip: 'skipped' } as const;

/** The layer, signal or track that a target names. */
export const nameOf = (target: Target): string => target.slice(target.indexOf('/') + 1);

/** Which of a document's maps a target is in. */
export const kindOf = (target: Target): 'layers' | 'signals' | 'boxes' | 'points' =>
  target.slice(0, target.indexOf('/')) as 'layers' | 'signals' | 'boxes' | 'points';

/** What the edit did, for people. */
export function described(edit: Edit): string {
  switch (edit.kind) {
    case 'setBox':
      return `${edit.track} box at frame ${edit.frame}`;
    case 'setPoints':
      return `${edit.track} points at frame ${edit.frame}`;
    case 'setBoxes':
    case 'setPointFrames':
      return `${edit.track} ${stretch(framesOf(edit))}`;
    case 'paintSpan':
      return `${edit.layer} ${stretch(framesOf(edit))} ${edit.value ?? 'cleared'}`;
    case 'setSpans':
      return `${edit.layer} ${stretch(framesOf(edit))}`;
    case 'setSignal':
      return `${edit.signal} ${stretch(framesOf(edit))}`;
    case 'judge':
      return `${nameOf(edit.target)} ${stretch(framesOf(edit))} ${JUDGED[edit.verdict]}`;
    case 'batch': {
      const [first, ...more] = edit.edits;
      return first ? `${described(first)}${more.length > 0 ? ` and ${more.length} more` : ''}` : 'nothing';
    }
  }
}

const stretch = ([start, end]: readonly [number, number]): string =>
  start === end ? `at frame ${start}` : `${start}–${end}`;

/** The frames the edit touches, closed at both ends. */
export function framesOf(edit: Edit): [number, number] {
  switch (edit.kind) {
    case 'setBox':
    case 'setPoints':
      return [edit.frame, edit.frame];
    case 'setBoxes':
      return [edit.start, edit.start + edit.boxes.length - 1];
    case 'setPointFrames':
      return [edit.start, edit.start + edit.frames.length - 1];
    case 'setSignal':
      return [edit.start, edit.start + edit.values.length - 1];
    case 'paintSpan':
    case 'setSpans':
    case 'judge':
      return [edit.start, edit.end];
    case 'batch': {
      const parts = edit.edits.map(framesOf);
      return [Math.min(...parts.map(([start]) => start)), Math.max(...parts.map(([, end]) => end))];
    }
  }
}
