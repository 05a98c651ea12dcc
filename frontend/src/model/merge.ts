import { spanAt } from '../kernel/spans';
import { fold } from './fold';
import { HUMAN, ORIGINS, Visibility, type LabelDocument, type Provenance } from './labels';
import { liveEdits, targetsOf, touches } from './merge-touch';
import {
  nameOf,
  partsOf,
  together,
  type BoxFrame,
  type Edit,
  type Operation,
  type PointFrame,
  type SingleEdit,
  type Target,
} from './operation';

export type Side = 'mine' | 'theirs';

/** A stretch of frames of one field that was changed by one side alone, or by both to different ends. */
export interface Hunk {
  readonly target: Target;
  readonly start: number;
  readonly end: number;
  readonly kind: Side | 'conflict';
}

/** Two lines of work that began at the same labels. */
export interface Divergence {
  /** Where both began. */
  readonly before: LabelDocument;
  /** What somebody else submitted since. */
  readonly theirs: LabelDocument;
  /** What this person's log makes of the beginning. */
  readonly mine: LabelDocument;
  readonly log: readonly Operation[];
  /** Conflicts first, then by field and frame. */
  readonly hunks: readonly Hunk[];
}

const ORDER = { conflict: 0, theirs: 1, mine: 2 } as const;

/** Compares field by field and frame by frame what this person's log changed with what somebody else did. */
export function diverge(before: LabelDocument, theirs: LabelDocument, log: readonly Operation[]): Divergence {
  const mine = fold(before, log);
  const three = { before, theirs, mine, log };
  const hunks = fieldsOf(before, theirs, mine).flatMap((target) => hunksOf(three, target));
  return { ...three, hunks: hunks.sort((a, b) => ORDER[a.kind] - ORDER[b.kind]) };
}

/**
 * The operations that turn the log, replayed on their labels, into what was chosen: a gesture with a refused part is
 * taken back as a whole and what was not refused of it is laid anew. Everything stays in the log.
 */
export function settle(
  divergence: Divergence,
  choose: (conflict: Hunk) => Side,
  newId: () => string,
): readonly Operation[] {
  const { theirs, mine, log, hunks } = divergence;
  const conflicts = hunks.filter(({ kind }) => kind === 'conflict');
  const chosen = new Map(conflicts.map((hunk) => [hunk, choose(hunk)] as const));
  const sideAt = (target: Target, frame: number, part: number): Side => {
    const cell = cellKind(divergence, target, frame, part);
    // Where both agree it is laid anew as well, should an older gesture show once a newer one is taken back.
    if (cell !== 'conflict') return cell ?? 'mine';
    const hunk = conflicts.find((one) => one.target === target && one.start <= frame && frame <= one.end);
    return (hunk && chosen.get(hunk)) ?? 'mine';
  };
  const live = liveEdits(log);
  const refused = live.filter(({ edit }) =>
    partsOf(edit).some(
      (part) =>
        !fits(part, theirs) ||
        touches(part, mine).some(
          ({ target, frame, part: at }) =>
            sideAt(target, frame, at) === 'theirs' && !same(target, mine, theirs, frame, at),
        ),
    ),
  );
  const undos: Operation[] = refused
    .reverse()
    .map(({ id }) => ({ id: newId(), kind: 'undo', target: id }) as const);
  const replayed = fold(theirs, [...log, ...undos]);
  const laid = targetsOf(live).flatMap((target) => {
    const wanted = (frame: number, part: number) =>
      sideAt(target, frame, part) === 'mine' && !same(target, replayed, mine, frame, part);
    return layAnew(target, mine, wanted);
  });
  // The new edit first: what was taken back can then still be redone.
  return [...gestures(laid).map((edit) => ({ id: newId(), ...edit })), ...undos];
}

/** The server takes so many edits in one gesture. */
const LARGEST_GESTURE = 10_000;

function gestures(edits: readonly SingleEdit[]): Edit[] {
  const found: Edit[] = [];
  for (let at = 0; at < edits.length; at += LARGEST_GESTURE) {
    const edit = together(edits.slice(at, at + LARGEST_GESTURE));
    if (edit) found.push(edit);
  }
  return found;
}

