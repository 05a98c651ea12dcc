import { PackReader, type FetchBytes, type PackSource } from './pack-reader';

export type DecoderEvent =
  | { readonly type: 'frame'; readonly ordinal: number; readonly bitmap: ImageBitmap }
  | { readonly type: 'failed'; readonly ordinal: number; readonly status: number };

/** What to decode, most wanted first; `urgent` if somebody looks at the first one and waits. */
export interface Wanted {
  readonly ordinals: readonly number[];
  readonly urgent: boolean;
}

export interface DecoderPorts {
  readonly emit: (event: DecoderEvent) => void;
  readonly fetch: FetchBytes;
  readonly decode: (jpeg: Blob) => Promise<ImageBitmap>;
  /** A moment in which the next seek may come, before anything is decoded ahead. */
  readonly rest: () => Promise<void>;
}

/** Decoding ahead leaves room for the frame that somebody waits for. */
const PARALLEL = 2;

/** Decodes single frames of the pack, most wanted first; an urgent one before anything else is even asked for. */
export class FrameDecoder {
  readonly #ports: DecoderPorts;
  readonly #reader: PackReader;
  #wanted: number[] = [];
  #running = 0;
  #urgent: number | null = null;
  readonly #busy = new Set<number>();

  constructor(pack: PackSource, ports: DecoderPorts) {
    this.#ports = ports;
    this.#reader = new PackReader(pack, ports.fetch);
  }

  /** Replaces what was wanted before: seeking elsewhere must not wait for the old place. */
  want({ ordinals, urgent }: Wanted): void {
    this.#reader.keep(ordinals);
    const first = urgent ? (ordinals[0] ?? null) : null;
    this.#wanted = ordinals.filter((ordinal) => ordinal !== first && !this.#busy.has(ordinal));
    if (first === null || first !== this.#urgent) {
      this.#urgent = first;
      if (first !== null) void this.#hurry(first);
    }
    this.#fill();
  }

  async #hurry(ordinal: number): Promise<void> {
    await this.#show(ordinal, this.#reader.atOnce(ordinal));
    if (this.#urgent !== ordinal) return;
    this.#urgent = null;
    await this.#ports.rest();
    this.#fill();
  }

  #fill(): void {
    while (this.#urgent === null && this.#running < PARALLEL && this.#wanted.length > 0) void this.#work();
  }

  async #work(): Promise<void> {
    this.#running++;
    while (this.#urgent === null) {
      const ordinal = this.#wanted.shift();
      if (ordinal === undefined) break;
      this.#busy.add(ordinal);
      // What fails once fails for its neighbours as well: they are asked for again later, not one by one now.
      if (!(await this.#show(ordinal, this.#reader.ofChunk(ordinal)))) this.#wanted = [];
      this.#busy.delete(ordinal);
    }
    this.#running--;
  }

  /** False if it failed; having been called off is no failure. */
  async #show(ordinal: number, jpeg: Promise<Blob>): Promise<boolean> {
    try {
      const bitmap = await this.#ports.decode(await jpeg);
      this.#ports.emit({ type: 'frame', ordinal, bitmap });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return true;
      this.#ports.emit({ type: 'failed', ordinal, status: error instanceof FetchError ? error.status : 0 });
      return false;
    }
    return true;
  }
}

class FetchError extends Error {
  constructor(readonly status: number) {
    super(`the server answered ${status}`);
  }
}

/** Fetches as the person who is signed in; a way to the sign-in page counts as 401. */
const fetchBytes: FetchBytes = async (url, signal) => {
  const response = await fetch(url, { credentials: 'same-origin', redirect: 'manual', signal });
  if (!response.ok) throw new FetchError(response.type === 'opaqueredirect' ? 401 : response.status);
  return response.blob();
};

/** Shorter than a frame lasts, or a clip played from an uncached place would never be decoded ahead. */
const REST_MILLIS = 15;

/** What a decoder works with in a browser, on the page or beside it. */
export const inBrowser = (emit: DecoderPorts['emit']): DecoderPorts => ({
  emit,
  fetch: fetchBytes,
  decode: (jpeg) => createImageBitmap(jpeg),
  rest: () => new Promise((done) => setTimeout(done, REST_MILLIS)),
});
