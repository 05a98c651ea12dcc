import type { Camera } from '../kernel/camera';
import { clamp } from '../kernel/points';
import { applied } from '../model/apply';
import type { LabelDocument } from '../model/labels';
import { Log, type History } from '../model/log';
import type { Edit, Operation } from '../model/operation';

export type Selection =
  | { readonly kind: 'box'; readonly track: string }
  /** A point of a skeleton, or the WHOLE of it. */
  | { readonly kind: 'point'; readonly track: string; readonly index: number }
  | { readonly kind: 'direction'; readonly of: 'head' | 'gaze' }
  | { readonly kind: 'span'; readonly layer: string; readonly start: number }
  | null;

/** Selects all points of a skeleton. */
export const WHOLE = -1;

export type Change = 'document' | 'frame' | 'selection' | 'view';

export interface Marks {
  readonly in: number | null;
  readonly out: number | null;
}

/** Brings a document's derived layers up to what they follow from. */
export type Derive = (document: LabelDocument, base: LabelDocument) => LabelDocument;

const NO_MARKS: Marks = { in: null, out: null };

/** What the editor shows: the folded document, where we are in it and what is selected. */
export class EditorStore {
  readonly frameCount: number;
  #log: Log;
  #preview: LabelDocument | null = null;
  #frame = 0;
  #selection: Selection = null;
  #activeLayer: string | null = null;
  #marks: Marks = NO_MARKS;
  #camera: Camera | null = null;
  #overlays = true;
  readonly #newId: () => string;
  readonly #derive: Derive;
  #base: LabelDocument;
  #derived: { from: LabelDocument; document: LabelDocument } | null = null;
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #recorders = new Set<(operation: Operation) => void>();

  constructor(
    base: LabelDocument,
    operations: readonly Operation[],
    newId: () => string,
    derive: Derive = (document) => document,
  ) {
    this.frameCount = base.frameCount;
    this.#base = base;
    this.#derive = derive;
    this.#log = new Log(base, operations);
    this.#newId = newId;
  }

  /** The document with a gesture under way, if there is one, and with what follows from its labels. */
  get document(): LabelDocument {
    const from = this.#preview ?? this.#log.document;
    if (this.#derived?.from !== from) this.#derived = { from, document: this.#derive(from, this.#base) };
    return this.#derived.document;
  }

  /** The labels that the log of edits starts from. */
  get base(): LabelDocument {
    return this.#base;
  }

  /** Whether a gesture is under way. */
  get previewing(): boolean {
    return this.#preview !== null;
  }

  /** The document without a gesture that may still be let go. */
  get recorded(): LabelDocument {
    return this.#log.document;
  }

  get operations(): readonly Operation[] {
    return this.#log.operations;
  }

  get history(): History {
    return this.#log.history;
  }

  get frame(): number {
    return this.#frame;
  }

  get selection(): Selection {
    return this.#selection;
  }

  get activeLayer(): string | null {
    return this.#activeLayer;
  }

  get marks(): Marks {
    return this.#marks;
  }

  get camera(): Camera | null {
    return this.#camera;
  }

  get overlays(): boolean {
    return this.#overlays;
  }

  onChange(listener: (change: Change) => void): void {
    this.#listeners.add(listener);
  }

  /** Called with each new operation, once, in order. */
  onRecord(recorder: (operation: Operation) => void): void {
    this.#recorders.add(recorder);
  }

  edit(edit: Edit): void {
    this.#preview = null;
    this.#record({ id: this.#newId(), ...edit });
  }

  /** Shows an edit without recording it; null takes it back. */
  preview(edit: Edit | null): void {
    this.#preview = edit ? applied(this.#log.document, edit) : null;
    this.#changed('document');
  }

  undo(target = this.#log.history.undoable.at(-1)): void {
    if (target !== undefined) this.#record({ id: this.#newId(), kind: 'undo', target });
  }

  redo(): void {
    const target = this.#log.history.redoable.at(-1);
    if (target !== undefined) this.#record({ id: this.#newId(), kind: 'redo', target });
  }

  /** Starts over from another base or log, keeping the place and the view. */
  rebase(base: LabelDocument, operations: readonly Operation[]): void {
    this.#base = base;
    this.#derived = null;
    this.#log = new Log(base, operations);
    this.#preview = null;
    this.#changed('document');
  }

  seek(frame: number): void {
    const next = clamp(Math.trunc(frame), 0, this.frameCount - 1);
    if (next === this.#frame) return;
    this.#frame = next;
    this.#changed('frame');
  }

  select(selection: Selection): void {
    this.#selection = selection;
    if (selection?.kind === 'span') this.#activeLayer = selection.layer;
    this.#changed('selection');
  }

  activate(layer: string | null): void {
    this.#activeLayer = layer;
    this.#changed('selection');
  }

  mark(side: 'in' | 'out'): void {
    this.#marks = { ...this.#marks, [side]: this.#frame };
    this.#changed('selection');
  }

  clearMarks(): void {
    this.#marks = NO_MARKS;
    this.#changed('selection');
  }

  look(camera: Camera | null): void {
    this.#camera = camera;
    this.#changed('view');
  }

  toggleOverlays(): void {
    this.#overlays = !this.#overlays;
    this.#changed('view');
  }

  #record(operation: Operation): void {
    this.#log.push(operation);
    this.#changed('document');
    for (const recorder of this.#recorders) recorder(operation);
  }

  #changed(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }
}
