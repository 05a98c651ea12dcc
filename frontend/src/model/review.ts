import { sample, seeded } from '../kernel/statistics';
import { Word, type Decisions } from './decisions';
import { HUMAN } from './labels';
import type { Judgement, Operation, Target } from './operation';
import { NOWHERE, byInformation, type Compared, type Spot } from './spots';

export type SpotState = 'open' | 'accepted' | 'rejected' | 'skipped';

/** A spot and what was decided on it. */
export interface Entry extends Spot {
  readonly state: SpotState;
}

/**
 * What there was to decide and what still is: the spots of the labels that the work began with, those that came up on
 * the way, and those drawn for an audit. The most telling first; decided ones keep their place.
 */
export function queueOf(
  atFirst: readonly Spot[],
  now: readonly Spot[],
  audited: readonly AuditSpot[],
  decisions: Decisions,
  compared: readonly Compared[],
): readonly Entry[] {
  const current = grouped(now);
  const first = grouped(atFirst);
  const stillOf = (spot: Spot) => overlapping(current.get(spot.target) ?? [], spot);
  const come = now.filter((spot) => overlapping(first.get(spot.target) ?? [], spot).length === 0);
  const entries = [...atFirst, ...come].map((spot) => ({
    ...spot,
    state: stateOf(spot, stillOf(spot), decisions),
  }));
  return byInformation([
    ...entries,
    ...audited.map((spot) => ({ ...spot, state: outcomeOf(spot, decisions, compared) })),
  ]);
}

function grouped(spots: readonly Spot[]): ReadonlyMap<Target, readonly Spot[]> {
  const groups = new Map<Target, Spot[]>();
  for (const spot of spots) {
    const group = groups.get(spot.target);
    if (group) group.push(spot);
    else groups.set(spot.target, [spot]);
  }
  return groups;
}

const overlapping = (spots: readonly Spot[], { start, end }: Spot): readonly Spot[] =>
  spots.filter((spot) => spot.end >= start && spot.start <= end);

function stateOf(spot: Spot, still: readonly Spot[], decisions: Decisions): SpotState {
  const said = decisions.of(spot.target);
  let [undecided, skipped, rejected] = [0, 0, 0];
  for (const { start, end } of still) {
    for (let frame = Math.max(start, spot.start); frame <= Math.min(end, spot.end); frame++) {
      const word = said?.word[frame] ?? Word.none;
      if (word === Word.none) undecided++;
      else if (word === Word.skip) skipped++;
      else if (word === Word.reject) rejected++;
    }
  }
  if (rejected > 0) return 'rejected';
  if (undecided > 0) return 'open';
  return skipped > 0 ? 'skipped' : 'accepted';
}

/** What waits for a decision: rejected spots count, because their labels are known to be wrong. */
export const isLeft = ({ state }: Entry): boolean => state === 'open' || state === 'rejected';

// Agreeing stretches, accepted in one go

/** Stretches where everybody says the same and nobody is unsure, and which no person has looked at. */
export function agreeing(
  compared: readonly Compared[],
  sureFrom: number,
  decisions: Decisions,
): readonly Judgement[] {
  return compared.flatMap(({ target, reference, auto, confidence, origin }) => {
    const word = decisions.of(target)?.word;
    const found: Judgement[] = [];
    let start = -1;
    for (let frame = 0; frame <= origin.length; frame++) {
      const agrees =
        frame < origin.length &&
        origin[frame] !== NOWHERE &&
        origin[frame] !== HUMAN &&
        (word?.[frame] ?? Word.none) === Word.none &&
        (confidence[frame] ?? 0) >= sureFrom &&
        (reference?.[frame] ?? 0) <= 1 &&
        (auto?.[frame] ?? 0) <= 1;
      if (agrees && start < 0) start = frame;
      if (agrees || start < 0) continue;
      found.push({ kind: 'judge', target, start, end: frame - 1, verdict: 'accept' });
      start = -1;
    }
    return found;
  });
}

/** Drawn from what was accepted unseen. */
export interface AuditSpot extends Spot {
  readonly kind: 'audit';
  /** The place in the log of the operation that accepted it. */
  readonly since: number;
}

export interface Audit {
  readonly spots: readonly AuditSpot[];
  readonly looked: number;
  readonly wrong: number;
}

