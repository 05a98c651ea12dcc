import type { LabelDocument } from './labels';
import type { Target } from './operation';
import { heat, type Compared, type SpotFinder } from './spots';

const NOTHING = new Float32Array(0);

/** How much a document that changes a little at a time disagrees with its reference on each frame. */
export class Heat {
  readonly #finder: SpotFinder;
  #document: LabelDocument | null = null;
  #compared: readonly Compared[] = [];
  #shares: Float32Array = NOTHING;

  constructor(finder: SpotFinder) {
    this.#finder = finder;
  }

  of(document: LabelDocument): Float32Array {
    if (document !== this.#document) {
      this.#document = document;
      this.#compared = this.#finder.compared(document);
      this.#shares = heat(this.#compared, document.frameCount);
    }
    return this.#shares;
  }

  /** What differs on a frame. */
  at(frame: number): readonly Target[] {
    return this.#compared
      .filter(({ reference }) => (reference?.[frame] ?? 0) > 1)
      .map(({ target }) => target);
  }
}
