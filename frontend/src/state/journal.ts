import type { Named, PendingStore, Waiting } from './pending';

/** As much of the browser's `localStorage` as a journal needs. */
export type Notes = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

type Note<T extends Named> = Omit<Waiting<T>, 'sequence'>;

/**
 * Notes each operation in storage that is written at once until the database has it. A browser aborts the transactions
 * of a tab that dies while they wait for a slow disk, also those that were committed; what was noted is taken over by
 * the next page.
 */
export class JournalledPending<T extends Named> implements PendingStore<T> {
  readonly #store: PendingStore<T>;
  readonly #notes: Notes;
  readonly #prefix: string;
  readonly #keys = new Map<string, string>();
  #last = 0;

  constructor(store: PendingStore<T>, notes: Notes, name: string) {
    this.#store = store;
    this.#notes = notes;
    this.#prefix = `${name}:`;
  }

  add(desk: string, baseRevision: number, operation: T): Promise<void> {
    this.#note({ desk, baseRevision, operation });
    return this.#store.add(desk, baseRevision, operation).then(() => this.#strike(operation.id));
  }

  async of(desk: string): Promise<Waiting<T>[]> {
    await this.#takeOver();
    return this.#store.of(desk);
  }

  async desks(): Promise<string[]> {
    await this.#takeOver();
    return this.#store.desks();
  }

  remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#strike(id);
    return this.#store.remove(ids);
  }

  rebase(desk: string, baseRevision: number): Promise<void> {
    for (const [key, note] of this.#noted()) {
      if (note.desk === desk) this.#write(key, { ...note, baseRevision });
    }
    return this.#store.rebase(desk, baseRevision);
  }

  /** Brings what a page that died had noted only into the database, in the order of the gestures. */
  async #takeOver(): Promise<void> {
    const kept = new Map<string, Set<string>>();
    for (const [key, { desk, baseRevision, operation }] of this.#noted()) {
      const there =
        kept.get(desk) ?? new Set((await this.#store.of(desk)).map((waiting) => waiting.operation.id));
      kept.set(desk, there);
      if (!there.has(operation.id)) await this.#store.add(desk, baseRevision, operation);
      this.#notes.removeItem(key);
    }
  }

  #note(note: Note<T>): void {
    this.#last = 1 + (this.#last || this.#newest());
    const key = `${this.#prefix}${String(this.#last).padStart(12, '0')}:${note.operation.id}`;
    if (this.#write(key, note)) this.#keys.set(note.operation.id, key);
  }

  #newest(): number {
    const key = this.#sortedKeys().at(-1);
    return Number(key?.slice(this.#prefix.length).split(':')[0]) || 0;
  }

  #write(key: string, note: Note<T>): boolean {
    try {
      this.#notes.setItem(key, JSON.stringify(note));
      return true;
    } catch {
      // Without room for a note the database alone keeps it, and says so where it does not.
      return false;
    }
  }

  #strike(id: string): void {
    const key = this.#keys.get(id);
    if (key === undefined) return;
    this.#keys.delete(id);
    this.#notes.removeItem(key);
  }

  #sortedKeys(): string[] {
    const keys = Array.from({ length: this.#notes.length }, (_, i) => this.#notes.key(i) ?? '');
    return keys.filter((key) => key.startsWith(this.#prefix)).sort();
  }

  #noted(): [string, Note<T>][] {
    return this.#sortedKeys().flatMap((key) => {
      const note = this.#parsed(key);
      return note ? [[key, note]] : [];
    });
  }

  #parsed(key: string): Note<T> | null {
    try {
      return JSON.parse(this.#notes.getItem(key) ?? 'null') as Note<T> | null;
    } catch {
      return null;
    }
  }
}
