import type { Span } from '../kernel/spans';
import { boxDistances, layerDistances, pointDistances, signalDistances } from './distance';
import { ORIGINS, Visibility, type BoxTrack, type LabelDocument, type Signal } from './labels';
import type { Target } from './operation';

/** Why somebody should look: labels differ from the reference, the labeller differs from truth, or it is unsure. */
export type SpotKind = 'differs' | 'auto' | 'unsure' | 'audit';

/** A stretch of frames of one value that is worth a decision. */
export interface Spot {
  readonly target: Target;
  readonly kind: SpotKind;
  readonly start: number;
  readonly end: number;
  /** The frame that is farthest off. */
  readonly peak: number;
  /** How far × how long: the sum of distances in tolerances over its frames. */
  readonly size: number;
  /** What a decision is expected to tell: disagreement × (1 − confidence), summed over its frames. */
  readonly information: number;
}

/** What shown labels are held against. */
export interface Witnesses {
  /** The generator's truth, or else the labeller's first guess. */
  readonly reference: LabelDocument | null;
  /** The labeller's guess where the reference is truth. */
  readonly auto: LabelDocument | null;
  /** Layers that follow from others and are never decided on. */
  readonly derived: ReadonlySet<string>;
}

/** Below this many per mille a labeller is unsure. */
export const UNSURE_BELOW = 500;

/** Nobody's word is beyond doubt: a sure label that differs still tells something. */
const LEAST_DOUBT = 0.05;

/** What an unsure frame is held to disagree where nothing contradicts it. */
const LEAST_DISAGREEMENT = 0.25;

/** Noise around a tolerance makes one spot, not many; labels of a layer have no noise. */
const BRIDGED = 2;

/** One value as it is compared: distances are in tolerances, null where there is nothing to compare with. */
export interface Compared {
  readonly target: Target;
  readonly reference: Float32Array | null;
  readonly auto: Float32Array | null;
  /** Per mille. */
  readonly confidence: Uint16Array;
  /** Index into ORIGINS; NOWHERE where a frame has no value. */
  readonly origin: Uint8Array;
  readonly spots: readonly Spot[];
}

export const NOWHERE = 255;

const TRUTH = ORIGINS.indexOf('truth');

type Layer = { readonly spans: readonly Span[] };

/**
 * Finds what is worth a decision. Values that did not change since the last call are not looked at again, so that an
 * edit costs what its own value costs.
 */
export class SpotFinder {
  readonly #witnesses: Witnesses;
  readonly #known = new WeakMap<object, Compared>();
  /** By what is measured: who said a value, and how sure, says nothing of how far it is off. */
  readonly #measured = new WeakMap<object, Pick<Compared, 'reference' | 'auto'>>();

  constructor(witnesses: Witnesses) {
    this.#witnesses = witnesses;
  }

  compared(document: LabelDocument): readonly Compared[] {
    const { reference, auto, derived } = this.#witnesses;
    const frames = document.frameCount;
    const found: Compared[] = [];
    const look = <V extends object>(
      kind: 'layers' | 'signals' | 'boxes' | 'points',
      distances: (a: V, b: V, frames: number) => Float32Array,
      measured: (value: V) => object,
      known: (value: V) => Pick<Compared, 'confidence' | 'origin'>,
    ) => {
      const own = document[kind] as unknown as ReadonlyMap<string, V>;
      for (const [name, value] of own) {
        if (kind === 'layers' && derived.has(name)) continue;
        const before = this.#known.get(value);
        if (before) {
          found.push(before);
          continue;
        }
        const against = (other: LabelDocument | null): Float32Array | null => {
          const there = (other?.[kind] as unknown as ReadonlyMap<string, V> | undefined)?.get(name);
          return there ? distances(value, there, frames) : null;
        };
        const key = measured(value);
        const apart = this.#measured.get(key) ?? { reference: against(reference), auto: against(auto) };
        this.#measured.set(key, apart);
        const held: Held = { target: `${kind}/${name}`, ...apart, ...known(value) };
        const compared = { ...held, spots: spotsOf(held, kind === 'layers' ? 0 : BRIDGED) };
        this.#known.set(value, compared);
        found.push(compared);
      }
    };
    const ofSingle = (track: Signal | BoxTrack) => ofTrack(track, track.visibility, 1);
    look('layers', layerDistances, (spans) => spans, (spans) => ofSpans({ spans }, frames)); // prettier-ignore
    look('signals', signalDistances, ({ values }) => values, ofSingle);
    look('boxes', boxDistances, ({ xywh }) => xywh, ofSingle);
    look('points', pointDistances, ({ xy }) => xy, (track) => ofTrack(track, track.visibility, track.count)); // prettier-ignore
    return found;
  }

