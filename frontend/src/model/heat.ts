import { overlap } from '../kernel/box';
import { valuesOf, type Span } from '../kernel/spans';
import { BOX_OVERLAP, shareOf, signalsDiffer } from './difference';
import { Visibility, type BoxTrack, type LabelDocument, type Signal } from './labels';
import { boxAt } from './read';

/** Of one label: the two tracks that were compared, and on which frames they differ. */
interface Compared {
  readonly shown: unknown;
  readonly differs: Uint8Array;
}

/**
 * How much a document disagrees with a reference on each frame, as `differences` tells it, for a document that changes
 * a little at a time: only tracks that changed are compared again.
 */
export class Heat {
  readonly #reference: LabelDocument;
  #tracks = new Map<string, Compared>();
  #document: LabelDocument | null = null;
  #shares: Float32Array = new Float32Array(0);

  constructor(reference: LabelDocument) {
    this.#reference = reference;
  }

  of(document: LabelDocument): Float32Array {
    if (document === this.#document) return this.#shares;
    const before = this.#tracks;
    this.#tracks = new Map();
    const { layers, signals, boxes } = this.#reference;
    const compare = <T>(
      kind: string,
      shown: ReadonlyMap<string, T>,
      other: ReadonlyMap<string, T>,
      differ: Differ<T>,
    ) => {
      for (const [name, track] of shown) {
        const against = other.get(name);
        if (against === undefined) continue;
        const key = `${kind}/${name}`;
        const known = before.get(key);
        const fresh = known?.shown !== track;
        this.#tracks.set(
          key,
          fresh ? { shown: track, differs: differ(track, against, document.frameCount) } : known,
        );
      }
    };
    compare('layers', document.layers, layers, layersDiffer);
    compare('signals', document.signals, signals, signalFrames);
    compare('boxes', document.boxes, boxes, boxesDiffer);
    this.#document = document;
    this.#shares = this.#summed(document.frameCount);
    return this.#shares;
  }

  /** What differs on a frame, by kind and name: `layers/eyes_state`. */
  at(frame: number): string[] {
    return [...this.#tracks].filter(([, { differs }]) => differs[frame] === 1).map(([key]) => key);
  }

  #summed(frameCount: number): Float32Array {
    const counts = new Uint16Array(frameCount);
    for (const { differs } of this.#tracks.values()) {
      for (let frame = 0; frame < frameCount; frame++) counts[frame]! += differs[frame]!;
    }
    return Float32Array.from(counts, (count) => shareOf(count, this.#tracks.size));
  }
}

type Differ<T> = (shown: T, reference: T, frameCount: number) => Uint8Array;

const layersDiffer: Differ<readonly Span[]> = (shown, reference, frameCount) => {
  const [a, b] = [valuesOf(shown, frameCount), valuesOf(reference, frameCount)];
  return Uint8Array.from(a, (value, frame) => Number(value !== b[frame]));
};

const signalFrames: Differ<Signal> = (shown, reference, frameCount) =>
  Uint8Array.from({ length: frameCount }, (_, frame) =>
    Number(signalsDiffer(shown.unit, valueAt(shown, frame), valueAt(reference, frame))),
  );

const valueAt = (signal: Signal, frame: number): number | null =>
  signal.visibility[frame] === Visibility.absent ? null : (signal.values[frame] ?? 0) / signal.scale;

const boxesDiffer: Differ<BoxTrack> = (shown, reference, frameCount) =>
  Uint8Array.from({ length: frameCount }, (_, frame) => {
    const [a, b] = [boxAt(shown, frame), boxAt(reference, frame)];
    return Number(a && b ? overlap(a, b) < BOX_OVERLAP : a !== b);
  });
