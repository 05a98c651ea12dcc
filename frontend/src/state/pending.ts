import type { Operation } from '../model/operation';

export interface PendingOperation {
  /** Ascends in the order of the gestures. */
  readonly sequence: number;
  /** Whose work on which clip: people may share a browser, never their unsent work. */
  readonly desk: string;
  readonly baseRevision: number;
  readonly operation: Operation;
}

/** Where operations wait until the server has stored them. */
export interface PendingStore {
  add(desk: string, baseRevision: number, operation: Operation): Promise<void>;
  of(desk: string): Promise<PendingOperation[]>;
  /** Where anything waits. */
  desks(): Promise<string[]>;
  remove(ids: readonly string[]): Promise<void>;
  rebase(desk: string, baseRevision: number): Promise<void>;
}

const STORE = 'pending';

/** Keeps waiting operations in IndexedDB, so that a reload, a crash or a lost session loses nothing. */
export class IndexedPending implements PendingStore {
  readonly #database: IDBDatabase;

  private constructor(database: IDBDatabase) {
    this.#database = database;
  }

  static open(factory: IDBFactory, name = 'vigil-editor'): Promise<IndexedPending> {
    return new Promise((resolve, reject) => {
      const request = factory.open(name, 1);
      request.onupgradeneeded = () => {
        const store = request.result.createObjectStore(STORE, { keyPath: 'sequence', autoIncrement: true });
        store.createIndex('desk', 'desk');
        store.createIndex('id', 'operation.id', { unique: true });
      };
      request.onsuccess = () => resolve(new IndexedPending(request.result));
      request.onerror = () => reject(failure(request.error));
    });
  }

  add(desk: string, baseRevision: number, operation: Operation): Promise<void> {
    return this.#write((store) => store.add({ desk, baseRevision, operation }));
  }

  of(desk: string): Promise<PendingOperation[]> {
    return new Promise((resolve, reject) => {
      const request = this.#database.transaction(STORE).objectStore(STORE).index('desk').getAll(desk);
      request.onsuccess = () =>
        resolve((request.result as PendingOperation[]).sort((a, b) => a.sequence - b.sequence));
      request.onerror = () => reject(failure(request.error));
    });
  }

  desks(): Promise<string[]> {
    return new Promise((resolve, reject) => {
      const found: string[] = [];
      const index = this.#database.transaction(STORE).objectStore(STORE).index('desk');
      const request = index.openKeyCursor(null, 'nextunique');
      request.onsuccess = () => {
        const cursor = request.result;
        if (!cursor) return resolve(found);
        found.push(cursor.key as string);
        cursor.continue();
      };
      request.onerror = () => reject(failure(request.error));
    });
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.#write((store) => {
      for (const id of ids) {
        const request = store.index('id').getKey(id);
        request.onsuccess = () => {
          if (request.result !== undefined) store.delete(request.result);
        };
      }
    });
  }

  rebase(desk: string, baseRevision: number): Promise<void> {
    return this.#write((store) => {
      const request = store.index('desk').openCursor(desk);
      request.onsuccess = () => {
        const cursor = request.result;
        if (!cursor) return;
        cursor.update({ ...(cursor.value as PendingOperation), baseRevision });
        cursor.continue();
      };
    });
  }

  #write(work: (store: IDBObjectStore) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = this.#database.transaction(STORE, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(failure(transaction.error));
      transaction.onabort = () => reject(failure(transaction.error));
      work(transaction.objectStore(STORE));
    });
  }
}

const failure = (error: DOMException | null): Error => error ?? new Error('the browser storage failed');

/** Used where the browser offers no storage (some private windows): safe against network loss, not against a reload. */
export class MemoryPending implements PendingStore {
  #entries: PendingOperation[] = [];
  #sequence = 0;

  add(desk: string, baseRevision: number, operation: Operation): Promise<void> {
    this.#entries.push({ sequence: ++this.#sequence, desk, baseRevision, operation });
    return Promise.resolve();
  }

  of(desk: string): Promise<PendingOperation[]> {
    return Promise.resolve(this.#entries.filter((entry) => entry.desk === desk));
  }

  desks(): Promise<string[]> {
    return Promise.resolve([...new Set(this.#entries.map(({ desk }) => desk))]);
  }

  remove(ids: readonly string[]): Promise<void> {
    this.#entries = this.#entries.filter((entry) => !ids.includes(entry.operation.id));
    return Promise.resolve();
  }

  rebase(desk: string, baseRevision: number): Promise<void> {
    this.#entries = this.#entries.map((entry) => (entry.desk === desk ? { ...entry, baseRevision } : entry));
    return Promise.resolve();
  }
}
