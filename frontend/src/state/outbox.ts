import type { Operation } from '../model/operation';
import { ApiError } from './api';
import type { PendingStore } from './pending';

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly waiting: number }
  | { readonly kind: 'offline' | 'signed-out' | 'conflict'; readonly waiting: number }
  | { readonly kind: 'refused' | 'kept'; readonly waiting: number; readonly reason: string };

/** Schedules work; a parameter so that tests own the time. */
export interface Timer {
  after(milliseconds: number, work: () => void): () => void;
}

export interface OutboxPorts {
  /** Under which the operations are kept: see PendingOperation. */
  readonly desk: string;
  readonly pending: PendingStore;
  readonly timer: Timer;
  readonly send: (
    baseRevision: number,
    operations: readonly Operation[],
    last: boolean,
  ) => Promise<{ acknowledged: string[] }>;
  readonly onState: (state: SaveState) => void;
}

const GATHER_MILLIS = 120;
const FIRST_RETRY_MILLIS = 500;
const LAST_RETRY_MILLIS = 15_000;
const BATCH = 200;

/**
 * Brings each operation to the server in order, exactly once: an operation leaves the outbox only when acknowledged,
 * and the server ignores an id it already has, so that a lost answer is simply asked for again.
 */
export class Outbox {
  readonly #ports: OutboxPorts;
  #baseRevision: number;
  #waiting: Operation[] = [];
  #writes: Promise<void> = Promise.resolve();
  #sending: Promise<void> | null = null;
  #cancelTimer: (() => void) | null = null;
  #retryMillis = FIRST_RETRY_MILLIS;
  #state: SaveState = { kind: 'saved' };
  #closed = false;

  constructor(ports: OutboxPorts, baseRevision: number) {
    this.#ports = ports;
    this.#baseRevision = baseRevision;
  }

  get state(): SaveState {
    return this.#state;
  }

  get baseRevision(): number {
    return this.#baseRevision;
  }

  get unsent(): readonly Operation[] {
    return this.#waiting;
  }

  /** Takes over what an earlier page left behind; the ones the server already has are forgotten. */
  async restore(known: ReadonlySet<string>): Promise<readonly Operation[]> {
    const left = await this.#ports.pending.of(this.#ports.desk);
    await this.#ports.pending.remove(left.map(({ operation }) => operation.id).filter((id) => known.has(id)));
    const unsent = left.map(({ operation }) => operation).filter(({ id }) => !known.has(id));
    this.#waiting = [...unsent, ...this.#waiting];
    if (unsent.length > 0) this.#schedule(0);
    return unsent;
  }

  push(operation: Operation): void {
    this.#waiting.push(operation);
    const { pending, desk } = this.#ports;
    // Kept in order; a failing browser storage must not stop the way to the server.
    this.#writes = this.#writes.then(() =>
      pending.add(desk, this.#baseRevision, operation).catch(() => undefined),
    );
    if (this.#state.kind === 'saved' || this.#state.kind === 'saving') {
      this.#become({ kind: 'saving', waiting: this.#waiting.length });
      this.#schedule(GATHER_MILLIS);
    } else {
      this.#become({ ...this.#state, waiting: this.#waiting.length });
    }
  }

  /** Sends now; resolves when nothing waits any more or sending has failed. */
  async flush(): Promise<SaveState> {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    await this.#writes;
    this.#sending ??= this.#drain().finally(() => {
      this.#sending = null;
    });
    await this.#sending;
    return this.#state;
  }

  /** After the draft was replayed on a newer revision: the same operations go to the new base. */
  async rebased(baseRevision: number): Promise<void> {
    this.#baseRevision = baseRevision;
    await this.#ports.pending.rebase(this.#ports.desk, baseRevision);
    this.#retryMillis = FIRST_RETRY_MILLIS;
    await this.flush();
  }

  /** Gives up the operations the server does not take; their ids are returned. */
  async discard(): Promise<readonly string[]> {
    const ids = this.#waiting.map(({ id }) => id);
    this.#waiting = [];
    await this.#writes;
    await this.#ports.pending.remove(ids);
    this.#become({ kind: 'saved' });
    return ids;
  }

  /** The page may end any moment: sends without waiting for an answer, and keeps everything until one is there. */
  leave(): void {
    if (this.#waiting.length === 0 || this.#state.kind === 'conflict') return;
    this.#ports.send(this.#baseRevision, this.#waiting.slice(0, BATCH), true).catch(() => undefined);
  }

  /** Sends what waits, once; what does not arrive stays in the browser's storage for the next page. */
  close(): void {
    this.#closed = true;
    if (this.#waiting.length > 0) void this.flush();
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      // While trying again the trouble stays on show: a sign that flickers says nothing.
      if (this.#state.kind === 'saved') this.#become({ kind: 'saving', waiting: this.#waiting.length });
      try {
        const batch = this.#waiting.slice(0, BATCH);
        const { acknowledged } = await this.#ports.send(this.#baseRevision, batch, this.#closed);
        const stored = new Set(acknowledged);
        this.#waiting = this.#waiting.filter(({ id }) => !stored.has(id));
        await this.#writes;
        await this.#ports.pending.remove(acknowledged);
        if (!batch.some(({ id }) => stored.has(id)))
          throw new ApiError('failed', 'Nothing was acknowledged.');
        this.#retryMillis = FIRST_RETRY_MILLIS;
      } catch (error) {
        this.#failed(error);
        return;
      }
    }
    this.#become({ kind: 'saved' });
  }

  #failed(error: unknown): void {
    const waiting = this.#waiting.length;
    const kind = error instanceof ApiError ? error.kind : 'failed';
    if (kind === 'stale-base') {
      this.#become({ kind: 'conflict', waiting });
    } else if (kind === 'refused') {
      this.#become({ kind: 'refused', waiting, reason: (error as ApiError).message });
    } else if (kind === 'not-in-stage') {
      this.#become({ kind: 'kept', waiting, reason: (error as ApiError).message });
    } else {
      this.#become({ kind: kind === 'signed-out' ? 'signed-out' : 'offline', waiting });
      this.#schedule(this.#retryMillis);
      this.#retryMillis = Math.min(2 * this.#retryMillis, LAST_RETRY_MILLIS);
    }
  }

  #schedule(milliseconds: number): void {
    if (this.#cancelTimer || this.#closed) return;
    this.#cancelTimer = this.#ports.timer.after(milliseconds, () => {
      this.#cancelTimer = null;
      void this.flush();
    });
  }

  #become(state: SaveState): void {
    this.#state = state;
    if (!this.#closed) this.#ports.onState(state);
  }
}
