import {
  framesOf,
  isTurn,
  partsOf,
  targetOf,
  type Edit,
  type Operation,
  type SingleEdit,
  type Target,
} from './operation';

/** What was last said of a frame of a value: 0 nothing, a person's word, or 4 another value set by hand. */
export const Word = { none: 0, accept: 1, reject: 2, skip: 3, set: 4 } as const;

/** What a log says of one value, frame by frame: the word, and which operation said it (its place in the log). */
export interface Said {
  readonly word: Uint8Array;
  readonly at: Int32Array;
}

/** The decisions in a log, frame by frame. It follows the log as that grows; a turn counts it anew. */
export class Decisions {
  readonly #frames: number;
  #operations: readonly Operation[] = [];
  #seen = 0;
  #undone = new Set<string>();
  #said = new Map<Target, { word: Uint8Array; at: Int32Array }>();
  #made: string[] = [];

  constructor(frames: number) {
    this.#frames = frames;
  }

  /** Takes in what came to the log. */
  follow(operations: readonly Operation[]): this {
    const fresh = operations.slice(operations === this.#operations ? this.#seen : 0);
    if (operations !== this.#operations || fresh.some(isTurn)) this.#restart(operations);
    for (let i = this.#seen; i < operations.length; i++) {
      const operation = operations[i];
      if (operation && !isTurn(operation) && !this.#undone.has(operation.id)) this.#take(operation, i);
    }
    this.#seen = operations.length;
    return this;
  }

  of(target: Target): Said | null {
    return this.#said.get(target) ?? null;
  }

  /** Every value that something was said of. */
  get targets(): readonly Target[] {
    return [...this.#said.keys()];
  }

  /** The operations that hold a person's word and are not taken back, oldest first. */
  get made(): readonly string[] {
    return this.#made;
  }

  #restart(operations: readonly Operation[]): void {
    this.#operations = operations;
    this.#seen = 0;
    this.#said = new Map();
    this.#made = [];
    this.#undone = new Set();
    for (const operation of operations) {
      if (operation.kind === 'undo') this.#undone.add(operation.target);
      else if (operation.kind === 'redo') this.#undone.delete(operation.target);
    }
  }

  #take(operation: { readonly id: string } & Edit, at: number): void {
    for (const edit of partsOf(operation)) this.#mark(edit, at);
    if (partsOf(operation).some(({ kind }) => kind === 'judge')) this.#made.push(operation.id);
  }

  #mark(edit: SingleEdit, at: number): void {
    const said = this.#of(targetOf(edit));
    const [start, end] = framesOf(edit);
    const interpolated = 'origin' in edit && edit.origin === 'interpolated';
    const word = edit.kind === 'judge' ? Word[edit.verdict] : interpolated ? Word.none : Word.set;
    for (let frame = Math.max(start, 0); frame <= end && frame < this.#frames; frame++) {
      // A value taken over and accepted in one go was set: what stood there before was not right.
      if (edit.kind === 'judge' && said.at[frame] === at && said.word[frame] === Word.set) continue;
      said.word[frame] = word;
      said.at[frame] = at;
    }
  }

  #of(target: Target): { word: Uint8Array; at: Int32Array } {
    const known = this.#said.get(target);
    if (known) return known;
    const fresh = { word: new Uint8Array(this.#frames), at: new Int32Array(this.#frames).fill(-1) };
    this.#said.set(target, fresh);
    return fresh;
  }
}
