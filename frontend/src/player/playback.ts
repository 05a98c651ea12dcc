import { frameAtTime } from '../kernel/timeline';

export const SPEEDS = [0.25, 0.5, 1, 2, 4] as const;

/** A closed range of frames. */
export type Range = readonly [first: number, last: number];

export interface PlaybackPorts {
  readonly ptsUs: readonly number[];
  readonly frame: () => number;
  /** Whether a frame can be shown at once; playback waits for it otherwise. */
  readonly ready: (frame: number) => boolean;
  readonly seek: (frame: number) => void;
  readonly onChange: () => void;
  readonly schedule: (work: (nowMillis: number) => void) => number;
  readonly cancel: (handle: number) => void;
}

/** Plays along the frames' own times at a signed speed; 0 is a pause. Up to normal speed every frame is shown. */
export class Playback {
  readonly #ports: PlaybackPorts;
  readonly #lastGap: number;
  #speed = 0;
  #looped: Range | null = null;
  #handle = 0;
  #last: number | null = null;
  #micros = 0;

  constructor(ports: PlaybackPorts) {
    this.#ports = ports;
    const { ptsUs } = ports;
    const end = ptsUs.length - 1;
    this.#lastGap = end > 0 ? ((ptsUs[end] ?? 0) - (ptsUs[0] ?? 0)) / end : 0;
  }

  get speed(): number {
    return this.#speed;
  }

  /** The frames that are played over and over, or null. */
  get looped(): Range | null {
    return this.#looped;
  }

  toggle(): void {
    this.play(this.#speed === 0 ? 1 : 0);
  }

  /** L and J: start, or go faster the same way; the other way turns round at normal speed. */
  push(direction: 1 | -1): void {
    const same = Math.sign(this.#speed) === direction;
    const faster = SPEEDS.find((speed) => speed > Math.abs(this.#speed)) ?? SPEEDS[SPEEDS.length - 1]!;
    this.play(direction * (same ? faster : 1));
  }

  /** Half as fast that way; from a pause at half speed. */
  ease(direction: 1 | -1): void {
    const current = Math.sign(this.#speed) === direction ? Math.abs(this.#speed) : 1;
    this.play(direction * (SPEEDS.findLast((speed) => speed < current) ?? SPEEDS[0]));
  }

  /** Plays those frames over and over, beginning with the first unless the playhead is among them. */
  loop(first: number, last: number): void {
    const end = this.#ports.ptsUs.length - 1;
    this.#looped = [Math.max(0, Math.min(first, last)), Math.min(end, Math.max(first, last))];
    this.play(this.#speed || 1);
  }

  /** Plays on over the end of what was looped. */
  endLoop(): void {
    this.#looped = null;
    this.#ports.onChange();
  }

  play(speed: number): void {
    const { schedule, cancel, onChange } = this.#ports;
    cancel(this.#handle);
    this.#speed = speed;
    this.#last = null;
    if (speed !== 0) {
      this.#start();
      this.#handle = schedule(this.#tick);
    }
    onChange();
  }

  #start(): void {
    const { frame, seek } = this.#ports;
    const [first, last] = this.#range();
    const at = frame();
    const outside = this.#looped !== null && (at < first || at > last);
    const ended = this.#looped === null && this.#speed > 0 && at === last;
    if (outside || ended) seek(this.#speed > 0 ? first : last);
    this.#micros = this.#begin(frame());
  }

  readonly #tick = (now: number): void => {
    const { ptsUs, ready, seek, frame, schedule } = this.#ports;
    const elapsed = this.#last === null ? 0 : now - this.#last;
    this.#last = now;
    const at = frame();
    if (!ready(at)) {
      // The time stands until the frame has come: a late frame is shown late, never skipped.
      this.#handle = schedule(this.#tick);
      return;
    }
    this.#micros += elapsed * 1000 * this.#speed;
    const [first, last] = this.#range();
    const over = this.#speed > 0 ? this.#micros >= this.#endOf(last) : this.#micros < (ptsUs[first] ?? 0);
    if (over && this.#looped === null) {
      seek(this.#speed > 0 ? last : first);
      this.play(0);
      return;
    }
    if (over && at === (this.#speed > 0 ? last : first)) {
      const again = this.#speed > 0 ? first : last;
      this.#micros = this.#begin(again);
      seek(again);
    } else {
      const wanted = Math.min(Math.max(frameAtTime(ptsUs, this.#micros), first), last);
      const next = this.#unskipped(at, wanted);
      if (next !== wanted) this.#micros = this.#begin(next);
      seek(next);
    }
    this.#handle = schedule(this.#tick);
  };

  /** A tick that comes late loses time, not frames; only faster than normal they are passed over. */
  #unskipped(at: number, wanted: number): number {
    if (Math.abs(this.#speed) > 1 || Math.abs(wanted - at) <= 1) return wanted;
    return at + Math.sign(wanted - at);
  }

  #range(): Range {
    return this.#looped ?? [0, this.#ports.ptsUs.length - 1];
  }

  /** Where a frame's time begins as it is played: backwards that is its end. */
  #begin(frame: number): number {
    return this.#speed > 0 ? (this.#ports.ptsUs[frame] ?? 0) : this.#endOf(frame) - 1;
  }

  #endOf(frame: number): number {
    const { ptsUs } = this.#ports;
    return ptsUs[frame + 1] ?? (ptsUs[frame] ?? 0) + this.#lastGap;
  }
}
