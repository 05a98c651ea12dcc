import { ApiError } from './api';
import type { Remark, Reply, Saying } from './api-types';
import { Outbox, type SaveState, type Timer } from './outbox';
import type { PendingStore } from './pending';

/** A remark as it is shown: with what this person said and the server has not got yet. */
export interface ShownRemark extends Remark {
  readonly waiting: boolean;
  readonly replies: (Reply & { readonly waiting?: true })[];
}

export interface RemarkBookPorts {
  readonly person: string;
  readonly desk: string;
  readonly pending: PendingStore<Saying>;
  readonly timer: Timer;
  readonly newId: () => string;
  readonly read: () => Promise<Remark[]>;
  readonly say: (saying: Saying) => Promise<Remark>;
  readonly onChange: () => void;
}

type Unnamed<T> = T extends unknown ? Omit<T, 'id'> : never;

/** What was said about a clip. What this person adds is there at once and goes the same safe way as their edits. */
export class RemarkBook {
  readonly #ports: RemarkBookPorts;
  readonly #outbox: Outbox<Saying>;
  #stored: Remark[] = [];
  #shown: readonly ShownRemark[] = [];
  #state: SaveState = { kind: 'saved' };

  constructor(ports: RemarkBookPorts) {
    this.#ports = ports;
    const { desk, pending, timer } = ports;
    this.#outbox = new Outbox<Saying>(
      {
        desk,
        pending,
        timer,
        send: (_, sayings) => this.#send(sayings),
        onState: (state) => {
          this.#state = state;
          this.#changed();
        },
      },
      0,
    );
  }

  /** Reads what was said, and sends what an earlier page left behind. */
  async open(): Promise<void> {
    await this.#outbox.restore(new Set());
    await this.read();
  }

  /** In the order of the frames; the open ones first. */
  get all(): readonly ShownRemark[] {
    return this.#shown;
  }

  get unsettled(): readonly ShownRemark[] {
    return this.#shown.filter(({ resolvedBy }) => resolvedBy === null);
  }

  /** How far what this person said has come. */
  get state(): SaveState {
    return this.#state;
  }

  /** What waits to be sent. */
  get unsent(): readonly Saying[] {
    return this.#outbox.unsent;
  }

  say(saying: Unnamed<Saying>): string {
    const id = this.#ports.newId();
    this.#outbox.push({ ...saying, id });
    this.#changed();
    return id;
  }

  /** The server holds so many remarks and replies: anything new is fetched. */
  heard(count: number): void {
    const held = this.#stored.reduce((sum, { replies }) => sum + 1 + replies.length, 0);
    if (count !== held && this.#outbox.unsent.length === 0) void this.read();
  }

  async read(): Promise<void> {
    try {
      this.#stored = await this.#ports.read();
    } catch {
      return; // the next heartbeat asks again
    }
    this.#changed();
  }

  sendAgain(): void {
    if (this.#outbox.unsent.length > 0) void this.#outbox.flush();
  }

  async discard(): Promise<void> {
    await this.#outbox.discard();
    this.#changed();
  }

  close(): void {
    this.#outbox.close();
  }

  /** One by one; what got through counts, even if the next did not. */
  async #send(sayings: readonly Saying[]): Promise<{ acknowledged: string[] }> {
    const acknowledged: string[] = [];
    for (const saying of sayings) {
      try {
        const remark = await this.#ports.say(saying);
        this.#stored = [...this.#stored.filter(({ id }) => id !== remark.id), remark];
        acknowledged.push(saying.id);
      } catch (error) {
        if (acknowledged.length === 0) throw error;
        if (error instanceof ApiError) break;
        throw error;
      }
    }
    return { acknowledged };
  }

  #changed(): void {
    const { person } = this.#ports;
    const shown = new Map<string, ShownRemark>(
      this.#stored.map((remark) => [remark.id, { ...remark, waiting: false }]),
    );
    for (const saying of this.#outbox.unsent) {
      if (saying.kind === 'pin') {
        const { id, frame, x, y, body } = saying;
        if (!shown.has(id)) shown.set(id, { ...UNSENT, id, frame, x, y, body, author: person });
        continue;
      }
      const remark = shown.get(saying.remark);
      if (!remark || remark.replies.some(({ id }) => id === saying.id)) continue;
      const { id, kind: action, body } = saying;
      const settled = action === 'reply' ? {} : { resolvedBy: action === 'resolve' ? person : null };
      const replies = [
        ...remark.replies,
        { id, action, body, author: person, at: '', waiting: true as const },
      ];
      shown.set(remark.id, { ...remark, ...settled, replies });
    }
    const rank = ({ resolvedBy }: ShownRemark) => (resolvedBy === null ? 0 : 1);
    this.#shown = [...shown.values()].sort((a, b) => rank(a) - rank(b) || a.frame - b.frame);
    this.#ports.onChange();
  }
}

const UNSENT = {
  waiting: true,
  revision: null,
  at: '',
  resolvedBy: null,
  resolvedAt: null,
  replies: [],
} as const satisfies Partial<ShownRemark> | { replies: readonly [] };
