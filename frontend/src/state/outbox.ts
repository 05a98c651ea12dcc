import type { Operation } from '../model/operation';
import { ApiError } from './api';
import type { Named, PendingStore } from './pending';

export type SaveState = (
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly waiting: number }
  | { readonly kind: 'offline' | 'signed-out' | 'conflict'; readonly waiting: number }
  | {
      readonly kind: 'refused' | 'kept' | 'another-person';
      readonly waiting: number;
      readonly reason: string;
    }
) & {
  /** Something waits that the browser's storage did not take: it lives as long as this window. */
  readonly exposed?: true;
};

/** Schedules work; a parameter so that tests own the time. */
export interface Timer {
  after(milliseconds: number, work: () => void): () => void;
}

export interface Acknowledgement {
  readonly acknowledged: readonly string[];
  /** How many of them are new. */
  readonly added?: number;
  /** How many operations the server's log holds now. */
  readonly total?: number;
  /** Names that log. */
  readonly draft?: number;
}

export interface OutboxPorts<T extends Named = Operation> {
  /** Under which the operations are kept: see Waiting. */
  readonly desk: string;
  readonly pending: PendingStore<T>;
  readonly timer: Timer;
  readonly send: (baseRevision: number, operations: readonly T[], last: boolean) => Promise<Acknowledgement>;
  /** Sends the first operations that build on another revision, and with them the log. */
  readonly rebase?: (onto: number, operations: readonly T[]) => Promise<Acknowledgement>;
  readonly onState: (state: SaveState) => void;
  readonly onAcknowledged?: (answer: Acknowledgement) => void;
}

const FIRST_RETRY_MILLIS = 500;
const LAST_RETRY_MILLIS = 15_000;
const BATCH = 200;

/** A request of this many characters is small enough for any proxy on the way, and for a server that hangs up. */
const BATCH_CHARACTERS = 500_000;

/** Browsers let a page leave no more than 64 KiB behind on the way. */
const LAST_CHARACTERS = 55_000;

/**
 * Brings each operation to the server in order, exactly once: an operation leaves the outbox only when acknowledged,
 * and the server ignores an id it already has, so that a lost answer is simply asked for again.
 */
export class Outbox<T extends Named = Operation> {
  readonly #ports: OutboxPorts<T>;
  readonly #sizes = new WeakMap<T, number>();
  readonly #exposed = new Set<string>();
  #baseRevision: number;
  /** The log is to be moved there with the next request. */
  #onto: number | null = null;
  #waiting: T[] = [];
  #sending: Promise<void> | null = null;
  #cancelTimer: (() => void) | null = null;
  #retryMillis = FIRST_RETRY_MILLIS;
  #most = BATCH;
  #answers = 0;
  #state: SaveState = { kind: 'saved' };
  #closed = false;

  constructor(ports: OutboxPorts<T>, baseRevision: number) {
    this.#ports = ports;
    this.#baseRevision = baseRevision;
  }

  get state(): SaveState {
    return this.#state;
  }

  get baseRevision(): number {
    return this.#baseRevision;
  }

  get unsent(): readonly T[] {
    return this.#waiting;
  }

  /** How often the server has answered: whoever compares with the server sees by it whether anything came between. */
  get answers(): number {
    return this.#answers;
  }

