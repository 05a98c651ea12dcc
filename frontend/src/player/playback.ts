import { frameAtTime } from '../kernel/timeline';

export const SPEEDS = [0.25, 0.5, 1, 2, 4] as const;

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

/** Plays along the frames' own times at a signed speed; 0 is a pause. */
export class Playback {
  readonly #ports: PlaybackPorts;
  #speed = 0;
  #handle = 0;
  #last: number | null = null;
  #micros = 0;

  constructor(ports: PlaybackPorts) {
    this.#ports = ports;
  }

  get speed(): number {
    return this.#speed;
  }

  toggle(): void {
    this.play(this.#speed === 0 ? 1 : 0);
  }

  /** L and J: start, or go faster the same way; the other way first comes back to normal speed. */
  push(direction: 1 | -1): void {
    const same = Math.sign(this.#speed) === direction;
    const faster = SPEEDS.find((speed) => speed > Math.abs(this.#speed)) ?? SPEEDS[SPEEDS.length - 1]!;
    this.play(direction * (same ? faster : 1));
  }

  /** Half as fast, the same way. */
  slower(): void {
    const current = Math.abs(this.#speed) || 1;
    const slower = SPEEDS.findLast((speed) => speed < current) ?? SPEEDS[0];
    this.play((Math.sign(this.#speed) || 1) * slower);
  }

  play(speed: number): void {
    const { frame, ptsUs, schedule, cancel, onChange } = this.#ports;
    cancel(this.#handle);
    this.#speed = speed;
    this.#last = null;
    this.#micros = ptsUs[frame()] ?? 0;
    const end = ptsUs.length - 1;
    if (speed > 0 && frame() === end) this.#micros = ptsUs[0] ?? 0;
    if (speed !== 0) this.#handle = schedule(this.#tick);
    onChange();
  }

  readonly #tick = (now: number): void => {
    const { ptsUs, ready, seek, frame, schedule } = this.#ports;
    const elapsed = this.#last === null ? 0 : now - this.#last;
    this.#last = now;
    if (!ready(frame())) {
      // The time stands until the frame has come: a late frame is shown late, never skipped.
      this.#handle = schedule(this.#tick);
      return;
    }
    this.#micros += elapsed * 1000 * this.#speed;
    const next = frameAtTime(ptsUs, this.#micros);
    seek(next);
    const finished =
      this.#speed > 0 ? next === ptsUs.length - 1 : next === 0 && this.#micros <= (ptsUs[0] ?? 0);
    if (finished) this.play(0);
    else this.#handle = schedule(this.#tick);
  };
}
