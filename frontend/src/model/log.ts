import { applied } from './apply';
import type { LabelDocument } from './labels';
import { isTurn, type Operation } from './operation';

/** Where the log stands: what can be undone and redone, newest last. */
export interface History {
  readonly undoable: readonly string[];
  readonly redoable: readonly string[];
}

/** A document is kept every so many operations, so that undo need not begin at the base. */
const CHECKPOINT_EVERY = 64;

/**
 * An edit log that grows, and the document it comes to. The same as `fold` over all operations, but a
 * new edit costs one application and a turn at most the edits since the checkpoint before it.
 */
export class Log {
  readonly #operations: Operation[] = [];
  readonly #at = new Map<string, number>();
  readonly #undone = new Set<string>();
  /** The document before operation i × CHECKPOINT_EVERY. */
  readonly #checkpoints: LabelDocument[];
  readonly #undoable: string[] = [];
  #redoable: string[] = [];
  #document: LabelDocument;

  constructor(base: LabelDocument, operations: readonly Operation[]) {
    this.#checkpoints = [base];
    this.#document = base;
    for (const operation of operations) this.push(operation);
  }

  get operations(): readonly Operation[] {
    return this.#operations;
  }

  /** What the operations were made on. */
  get base(): LabelDocument {
    return this.#checkpoints[0] ?? this.#document;
  }

  get document(): LabelDocument {
    return this.#document;
  }

  /** Undo and redo follow from the log alone, so that they survive a reload. A new edit closes the way to redo. */
  get history(): History {
    return { undoable: this.#undoable, redoable: this.#redoable };
  }

  push(operation: Operation): void {
    const at = this.#operations.length;
    if (at % CHECKPOINT_EVERY === 0) this.#checkpoints[at / CHECKPOINT_EVERY] = this.#document;
    this.#operations.push(operation);
    this.#at.set(operation.id, at);
    if (!isTurn(operation)) {
      this.#undoable.push(operation.id);
      this.#redoable = [];
      if (!this.#undone.has(operation.id)) this.#document = applied(this.#document, operation);
      return;
    }
    if (operation.kind === 'undo') {
      remove(this.#undoable, operation.target);
      this.#redoable.push(operation.target);
      this.#undone.add(operation.target);
    } else {
      remove(this.#redoable, operation.target);
      this.#undoable.push(operation.target);
      this.#undone.delete(operation.target);
    }
    const from = this.#at.get(operation.target);
    if (from !== undefined) this.#refold(Math.floor(from / CHECKPOINT_EVERY));
  }

  #refold(checkpoint: number): void {
    const begin = checkpoint * CHECKPOINT_EVERY;
    let document = this.#checkpoints[checkpoint] ?? this.#document;
    for (let i = begin; i < this.#operations.length; i++) {
      if (i % CHECKPOINT_EVERY === 0) this.#checkpoints[i / CHECKPOINT_EVERY] = document;
      const operation = this.#operations[i];
      if (operation && !isTurn(operation) && !this.#undone.has(operation.id)) {
        document = applied(document, operation);
      }
    }
    this.#document = document;
  }
}

function remove(ids: string[], id: string): void {
  const at = ids.lastIndexOf(id);
  if (at >= 0) ids.splice(at, 1);
}
