/** The review pack as the decoder needs it: addresses are absolute, because a worker may have no base of its own. */
export interface PackSource {
  readonly packUrl: string;
  readonly chunkFrames: number;
  /** Bytes of each frame's JPEG. */
  readonly sizes: readonly number[];
}

export type DecoderEvent =
  | { readonly type: 'frame'; readonly ordinal: number; readonly bitmap: ImageBitmap }
  | { readonly type: 'failed'; readonly ordinal: number; readonly status: number };

/** Compressed chunks kept; some 32 JPEGs each, so that going back and forth needs no network. */
const CHUNKS_KEPT = 48;
const PARALLEL = 3;

/** Fetches chunks of the pack and decodes single frames of them, most wanted first. */
export class FrameDecoder {
  readonly #pack: PackSource;
  readonly #emit: (event: DecoderEvent) => void;
  readonly #chunks = new Map<number, Promise<Blob>>();
  #wanted: number[] = [];
  #running = 0;
  readonly #busy = new Set<number>();

  constructor(pack: PackSource, emit: (event: DecoderEvent) => void) {
    this.#pack = pack;
    this.#emit = emit;
  }

  /** Replaces what was wanted before: seeking elsewhere must not wait for the old place. */
  want(ordinals: readonly number[]): void {
    this.#wanted = ordinals.filter((ordinal) => !this.#busy.has(ordinal));
    while (this.#running < PARALLEL && this.#wanted.length > 0) void this.#work();
  }

  async #work(): Promise<void> {
    this.#running++;
    for (let ordinal = this.#wanted.shift(); ordinal !== undefined; ordinal = this.#wanted.shift()) {
      this.#busy.add(ordinal);
      try {
        const bitmap = await createImageBitmap(await this.#jpeg(ordinal));
        this.#emit({ type: 'frame', ordinal, bitmap });
      } catch (error) {
        this.#emit({ type: 'failed', ordinal, status: error instanceof ChunkError ? error.status : 0 });
      } finally {
        this.#busy.delete(ordinal);
      }
    }
    this.#running--;
  }

  async #jpeg(ordinal: number): Promise<Blob> {
    const { chunkFrames, sizes } = this.#pack;
    const chunk = Math.floor(ordinal / chunkFrames);
    let offset = 0;
    for (let frame = chunk * chunkFrames; frame < ordinal; frame++) offset += sizes[frame] ?? 0;
    const bytes = await this.#chunk(chunk);
    return bytes.slice(offset, offset + (sizes[ordinal] ?? 0), 'image/jpeg');
  }

  #chunk(index: number): Promise<Blob> {
    const known = this.#chunks.get(index);
    if (known) {
      this.#chunks.delete(index);
      this.#chunks.set(index, known);
      return known;
    }
    const loading = fetchChunk(`${this.#pack.packUrl}/${index}`);
    loading.catch(() => this.#chunks.delete(index));
    this.#chunks.set(index, loading);
    const oldest = this.#chunks.keys().next();
    if (this.#chunks.size > CHUNKS_KEPT && !oldest.done) this.#chunks.delete(oldest.value);
    return loading;
  }
}

class ChunkError extends Error {
  constructor(readonly status: number) {
    super(`chunk answered ${status}`);
  }
}

async function fetchChunk(url: string): Promise<Blob> {
  const response = await fetch(url, { credentials: 'same-origin', redirect: 'manual' });
  if (!response.ok) throw new ChunkError(response.type === 'opaqueredirect' ? 401 : response.status);
  return response.blob();
}
