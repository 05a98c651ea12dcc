/** The review pack as the decoder needs it: addresses are absolute, because a worker may have no base of its own. */
export interface PackSource {
  /** Of the chunks: `{packUrl}/{chunk}`. */
  readonly packUrl: string;
  /** Of single frames: `{framesUrl}/{ordinal}.jpg`. */
  readonly framesUrl: string;
  readonly chunkFrames: number;
  /** Bytes of each frame's JPEG. */
  readonly sizes: readonly number[];
}

/** Answers the bytes at an address, or fails; with an `AbortError` if it was called off. */
export type FetchBytes = (url: string, signal: AbortSignal) => Promise<Blob>;

/** Compressed chunks kept, so that going back and forth needs no network. */
const KEPT_BYTES = 48 * 2 ** 20;

interface Loading {
  readonly bytes: Promise<Blob>;
  readonly abort: AbortController;
}

/** The JPEG of any frame: out of its chunk, or by itself where waiting for the chunk would take longer. */
export class PackReader {
  readonly #pack: PackSource;
  readonly #fetch: FetchBytes;
  readonly #budget: number;
  readonly #chunks = new Map<number, Blob>();
  readonly #loading = new Map<number, Loading>();
  readonly #singles = new Map<number, AbortController>();

  constructor(pack: PackSource, fetchBytes: FetchBytes, budgetBytes = KEPT_BYTES) {
    this.#pack = pack;
    this.#fetch = fetchBytes;
    this.#budget = budgetBytes;
  }

  /** Out of its chunk, which is loaded if it is not here. */
  async ofChunk(ordinal: number): Promise<Blob> {
    const index = this.#chunkOf(ordinal);
    return this.#cut(this.#chunks.get(index) ?? (await this.#load(index)), ordinal);
  }

  /** Out of its chunk if that is here, or else by itself: one frame is there long before thirty-two. */
  async atOnce(ordinal: number): Promise<Blob> {
    const chunk = this.#chunks.get(this.#chunkOf(ordinal));
    if (chunk) return this.#cut(chunk, ordinal);
    const abort = new AbortController();
    this.#singles.set(ordinal, abort);
    try {
      return await this.#fetch(`${this.#pack.framesUrl}/${ordinal}.jpg`, abort.signal);
    } finally {
      if (this.#singles.get(ordinal) === abort) this.#singles.delete(ordinal);
    }
  }

  /** Calls off whatever is under way for other frames than these. */
  keep(wanted: readonly number[]): void {
    const frames = new Set(wanted);
    for (const [ordinal, abort] of this.#singles) if (!frames.has(ordinal)) abort.abort();
    const chunks = new Set(wanted.map((ordinal) => this.#chunkOf(ordinal)));
    for (const [index, { abort }] of this.#loading) {
      if (chunks.has(index)) continue;
      this.#loading.delete(index);
      abort.abort();
    }
  }

  #load(index: number): Promise<Blob> {
    const known = this.#loading.get(index);
    if (known) return known.bytes;
    const abort = new AbortController();
    const bytes = this.#fetch(`${this.#pack.packUrl}/${index}`, abort.signal)
      .then((chunk) => {
        if (!abort.signal.aborted) this.#store(index, chunk);
        return chunk;
      })
      .finally(() => {
        if (this.#loading.get(index)?.abort === abort) this.#loading.delete(index);
      });
    this.#loading.set(index, { bytes, abort });
    return bytes;
  }

  #store(index: number, chunk: Blob): void {
    this.#chunks.set(index, chunk);
    let held = 0;
    for (const { size } of this.#chunks.values()) held += size;
    for (const [oldest, { size }] of this.#chunks) {
      if (held <= this.#budget || oldest === index) break;
      this.#chunks.delete(oldest);
      held -= size;
    }
  }

  #cut(chunk: Blob, ordinal: number): Blob {
    const { chunkFrames, sizes } = this.#pack;
    const index = this.#chunkOf(ordinal);
    if (this.#chunks.delete(index)) this.#chunks.set(index, chunk);
    let offset = 0;
    for (let frame = index * chunkFrames; frame < ordinal; frame++) offset += sizes[frame] ?? 0;
    return chunk.slice(offset, offset + (sizes[ordinal] ?? 0), 'image/jpeg');
  }

  #chunkOf(ordinal: number): number {
    return Math.floor(ordinal / this.#pack.chunkFrames);
  }
}
