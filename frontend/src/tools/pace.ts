/** Whoever thinks longer than this about one decision has left the desk. */
const LONGEST_MILLIS = 60_000;

/** How long decisions take, from the spot being shown to the word on it. */
export class Pace {
  readonly #now: () => number;
  #since: number | null = null;
  #millis = 0;
  #count = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  shown(): void {
    this.#since = this.#now();
  }

  decided(): void {
    if (this.#since === null) return;
    const took = this.#now() - this.#since;
    this.#since = null;
    if (took > LONGEST_MILLIS) return;
    this.#millis += took;
    this.#count++;
  }

  /** The mean, or null before the first decision. */
  get seconds(): number | null {
    return this.#count === 0 ? null : this.#millis / this.#count / 1000;
  }
}