  /** All spots, the most telling first. */
  spots(document: LabelDocument): readonly Spot[] {
    return byInformation(this.compared(document).flatMap(({ spots }) => spots));
  }
}

export const byInformation = <S extends Spot>(spots: readonly S[]): readonly S[] =>
  spots.toSorted((a, b) => b.information - a.information || a.start - b.start);

function ofSpans({ spans }: Layer, frames: number): Pick<Compared, 'confidence' | 'origin'> {
  const confidence = new Uint16Array(frames);
  const origin = new Uint8Array(frames).fill(NOWHERE);
  for (const span of spans) {
    confidence.fill(span.confidence, span.start, span.end + 1);
    origin.fill(ORIGINS.indexOf(span.origin), span.start, span.end + 1);
  }
  return { confidence, origin };
}

/** A frame where no point is there has no value. */
function ofTrack(
  track: { readonly confidence: Uint16Array; readonly origin: Uint16Array },
  visibility: Uint16Array,
  count: number,
): Pick<Compared, 'confidence' | 'origin'> {
  const frames = track.confidence.length;
  const origin = Uint8Array.from(track.origin);
  for (let frame = 0; frame < frames; frame++) {
    let there = false;
    for (let i = 0; i < count && !there; i++) there = visibility[i * frames + frame] !== Visibility.absent;
    if (!there) origin[frame] = NOWHERE;
  }
  return { confidence: track.confidence, origin };
}

type Held = Omit<Compared, 'spots'>;

/** Why a frame is worth a look, if it is. */
function kindAt({ reference, auto, confidence, origin }: Held, frame: number): SpotKind | null {
  if ((reference?.[frame] ?? 0) > 1) return 'differs';
  // Once a person has looked at truth, the labeller's other opinion is settled.
  if (origin[frame] === TRUTH && (auto?.[frame] ?? 0) > 1) return 'auto';
  return origin[frame] !== NOWHERE && (confidence[frame] ?? 0) < UNSURE_BELOW ? 'unsure' : null;
}

function spotsOf(held: Held, bridged: number): readonly Spot[] {
  const runs: { kind: SpotKind; start: number; end: number }[] = [];
  for (let frame = 0; frame < held.origin.length; frame++) {
    const kind = kindAt(held, frame);
    const last = runs.at(-1);
    if (kind === null) continue;
    if (last?.kind === kind && frame - last.end <= bridged + 1) last.end = frame;
    else runs.push({ kind, start: frame, end: frame });
  }
  return runs.map((run) => measured(held, run));
}

function measured(held: Held, run: { kind: SpotKind; start: number; end: number }): Spot {
  const distances = run.kind === 'auto' ? held.auto : held.reference;
  let [peak, farthest, size, information] = [run.start, -1, 0, 0];
  for (let frame = run.start; frame <= run.end; frame++) {
    const distance = distances?.[frame] ?? 0;
    const doubt = held.origin[frame] === NOWHERE ? 0.5 : 1 - (held.confidence[frame] ?? 0) / 1000;
    const disagreement = Math.max(distance / (1 + distance), LEAST_DISAGREEMENT);
    size += distance;
    information += disagreement * Math.max(doubt, LEAST_DOUBT);
    const far = run.kind === 'unsure' ? doubt : distance;
    if (far > farthest) [peak, farthest] = [frame, far];
  }
  return { target: held.target, ...run, peak, size, information };
}

/**
 * How much the shown labels disagree with the reference on each frame, 0..1: the share of compared values that differ,
 * boosted so that one difference among many is still seen. Only what both documents hold is compared.
 */
export function heat(compared: readonly Compared[], frames: number): Float32Array {
  const held = compared.flatMap(({ reference }) => reference ?? []);
  const shares = new Float32Array(frames);
  for (const distances of held) {
    for (let frame = 0; frame < frames; frame++)
      if ((distances[frame] ?? 0) > 1) shares[frame] = (shares[frame] ?? 0) + 1;
  }
  return shares.map((differing) => shareOf(differing, held.length));
}

const shareOf = (differing: number, compared: number): number =>
  differing === 0 ? 0 : Math.min(1, 0.35 + differing / compared);
