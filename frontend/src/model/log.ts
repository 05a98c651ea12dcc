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

/** So many documents are kept at most: where there would be more, every second of the older ones goes. */
const MOST_CHECKPOINTS = 24;

/**
 * An edit log that grows, and the document it comes to. The same as `fold` over all operations, but a
 * new edit costs one application and a turn at most the edits since the checkpoint before it.
 */
export class Log {
  readonly #operations: Operation[] = [];
  readonly #at = new Map<string, number>();
  readonly #undone = new Set<string>();
  /** The document before the operation of that place; places ascend. */
  readonly #checkpoints = new Map<number, LabelDocument>();
  readonly #undoable: string[] = [];
  readonly #redoable: string[] = [];
  #document: LabelDocument;

  constructor(base: LabelDocument, operations: readonly Operation[]) {
    this.#document = base;
    this.#checkpoints.set(0, base);
    for (const operation of operations) this.#record(operation);
    if (operations.length > 0) this.#refold(0);
  }

  get operations(): readonly Operation[] {
    return this.#operations;
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
    if (at % CHECKPOINT_EVERY === 0) this.#keep(at, this.#document);
    this.#record(operation);
    if (!isTurn(operation)) {
      if (!this.#undone.has(operation.id)) this.#document = applied(this.#document, operation);
      return;
    }
    const from = this.#at.get(operation.target);
    if (from !== undefined) this.#refold(from);
  }

  #record(operation: Operation): void {
    this.#at.set(operation.id, this.#operations.length);
    this.#operations.push(operation);
    if (!isTurn(operation)) {
      this.#undoable.push(operation.id);
      this.#redoable.length = 0;
      return;
    }
    const undo = operation.kind === 'undo';
    const [from, to] = undo ? [this.#undoable, this.#redoable] : [this.#redoable, this.#undoable];
    // Two windows may both have taken the same gesture back: it is still one to bring back.
    remove(from, operation.target);
    remove(to, operation.target);
    to.push(operation.target);
    if (undo) this.#undone.add(operation.target);
    else this.#undone.delete(operation.target);
  }

  /** Folds again from the last checkpoint at or before an operation. */
  #refold(place: number): void {
    const kept = [...this.#checkpoints.keys()];
    const begin = kept.findLast((at) => at <= place) ?? 0;
    let document = this.#checkpoints.get(begin) ?? this.#document;
    for (const at of kept) if (at > begin) this.#checkpoints.delete(at);
    for (let i = begin; i < this.#operations.length; i++) {
      if (i % CHECKPOINT_EVERY === 0) this.#keep(i, document);
      const operation = this.#operations[i];
      if (operation && !isTurn(operation) && !this.#undone.has(operation.id)) {
        document = applied(document, operation);
      }
    }
    this.#document = document;
  }

  #keep(at: number, document: LabelDocument): void {
    this.#checkpoints.set(at, document);
    if (this.#checkpoints.size <= MOST_CHECKPOINTS) return;
    const older = [...this.#checkpoints.keys()].slice(1, -MOST_CHECKPOINTS / 2);
    older.forEach((place, i) => {
      if (i % 2 === 0) this.#checkpoints.delete(place);
    });
  }
}

function remove(ids: string[], id: string): void {
  const at = ids.lastIndexOf(id);
  if (at >= 0) ids.splice(at, 1);
}
