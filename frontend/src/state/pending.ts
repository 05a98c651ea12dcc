import type { Operation } from '../model/operation';

/** What can wait: named by whoever made it. */
export interface Named {
  readonly id: string;
}

export interface Waiting<T extends Named = Operation> {
  /** Ascends in the order of the gestures. */
  readonly sequence: number;
  /** Whose work on which clip: people may share a browser, never their unsent work. */
  readonly desk: string;
  readonly baseRevision: number;
  readonly operation: T;
}

/** Where operations wait until the server has stored them. */
export interface PendingStore<T extends Named = Operation> {
  /** Hands it to the storage before it returns; the promise says when it is safe there. */
  add(desk: string, baseRevision: number, operation: T): Promise<void>;
  of(desk: string): Promise<Waiting<T>[]>;
  /** Where anything waits. */
  desks(): Promise<string[]>;
  remove(ids: readonly string[]): Promise<void>;
  rebase(desk: string, baseRevision: number): Promise<void>;
}

const STORE = 'pending';

/** Keeps waiting operations in IndexedDB, so that a reload, a crash or a lost session loses nothing. */
export class IndexedPending<T extends Named = Operation> implements PendingStore<T> {
  readonly #open: () => Promise<IDBDatabase>;
  #database: IDBDatabase | null = null;
  #opening: Promise<IDBDatabase> | null = null;

  private constructor(open: () => Promise<IDBDatabase>) {
    this.#open = open;
  }

  static async open<T extends Named = Operation>(
    factory: IDBFactory,
    name = 'vigil-editor',
  ): Promise<IndexedPending<T>> {
    const pending = new IndexedPending<T>(() => database(factory, name));
    await pending.#reopen();
    return pending;
  }

  add(desk: string, baseRevision: number, operation: T): Promise<void> {
    return this.#write((store, transaction) => {
      store.add({ desk, baseRevision, operation });
      // Without waiting for an answer: a tab that ends this very moment has said all there is to say.
      transaction.commit();
    });
  }

  async of(desk: string): Promise<Waiting<T>[]> {
    const entries = await this.#read((store) => store.index('desk').getAll(desk) as IDBRequest<Waiting<T>[]>);
    return entries.sort((a, b) => a.sequence - b.sequence);
  }

  desks(): Promise<string[]> {
    return this.#with(
      (open) =>
        new Promise((resolve, reject) => {
          const found: string[] = [];
          const request = open
            .transaction(STORE)
            .objectStore(STORE)
            .index('desk')
            .openKeyCursor(null, 'nextunique');
          request.onsuccess = () => {
            const cursor = request.result;
            if (!cursor) return resolve(found);
            found.push(cursor.key as string);
            cursor.continue();
          };
          request.onerror = () => reject(failure(request.error));
        }),
    );
  }

  remove(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return Promise.resolve();
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
        cursor.update({ ...(cursor.value as Waiting<T>), baseRevision });
        cursor.continue();
      };
    });
  }

  #read<V>(ask: (store: IDBObjectStore) => IDBRequest<V>): Promise<V> {
    return this.#with(
      (open) =>
        new Promise((resolve, reject) => {
          const request = ask(open.transaction(STORE).objectStore(STORE));
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(failure(request.error));
        }),
    );
  }

  #write(work: (store: IDBObjectStore, transaction: IDBTransaction) => void): Promise<void> {
    return this.#with(
      (open) =>
        new Promise((resolve, reject) => {
          const transaction = open.transaction(STORE, 'readwrite', { durability: 'strict' });
          transaction.oncomplete = () => resolve();
          transaction.onerror = () => reject(failure(transaction.error));
          transaction.onabort = () => reject(failure(transaction.error));
          work(transaction.objectStore(STORE), transaction);
        }),
    );
  }

  /** At once where the database is open. A browser may close it any time, for want of room or to clear it: then anew. */
  #with<V>(use: (open: IDBDatabase) => Promise<V>): Promise<V> {
    if (this.#database === null) return this.#reopen().then(use);
    try {
      return use(this.#database).catch((error: unknown) => {
        if (!closed(error)) throw error;
        this.#database = null;
        return this.#reopen().then(use);
      });
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #reopen(): Promise<IDBDatabase> {
    this.#opening ??= this.#open()
      .then((open) => {
        this.#database = open;
        open.onclose = () => (this.#database = null);
        open.onversionchange = () => {
          open.close();
          this.#database = null;
        };
        return open;
      })
      .finally(() => (this.#opening = null));
    return this.#opening;
  }
}

function database(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, 1);
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore(STORE, { keyPath: 'sequence', autoIncrement: true });
      store.createIndex('desk', 'desk');
      store.createIndex('id', 'operation.id', { unique: true });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(failure(request.error));
  });
}

const closed = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'InvalidStateError';

const failure = (error: DOMException | null): Error => error ?? new Error('the browser storage failed');

/** Used where the browser offers no storage (some private windows): safe against network loss, not against a reload. */
export class MemoryPending<T extends Named = Operation> implements PendingStore<T> {
  #entries: Waiting<T>[] = [];
  #sequence = 0;

  add(desk: string, baseRevision: number, operation: T): Promise<void> {
    this.#entries.push({ sequence: ++this.#sequence, desk, baseRevision, operation });
    return Promise.resolve();
  }

  of(desk: string): Promise<Waiting<T>[]> {
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
