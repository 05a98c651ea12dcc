import { applied, appliedAll } from './apply';
import type { LabelDocument } from './labels';
import { isTurn, type Edit, type Operation } from './operation';

/** Where the log stands: what can be undone and redone, newest last. */
export interface History {
  readonly undoable: readonly string[];
  readonly redoable: readonly string[];
}

/** A document is kept every so many edits in force, so that undo need not begin at the base. */
const CHECKPOINT_EVERY = 64;

/** So many documents are kept at most: where there would be more, every second of the older ones goes. */
const MOST_CHECKPOINTS = 24;

/** The document before the operation at that place of the log. */
interface Checkpoint {
  readonly place: number;
  readonly document: LabelDocument;
}

/**
 * An edit log that grows, and the document it comes to. The same as `fold` over all operations, but a
 * new edit costs one application and a turn at most the edits since the checkpoint before it.
 */
export class Log {
  readonly #operations: Operation[] = [];
  readonly #placeOf = new Map<string, number>();
  readonly #undone = new Set<string>();
  /** The places of the edits in force; ascends. */
  readonly #live: number[] = [];
  /** Ascends; the first is the base. */
  #checkpoints: Checkpoint[];
  /** Edits in force behind the last checkpoint. */
  #sinceCheckpoint = 0;
  readonly #undoable: string[] = [];
  readonly #redoable: string[] = [];
  #document: LabelDocument;

  constructor(base: LabelDocument, operations: readonly Operation[]) {
    this.#document = base;
    this.#checkpoints = [{ place: 0, document: base }];
    for (const operation of operations) this.#record(operation);
    this.#refold(0);
  }

  get operations(): readonly Operation[] {
    return this.#operations;
  }

  /** What the operations were made on. */
  get base(): LabelDocument {
    return this.#checkpoints[0]?.document ?? this.#document;
  }

  get document(): LabelDocument {
    return this.#document;
  }

  /** Undo and redo follow from the log alone, so that they survive a reload. A new edit closes the way to redo. */
  get history(): History {
    return { undoable: this.#undoable, redoable: this.#redoable };
  }

  push(operation: Operation): void {
    const place = this.#record(operation);
    if (isTurn(operation)) {
      const turned = this.#placeOf.get(operation.target);
      if (turned !== undefined) this.#refold(turned);
    } else if (this.#live.at(-1) === place) {
      this.#apply(place);
    }
  }

  /** Answers the operation's place. */
  #record(operation: Operation): number {
    const place = this.#operations.length;
    this.#placeOf.set(operation.id, place);
    this.#operations.push(operation);
    if (!isTurn(operation)) {
      this.#undoable.push(operation.id);
      this.#redoable.length = 0;
      if (!this.#undone.has(operation.id)) this.#live.push(place);
    } else if (operation.kind === 'undo') {
      this.#undo(operation.target);
    } else {
      this.#redo(operation.target);
    }
    return place;
  }

  #undo(target: string): void {
    remove(this.#undoable, target);
    // Two windows may both have taken the same gesture back: it is still one to bring back.
    if (this.#undone.has(target)) remove(this.#redoable, target);
    this.#redoable.push(target);
    this.#undone.add(target);
    const place = this.#placeOf.get(target) ?? -1;
    const at = atOrAfter(this.#live, place);
    if (this.#live[at] === place) this.#live.splice(at, 1);
  }

  #redo(target: string): void {
    remove(this.#redoable, target);
    if (!this.#undone.has(target)) remove(this.#undoable, target);
    this.#undoable.push(target);
    this.#undone.delete(target);
    const place = this.#placeOf.get(target);
    if (place === undefined) return;
    const at = atOrAfter(this.#live, place);
    if (this.#live[at] !== place) this.#live.splice(at, 0, place);
  }

  /** Folds again from the last checkpoint at or before a place. */
  #refold(place: number): void {
    while (this.#checkpoints.length > 1 && (this.#checkpoints.at(-1)?.place ?? 0) > place)
      this.#checkpoints.pop();
    const from = this.#checkpoints.at(-1);
    if (!from) return;
    this.#document = from.document;
    this.#sinceCheckpoint = 0;
    for (let at = atOrAfter(this.#live, from.place); at < this.#live.length; at += CHECKPOINT_EVERY) {
      const places = this.#live.slice(at, at + CHECKPOINT_EVERY);
      this.#keepBefore(places[0] ?? 0);
      this.#sinceCheckpoint = places.length;
      this.#document = appliedAll(
        this.#document,
        places.map((place) => this.#edit(place)),
      );
    }
  }

  #edit(place: number): Edit {
    return this.#operations[place] as Operation & Edit;
  }

  #apply(place: number): void {
    this.#keepBefore(place);
    this.#sinceCheckpoint++;
    this.#document = applied(this.#document, this.#edit(place));
  }

  /** Keeps the document before the edit at a place, where enough came before it. */
  #keepBefore(place: number): void {
    if (this.#sinceCheckpoint < CHECKPOINT_EVERY) return;
    this.#sinceCheckpoint = 0;
    this.#checkpoints.push({ place, document: this.#document });
    if (this.#checkpoints.length > MOST_CHECKPOINTS) this.#checkpoints = thinned(this.#checkpoints);
  }
}

const thinned = (checkpoints: readonly Checkpoint[]): Checkpoint[] =>
  checkpoints.filter((_, i) => i % 2 === 0 || i >= checkpoints.length - MOST_CHECKPOINTS / 2);

/** The first index whose place is not before the given one. */
function atOrAfter(places: readonly number[], place: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function remove(ids: string[], id: string): void {
  const at = ids.lastIndexOf(id);
  if (at >= 0) ids.splice(at, 1);
}