const fits = (edit: SingleEdit, document: LabelDocument): boolean =>
  edit.kind !== 'setSignal' || document.signals.has(edit.signal);

const KINDS = ['layers', 'signals', 'boxes', 'points'] as const;

function fieldsOf(...documents: readonly LabelDocument[]): Target[] {
  return KINDS.flatMap((kind) => {
    const names = new Set(documents.flatMap((document) => [...document[kind].keys()]));
    return [...names].sort().map((name) => `${kind}/${name}` as const);
  });
}

type Three = Pick<Divergence, 'before' | 'theirs' | 'mine'>;

function hunksOf(three: Three, target: Target): Hunk[] {
  const found: Hunk[] = [];
  for (let frame = 0; frame < three.before.frameCount; frame++) {
    const kind = frameKind(three, target, frame);
    const last = found.at(-1);
    if (kind === null) continue;
    if (last && last.kind === kind && last.end === frame - 1)
      found[found.length - 1] = { ...last, end: frame };
    else found.push({ target, start: frame, end: frame, kind });
  }
  return found;
}

function frameKind(three: Three, target: Target, frame: number): Hunk['kind'] | null {
  let found: Hunk['kind'] | null = null;
  for (let part = 0; part < partCount(three, target); part++) {
    const kind = cellKind(three, target, frame, part);
    if (kind === 'conflict') return kind;
    // Where each side moved other points of the frame, both are there in the end; it is shown as theirs.
    if (kind !== null && found !== 'theirs') found = kind;
  }
  return found;
}

function cellKind(three: Three, target: Target, frame: number, part: number): Hunk['kind'] | null {
  const { before, theirs, mine } = three;
  const iDid = !same(target, before, mine, frame, part);
  const theyDid = !same(target, before, theirs, frame, part);
  if (!iDid) return theyDid ? 'theirs' : null;
  if (!theyDid) return fitsThere(target, theirs) ? 'mine' : 'theirs';
  if (!fitsThere(target, theirs)) return 'theirs';
  if (same(target, mine, theirs, frame, part)) return null;
  return valueSame(target, mine, theirs, frame, part) ? 'mine' : 'conflict';
}

const fitsThere = (target: Target, document: LabelDocument): boolean =>
  !target.startsWith('signals/') || document.signals.has(nameOf(target));

/** A frame of a points track has a part a point; everything else is one. */
function partCount({ before, theirs, mine }: Three, target: Target): number {
  if (!target.startsWith('points/')) return 1;
  const name = nameOf(target);
  return Math.max(...[before, theirs, mine].map((document) => document.points.get(name)?.count ?? 0));
}

/** Whether two documents say the same of a place, and on whose word. */
function same(target: Target, a: LabelDocument, b: LabelDocument, frame: number, part: number): boolean {
  return valueSame(target, a, b, frame, part) && sourceAt(target, a, frame) === sourceAt(target, b, frame);
}

function valueSame(target: Target, a: LabelDocument, b: LabelDocument, frame: number, part: number): boolean {
  const name = nameOf(target);
  if (target.startsWith('layers/')) return valueOf(a, name, frame) === valueOf(b, name, frame);
  if (target.startsWith('signals/')) {
    const [left, right] = [a.signals.get(name), b.signals.get(name)];
    if (!left || !right) return left === right;
    return left.values[frame] === right.values[frame] && left.visibility[frame] === right.visibility[frame];
  }
  if (target.startsWith('boxes/')) {
    const [left, right] = [boxCell(a, name, frame), boxCell(b, name, frame)];
    return left.every((value, i) => value === right[i]);
  }
  const [left, right] = [pointCell(a, name, frame, part), pointCell(b, name, frame, part)];
  return left.every((value, i) => value === right[i]);
}

const valueOf = (document: LabelDocument, layer: string, frame: number): string | null =>
  spanAt(document.layers.get(layer) ?? [], frame)?.value ?? null;

function boxCell(document: LabelDocument, name: string, frame: number): BoxFrame {
  const track = document.boxes.get(name);
  if (!track) return [0, 0, 0, 0, Visibility.absent];
  const [x = 0, y = 0, w = 0, h = 0] = track.xywh.subarray(4 * frame, 4 * frame + 4);
  return [x, y, w, h, track.visibility[frame] ?? Visibility.absent];
}

