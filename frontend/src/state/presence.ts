import type { PresenceAnswer, PresenceReport, Seen } from './api-types';
import type { Timer } from './outbox';

export interface PresencePorts {
  readonly timer: Timer;
  readonly report: () => PresenceReport;
  readonly send: (report: PresenceReport, leaving: boolean) => Promise<PresenceAnswer>;
  readonly onAnswer: (answer: PresenceAnswer) => void;
  /** Who is seen has changed. */
  readonly onOthers: () => void;
}

const BEAT_MILLIS = 10_000;
const SOONEST_MILLIS = 1_000;

/** Tells the server where this window stands, every ten seconds and soon after it moved, and hears who else is there. */
export class Presence {
  readonly #ports: PresencePorts;
  #others: readonly Seen[] = [];
  #cancel: (() => void) | null = null;
  /** A second has not gone by since the last report. */
  #resting = false;
  #waiting = false;
  #closed = false;

  constructor(ports: PresencePorts) {
    this.#ports = ports;
  }

  get others(): readonly Seen[] {
    return this.#others;
  }

  /** The window moved: said soon, but at most once a second. */
  moved(): void {
    if (this.#closed) return;
    if (this.#resting) this.#waiting = true;
    else void this.beat();
  }

  async beat(): Promise<void> {
    if (this.#closed) return;
    this.#cancel?.();
    this.#cancel = this.#ports.timer.after(BEAT_MILLIS, () => void this.beat());
    this.#rest();
    try {
      const answer = await this.#ports.send(this.#ports.report(), false);
      if (this.#closed) return;
      this.#show(answer.others);
      this.#ports.onAnswer(answer);
    } catch {
      this.#show([]);
    }
  }

  /** Says goodbye on the way out; whoever comes back just goes on. */
  leave(): void {
    if (this.#closed) return;
    this.#ports.send(this.#ports.report(), true).catch(() => undefined);
  }

  close(): void {
    this.leave();
    this.#closed = true;
    this.#cancel?.();
  }

  #rest(): void {
    if (this.#resting) return;
    this.#resting = true;
    this.#ports.timer.after(SOONEST_MILLIS, () => {
      this.#resting = false;
      if (!this.#waiting) return;
      this.#waiting = false;
      void this.beat();
    });
  }

  #show(others: readonly Seen[]): void {
    if (JSON.stringify(others) === JSON.stringify(this.#others)) return;
    this.#others = others;
    this.#ports.onOthers();
  }
}
