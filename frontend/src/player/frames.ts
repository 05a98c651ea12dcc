// Inlined into the bundle: one file fewer to serve, and no path that a proxy or a context path could break.
import DecoderWorker from './decoder.worker?worker&inline';
import type { DecoderRequest } from './decoder.worker';
import { FrameDecoder, inBrowser, type DecoderEvent, type Wanted } from './frame-decoder';
import type { PackSource } from './pack-reader';
import { capacityOf, decodeOrder, frameBytes, heldRange, leanAfter } from './ring';

const BUDGET_BYTES = 160 * 2 ** 20;
const RETRY_MILLIS = 1500;

export interface FramePorts {
  readonly onFrame: (ordinal: number) => void;
  /** The frame at the playhead could not be loaded; it is tried again. */
  readonly onFailure: (ordinal: number, status: number) => void;
}

/** Decoded frames around the playhead, within a byte budget. Frames are addressed by ordinal only. */
export class Frames {
  readonly #frameCount: number;
  readonly #capacity: number;
  readonly #ports: FramePorts;
  readonly #bitmaps = new Map<number, ImageBitmap>();
  readonly #want: (wanted: Wanted) => void;
  readonly #stop: () => void;
  #playhead = 0;
  #direction: 1 | -1 = 1;
  #lean = 1;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(pack: PackSource, size: { width: number; height: number }, ports: FramePorts) {
    this.#frameCount = pack.sizes.length;
    this.#capacity = capacityOf(BUDGET_BYTES, frameBytes(size.width, size.height));
    this.#ports = ports;
    const decoder = startDecoder(pack, (event) => this.#received(event));
    this.#want = (wanted) => decoder.want(wanted);
    this.#stop = () => decoder.stop();
  }

  get(ordinal: number): ImageBitmap | undefined {
    return this.#bitmaps.get(ordinal);
  }

  /** Moves the ring; what falls out of it is closed at once. */
  seek(playhead: number): void {
    const moved = playhead - this.#playhead;
    if (moved !== 0) this.#direction = moved > 0 ? 1 : -1;
    this.#lean = leanAfter(this.#lean, moved, this.#capacity);
    this.#playhead = playhead;
    const range = this.#range();
    for (const [ordinal, bitmap] of this.#bitmaps) {
      if (ordinal < range[0] || ordinal > range[1]) {
        bitmap.close();
        this.#bitmaps.delete(ordinal);
      }
    }
    const missing = decodeOrder(playhead, range, this.#direction).filter((n) => !this.#bitmaps.has(n));
    this.#want({ ordinals: missing, urgent: missing[0] === playhead });
  }

  close(): void {
    clearTimeout(this.#retry);
    this.#stop();
    for (const bitmap of this.#bitmaps.values()) bitmap.close();
    this.#bitmaps.clear();
  }

  #received(event: DecoderEvent): void {
    if (event.type === 'failed') {
      if (event.ordinal === this.#playhead) this.#ports.onFailure(event.ordinal, event.status);
      clearTimeout(this.#retry);
      this.#retry = setTimeout(() => this.seek(this.#playhead), RETRY_MILLIS);
      return;
    }
    const [first, last] = this.#range();
    if (event.ordinal < first || event.ordinal > last || this.#bitmaps.has(event.ordinal)) {
      event.bitmap.close();
      return;
    }
    this.#bitmaps.set(event.ordinal, event.bitmap);
    this.#ports.onFrame(event.ordinal);
  }

  #range(): [number, number] {
    return heldRange(this.#playhead, this.#frameCount, this.#capacity, this.#lean);
  }
}

interface Decoder {
  want(wanted: Wanted): void;
  stop(): void;
}

function startDecoder(pack: PackSource, emit: (event: DecoderEvent) => void): Decoder {
  let wanted: Wanted = { ordinals: [], urgent: false };
  let want = (next: Wanted): void => void (wanted = next);
  let stop: () => void = () => undefined;
  // A content security policy may forbid inlined workers: slower on the page itself, but the frames still come.
  const decodeHere = () => {
    const decoder = new FrameDecoder(pack, inBrowser(emit));
    want = (next) => decoder.want(next);
    stop = () => decoder.want({ ordinals: [], urgent: false });
    want(wanted);
  };
  try {
    const worker = new DecoderWorker();
    const post = (request: DecoderRequest) => worker.postMessage(request);
    worker.onmessage = ({ data }: MessageEvent<DecoderEvent>) => emit(data);
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      decodeHere();
    };
    post({ type: 'open', pack });
    want = (next) => post({ type: 'want', ...(wanted = next) });
    stop = () => worker.terminate();
  } catch {
    decodeHere();
  }
  return { want: (next) => want(next), stop: () => stop() };
}