  /** Takes over what an earlier page left behind; the ones the server already has are forgotten. */
  async restore(known: ReadonlySet<string>): Promise<readonly T[]> {
    const left = await this.#ports.pending.of(this.#ports.desk);
    await this.#ports.pending.remove(left.map(({ operation }) => operation.id).filter((id) => known.has(id)));
    const unsent = left.filter(({ operation }) => !known.has(operation.id));
    this.#waiting = [...unsent.map(({ operation }) => operation), ...this.#waiting];
    // What was made on older labels is not put on newer ones unseen.
    const older = unsent.find(({ baseRevision }) => baseRevision !== this.#baseRevision);
    if (older && known.size === 0) {
      this.#baseRevision = older.baseRevision;
      this.moved();
    } else if (unsent.length > 0) {
      this.#schedule(0);
    }
    return unsent.map(({ operation }) => operation);
  }

  /** Newer labels were submitted: nothing goes out until it is settled how to go on. */
  moved(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    this.#become({ kind: 'conflict', waiting: this.#waiting.length });
  }

  push(operation: T): void {
    this.#take(operation);
    if (this.#state.kind === 'saved' || this.#state.kind === 'saving') {
      this.#become({ kind: 'saving', waiting: this.#waiting.length });
      // What one gesture makes goes together; what follows gathers by itself while that is on its way.
      this.#schedule(0);
    } else {
      this.#become({ ...this.#state, waiting: this.#waiting.length });
    }
  }

  /** Sends now; resolves when nothing waits any more or sending has failed. */
  async flush(): Promise<SaveState> {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    this.#sending ??= this.#drain().finally(() => {
      this.#sending = null;
    });
    await this.#sending;
    return this.#state;
  }

  /** Resolves when no request is on its way. */
  async settled(): Promise<void> {
    await this.#sending;
  }

  /** After the draft was replayed on a newer revision: what waits goes there, and `more` behind it. */
  async rebased(baseRevision: number, more: readonly T[] = []): Promise<void> {
    await this.#sending;
    this.#baseRevision = baseRevision;
    if (this.#ports.rebase) this.#onto = baseRevision;
    const kept = this.#ports.pending.rebase(this.#ports.desk, baseRevision).catch(() => undefined);
    for (const operation of more) this.#take(operation);
    await kept;
    this.#retryMillis = FIRST_RETRY_MILLIS;
    this.#become({ kind: 'saving', waiting: this.#waiting.length });
    await this.flush();
  }

  /** Goes on from another revision where the server's log is there already. */
  async adopted(baseRevision: number): Promise<void> {
    this.#baseRevision = baseRevision;
    this.#onto = null;
    await this.#ports.pending.rebase(this.#ports.desk, baseRevision).catch(() => undefined);
    this.#become({ kind: 'saving', waiting: this.#waiting.length });
    await this.flush();
  }

  /**
   * Gives up what the server does not take; the ids are returned. Of refused operations that is the first and the turns
   * that name it: the ones behind it were never looked at.
   */
  async discard(): Promise<readonly string[]> {
    const refused = this.#state.kind === 'refused' ? this.#waiting[0]?.id : undefined;
    const given =
      refused === undefined
        ? this.#waiting
        : this.#waiting.filter(
            (operation) =>
              operation.id === refused || ('target' in operation && operation.target === refused),
          );
    const ids = given.map(({ id }) => id);
    this.#waiting = this.#waiting.filter((operation) => !given.includes(operation));
    for (const id of ids) this.#exposed.delete(id);
    await this.#ports.pending.remove(ids).catch(() => undefined);
    this.#become({ kind: 'saved' });
    if (this.#waiting.length > 0) await this.flush();
    return ids;
  }

  /** The page may end any moment: sends without waiting for an answer, and keeps everything until one is there. */
  leave(): void {
    if (this.#waiting.length === 0 || this.#state.kind === 'conflict' || this.#onto !== null) return;
    const batch = this.#batch(LAST_CHARACTERS);
    this.#ports.send(this.#baseRevision, batch, true).catch(() => undefined);
  }

  /** Sends what waits, once; what does not arrive stays in the browser's storage for the next page. */
  close(): void {
    this.#closed = true;
    if (this.#waiting.length > 0 && this.#state.kind !== 'conflict') void this.flush();
  }

  /** The storage gets it before this returns, so that a tab that is killed next has lost nothing. */
  #take(operation: T): void {
    this.#waiting.push(operation);
    const { pending, desk } = this.#ports;
    pending.add(desk, this.#baseRevision, operation).catch(() => {
      // A failing browser storage must not stop the way to the server, but it must not be kept quiet either.
      if (!this.#waiting.includes(operation)) return;
      this.#exposed.add(operation.id);
      this.#become(this.#state);
    });
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0 || this.#onto !== null) {
      // While trying again the trouble stays on show: a sign that flickers says nothing.
      if (this.#state.kind === 'saved') this.#become({ kind: 'saving', waiting: this.#waiting.length });
      const batch = this.#batch(BATCH_CHARACTERS);
      try {
        const onto = this.#onto;
        const answer =
          onto !== null && this.#ports.rebase
            ? await this.#ports.rebase(onto, batch)
            : await this.#ports.send(this.#baseRevision, batch, this.#closed);
        if (this.#onto === onto) this.#onto = null;
        await this.#acknowledged(batch, answer);
      } catch (error) {
        const kind = error instanceof ApiError ? error.kind : 'failed';
        const narrow = kind === 'refused' || kind === 'too-large';
        // A slow way may be the reason as well.
        if (narrow || kind === 'offline' || kind === 'failed') this.#most = Math.max(1, batch.length >> 1);
        // One that will not do must not hold up the others: they are sent in ever smaller parts until it stands alone.
        if (narrow && batch.length > 1) continue;
        this.#failed(error);
        return;
      }
    }
    this.#become({ kind: 'saved' });
  }

  async #acknowledged(batch: readonly T[], answer: Acknowledgement): Promise<void> {
    const stored = new Set(answer.acknowledged);
    const firstLeft = batch.findIndex(({ id }) => !stored.has(id));
    // From the front only: were one in the middle taken out, those before it would be sent after it.
    const done = batch.slice(0, firstLeft < 0 ? batch.length : firstLeft).map(({ id }) => id);
    const gone = new Set(done);
    this.#waiting = this.#waiting.filter(({ id }) => !gone.has(id));
    for (const id of done) this.#exposed.delete(id);
    this.#answers++;
    await this.#ports.pending.remove(done).catch(() => undefined);
    if (batch.length > 0 && done.length === 0) throw new ApiError('failed', 'Nothing was acknowledged.');
    this.#retryMillis = FIRST_RETRY_MILLIS;
    this.#most = Math.min(BATCH, 2 * this.#most);
    this.#ports.onAcknowledged?.(answer);
  }

  /** As many from the front as one request takes, at least one. */
  #batch(characters: number): readonly T[] {
    let sum = 0;
    let count = 0;
    for (const operation of this.#waiting.slice(0, this.#most)) {
      sum += this.#sizeOf(operation);
      if (count > 0 && sum > characters) break;
      count++;
    }
    return this.#waiting.slice(0, count);
  }

  #sizeOf(operation: T): number {
    const known = this.#sizes.get(operation);
    if (known !== undefined) return known;
    const size = JSON.stringify(operation).length;
    this.#sizes.set(operation, size);
    return size;
  }

  #failed(error: unknown): void {
    const waiting = this.#waiting.length;
    const kind = error instanceof ApiError ? error.kind : 'failed';
    const reason = error instanceof Error ? error.message : '';
    if (kind === 'stale-base') {
      this.#onto = null;
      this.#become({ kind: 'conflict', waiting });
    } else if (kind === 'refused' || kind === 'too-large') {
      this.#become({ kind: 'refused', waiting, reason });
    } else if (kind === 'not-in-stage') {
      this.#become({ kind: 'kept', waiting, reason });
    } else if (kind === 'forbidden') {
      // Rights come back, and a sign-in under way looks the same for a moment.
      this.#become({ kind: 'kept', waiting, reason });
      this.#again();
    } else if (kind === 'another-person') {
      this.#become({ kind: 'another-person', waiting, reason });
      this.#again();
    } else {
      this.#become({ kind: kind === 'signed-out' ? 'signed-out' : 'offline', waiting });
      this.#again();
    }
  }

  #again(): void {
    this.#schedule(this.#retryMillis);
    this.#retryMillis = Math.min(2 * this.#retryMillis, LAST_RETRY_MILLIS);
  }

  #schedule(milliseconds: number): void {
    if (this.#cancelTimer || this.#closed) return;
    this.#cancelTimer = this.#ports.timer.after(milliseconds, () => {
      this.#cancelTimer = null;
      void this.flush();
    });
  }

  #become(state: SaveState): void {
    const plain: SaveState & { exposed?: true } = { ...state };
    delete plain.exposed;
    this.#state = this.#exposed.size > 0 ? { ...plain, exposed: true } : plain;
    if (!this.#closed) this.#ports.onState(this.#state);
  }
}
