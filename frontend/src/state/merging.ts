import type { Divergence, Hunk, Side } from '../model/merge';

/** A person deciding between their own changes and somebody else's, conflict by conflict. */
export class Merging {
  readonly divergence: Divergence;
  readonly conflicts: readonly Hunk[];
  readonly #sides = new Map<Hunk, Side>();

  constructor(divergence: Divergence) {
    this.divergence = divergence;
    this.conflicts = divergence.hunks.filter(({ kind }) => kind === 'conflict');
  }

  /** Changed on that side alone: nobody has to choose. */
  only(side: Side): readonly Hunk[] {
    return this.divergence.hunks.filter(({ kind }) => kind === side);
  }

  /** Undecided conflicts stay as this person had them. */
  readonly side = (conflict: Hunk): Side => this.#sides.get(conflict) ?? 'mine';

  choose(conflict: Hunk, side: Side): void {
    this.#sides.set(conflict, side);
  }

  chooseAll(side: Side): void {
    for (const conflict of this.conflicts) this.#sides.set(conflict, side);
  }
}