const LEAST_SAMPLE = 5;
const SAMPLED_SHARE = 0.05;

/** Nobody watches a whole clip for one check: a stretch of at most so many frames is. */
const LONGEST_LOOK = 30;

/** Whether an operation is what `agreeing` makes: nothing but acceptances, several at once. */
const isBulk = (operation: Operation): operation is Operation & { kind: 'batch' } =>
  operation.kind === 'batch' &&
  operation.edits.length > 1 &&
  operation.edits.every((edit) => edit.kind === 'judge' && edit.verdict === 'accept');

/** The sample of everything accepted in one go and not taken back; the same clip and revision draw the same. */
export function auditSpots(
  operations: readonly Operation[],
  decisions: Decisions,
  seed: number,
): readonly AuditSpot[] {
  const alive = new Set(decisions.made);
  return operations.flatMap((operation, since) => {
    if (!isBulk(operation) || !alive.has(operation.id)) return [];
    const random = seeded(seed + since);
    const judged = operation.edits.filter((edit) => edit.kind === 'judge');
    const count = Math.max(LEAST_SAMPLE, Math.ceil(judged.length * SAMPLED_SHARE));
    return sample(judged, count, random).map(({ target, start, end }) => {
      const longest = Math.min(end - start + 1, LONGEST_LOOK);
      const from = start + Math.floor(random() * (end - start + 2 - longest));
      const stretch = { start: from, end: from + longest - 1, peak: from };
      return { target, kind: 'audit' as const, ...stretch, size: 0, information: 0, since };
    });
  });
}

/**
 * What looking at a sampled stretch came to: rejected if a frame of it was called wrong or had to be set to something
 * that differs, accepted once every frame was decided on.
 */
function outcomeOf(
  { target, start, end, since }: AuditSpot,
  decisions: Decisions,
  compared: readonly Compared[],
): SpotState {
  const said = decisions.of(target);
  const reference = compared.find((one) => one.target === target)?.reference;
  const words = new Set<number>();
  for (let frame = start; frame <= end; frame++) {
    const word = (said?.at[frame] ?? -1) > since ? (said?.word[frame] ?? Word.none) : Word.none;
    const wrong = word === Word.reject || (word === Word.set && (reference?.[frame] ?? Infinity) > 1);
    if (wrong) return 'rejected';
    words.add(word);
  }
  if (words.has(Word.none)) return 'open';
  return words.has(Word.skip) ? 'skipped' : 'accepted';
}

/** How the audit stands. */
export function auditOf(
  spots: readonly AuditSpot[],
  decisions: Decisions,
  compared: readonly Compared[],
): Audit {
  const states = spots.map((spot) => outcomeOf(spot, decisions, compared));
  const wrong = states.filter((state) => state === 'rejected').length;
  return { spots, wrong, looked: wrong + states.filter((state) => state === 'accepted').length };
}

// Places to jump to

/** Frames of which nothing was decided and nothing is a person's own. */
export function unreviewed(compared: readonly Compared[], decisions: Decisions, frames: number): Uint8Array {
  const open = new Uint8Array(frames).fill(1);
  for (const { target, origin } of compared) {
    const word = decisions.of(target)?.word;
    for (let frame = 0; frame < frames; frame++) {
      if (origin[frame] === HUMAN || (word?.[frame] ?? 0) !== Word.none) open[frame] = 0;
    }
  }
  return open;
}

/** Frames where any value is less sure than `below`, per mille. */
export function unsureFrames(compared: readonly Compared[], below: number, frames: number): Uint8Array {
  const unsure = new Uint8Array(frames);
  for (const { origin, confidence } of compared) {
    for (let frame = 0; frame < frames; frame++) {
      if (origin[frame] !== NOWHERE && (confidence[frame] ?? 0) < below) unsure[frame] = 1;
    }
  }
  return unsure;
}

/** The next marked frame behind `frame`, or -1. */
export const nextMarked = (marked: Uint8Array, frame: number): number => marked.indexOf(1, frame + 1);

/** The first frame of the next run of marked frames behind `frame`, or -1. */
export function nextRun(marked: Uint8Array, frame: number): number {
  for (let next = frame + 1; next < marked.length; next++) {
    if (marked[next] && !marked[next - 1]) return next;
  }
  return -1;
}