function pointCell(document: LabelDocument, name: string, frame: number, part: number): PointFrame {
  const track = document.points.get(name);
  if (!track) return [part, 0, 0, Visibility.absent];
  const at = 2 * (frame * track.count + part);
  const code = track.visibility[part * document.frameCount + frame] ?? Visibility.absent;
  return [part, track.xy[at] ?? 0, track.xy[at + 1] ?? 0, code];
}

/** On whose word a cell stands. Points share theirs with the whole frame, so that it says nothing of one of them. */
function sourceAt(target: Target, document: LabelDocument, frame: number): string {
  const name = nameOf(target);
  if (target.startsWith('points/')) return '';
  if (target.startsWith('layers/')) return spanAt(document.layers.get(name) ?? [], frame)?.origin ?? '';
  const track = target.startsWith('signals/') ? document.signals.get(name) : document.boxes.get(name);
  // A track that somebody began elsewhere says nothing yet of this frame.
  return `${track?.origin[frame] ?? HUMAN} ${track?.confidence[frame] ?? 0}`;
}

/** Edits that lay what a document has wherever it is wanted. */
function layAnew(
  target: Target,
  from: LabelDocument,
  wanted: (frame: number, part: number) => boolean,
): SingleEdit[] {
  const name = nameOf(target);
  if (target.startsWith('points/')) return layPoints(name, from, wanted);
  const track = target.startsWith('boxes/') ? from.boxes.get(name) : undefined;
  return stretches(from.frameCount, (frame) => (wanted(frame, 0) ? drawnAt(track, frame) : null)).map(
    ([start, end, origin]): SingleEdit => {
      const frames = Array.from({ length: end - start + 1 }, (_, i) => start + i);
      if (target.startsWith('boxes/')) {
        const boxes = frames.map((frame) => boxCell(from, name, frame));
        return { kind: 'setBoxes', track: name, start, boxes, origin };
      }
      if (target.startsWith('signals/')) {
        const signal = from.signals.get(name);
        const values = frames.map((frame) =>
          signal && signal.visibility[frame] !== Visibility.absent ? (signal.values[frame] ?? null) : null,
        );
        return { kind: 'setSignal', signal: name, start, values };
      }
      const spans = (from.layers.get(name) ?? [])
        .filter((span) => span.end >= start && span.start <= end)
        .map((span) => [Math.max(span.start, start), Math.min(span.end, end), span.value] as const);
      return { kind: 'setSpans', layer: name, start, end, spans };
    },
  );
}

function layPoints(
  name: string,
  from: LabelDocument,
  wanted: (frame: number, part: number) => boolean,
): SingleEdit[] {
  const track = from.points.get(name);
  if (!track) return [];
  const cells = Array.from({ length: from.frameCount }, (_, frame) =>
    Array.from({ length: track.count }, (_, part) => part)
      .filter((part) => wanted(frame, part))
      .map((part) => pointCell(from, name, frame, part)),
  );
  return stretches(from.frameCount, (frame) => (cells[frame]?.length ? drawnAt(track, frame) : null)).map(
    ([start, end, origin]) => ({
      kind: 'setPointFrames',
      track: name,
      start,
      frames: cells.slice(start, end + 1),
      origin,
    }),
  );
}

const drawnAt = (track: Provenance | undefined, frame: number): 'human' | 'interpolated' =>
  track && ORIGINS[track.origin[frame] ?? 0] === 'interpolated' ? 'interpolated' : 'human';

/** The longest runs of frames with the same kind, closed at both ends. */
function stretches<K>(frameCount: number, kindAt: (frame: number) => K | null): [number, number, K][] {
  const found: [number, number, K][] = [];
  for (let frame = 0; frame < frameCount; frame++) {
    const kind = kindAt(frame);
    const last = found.at(-1);
    if (kind === null) continue;
    if (last && last[1] === frame - 1 && last[2] === kind) last[1] = frame;
    else found.push([frame, frame, kind]);
  }
  return found;
}
