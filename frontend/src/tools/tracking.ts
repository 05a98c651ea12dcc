import { shareOf } from '../kernel/interpolation';
import { mixShapes } from '../model/keyframes';
import { Visibility } from '../model/labels';
import { laid, shapeAt, type ShapeFrame, type ShapeRef } from '../model/shapes';
import type { Tracked, TrackingRequest } from '../state/api-types';
import type { EditorStore } from '../state/store';

/** The server follows the picture no further than this at once. */
export const LONGEST_GAP = 300;

/** What the picture says lies between two keyframes; shown until it is accepted or refused. */
export interface Proposal {
  readonly ref: ShapeRef;
  readonly start: number;
  readonly frames: readonly ShapeFrame[];
  /** 0..1 for each frame. */
  readonly confidence: readonly number[];
}

export interface TrackingPorts {
  readonly store: EditorStore;
  readonly follow: (request: TrackingRequest) => Promise<Tracked>;
  readonly say: (message: string) => void;
  readonly changed: () => void;
}

/** Follows an object through the picture from one keyframe to the next, as a proposal first. */
export class Tracking {
  readonly #ports: TrackingPorts;
  #proposal: Proposal | null = null;
  #asked = 0;
  #waiting = false;

  constructor(ports: TrackingPorts) {
    this.#ports = ports;
  }

  get proposal(): Proposal | null {
    return this.#proposal;
  }

  get waiting(): boolean {
    return this.#waiting;
  }

  async ask(ref: ShapeRef, from: number, to: number): Promise<void> {
    const { store, follow, say, changed } = this.#ports;
    const [a, b] = [shapeAt(store.document, ref, from), shapeAt(store.document, ref, to)];
    if (!a || !b) return;
    const [begin, end] = [tracked(a, b), tracked(b, a)];
    if (begin.length === 0) return say('Nothing of it is on both keyframes.');
    const asked = ++this.#asked;
    this.#proposal = null;
    this.#waiting = true;
    changed();
    try {
      const answer = await follow({
        track: ref.track,
        kind: ref.kind,
        from: { frame: from, points: begin.map(({ at }) => at) },
        to: { frame: to, points: end.map(({ at }) => at) },
      });
      if (asked !== this.#asked) return;
      const frames = answer.frames.map((points, i) => {
        const even = mixShapes(a, b, shareOf(answer.start + i, from, to));
        return placed(
          even,
          begin.map(({ index }) => index),
          points,
        );
      });
      this.#proposal = { ref, start: answer.start, frames, confidence: answer.confidence };
    } catch (error) {
      if (asked === this.#asked) say(error instanceof Error ? error.message : String(error));
    } finally {
      if (asked === this.#asked) this.#waiting = false;
      changed();
    }
  }

  /** Enter accepts while there is a proposal; false for all other keys. */
  key(name: string): boolean {
    if (!this.#proposal || name !== 'Enter') return false;
    this.accept();
    return true;
  }

  /** Lays the proposal between the keyframes: one gesture, undone as a whole. */
  accept(): void {
    const proposal = this.#proposal;
    this.#proposal = null;
    const edit = proposal && laid(proposal.ref, proposal.start, proposal.frames, 'interpolated');
    if (edit) this.#ports.store.edit(edit);
    this.#ports.changed();
  }

  /** False if there was nothing to refuse. */
  refuse(): boolean {
    const had = this.#proposal !== null || this.#waiting;
    this.#asked++;
    this.#proposal = null;
    this.#waiting = false;
    if (had) this.#ports.changed();
    return had;
  }
}

type Place = readonly [x: number, y: number];

/** The points that both ends have, by number; of a box its corners. */
function tracked(shape: ShapeFrame, other: ShapeFrame): readonly { index: number; at: Place }[] {
  if (shape.kind === 'boxes') {
    const [x, y, w, h] = shape.box;
    return [
      { index: 0, at: [x, y] },
      { index: 1, at: [x + w, y + h] },
    ];
  }
  if (other.kind !== 'points') return [];
  return shape.points
    .filter(
      ([index, , , code]) => code !== Visibility.absent && other.points[index]?.[3] !== Visibility.absent,
    )
    .map(([index, x, y]) => ({ index, at: [x, y] }));
}

function placed(shape: ShapeFrame, numbers: readonly number[], points: readonly Place[]): ShapeFrame {
  if (shape.kind === 'boxes') {
    const [[left, top] = [0, 0], [right, bottom] = [0, 0]] = points;
    const box = [left, top, Math.max(right - left, 1), Math.max(bottom - top, 1), shape.box[4]] as const;
    return { kind: 'boxes', box };
  }
  const found = new Map(numbers.map((index, i) => [index, points[i]]));
  const moved = shape.points.map(([index, x, y, code]) => {
    const [foundX, foundY] = found.get(index) ?? [x, y];
    return [index, foundX, foundY, code] as const;
  });
  return { kind: 'points', points: moved };
}
