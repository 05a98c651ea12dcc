import { decode } from '../model/decode';
import { settingOf, withDerived } from '../model/derive';
import { emptyDocument, type LabelDocument } from '../model/labels';
import type { Operation } from '../model/operation';
import type { ClipApi } from './api';
import type {
  EditorClip,
  LayerDefinition,
  PackIndex,
  Revision,
  Tracked,
  TrackingRequest,
  Verdict,
} from './api-types';
import { deskOf } from './leftovers';
import { Outbox, type SaveState, type Timer } from './outbox';
import type { PendingStore } from './pending';
import type { Preferences } from './preferences';
import { EditorStore } from './store';

export interface SessionPorts {
  readonly api: ClipApi;
  readonly pending: PendingStore;
  readonly timer: Timer;
  readonly newId: () => string;
  readonly preferences: Preferences;
  readonly onSave: (state: SaveState) => void;
}

/** One clip opened for work: what the server said about it, the store that shows it, the outbox that saves it. */
export class EditorSession {
  readonly store: EditorStore;
  readonly outbox: Outbox;
  readonly pack: PackIndex;
  readonly truth: LabelDocument | null;
  readonly auto: LabelDocument | null;
  readonly preferences: Preferences;
  readonly #api: ClipApi;
  #opened: EditorClip;

  private constructor(
    opened: EditorClip,
    truth: LabelDocument | null,
    pack: PackIndex,
    store: EditorStore,
    outbox: Outbox,
    { api, preferences }: SessionPorts,
  ) {
    this.preferences = preferences;
    this.#opened = opened;
    this.pack = pack;
    this.store = store;
    this.outbox = outbox;
    this.#api = api;
    this.truth = truth;
    this.auto = opened.auto && decode(opened.auto.document);
  }

  static async open(ports: SessionPorts): Promise<EditorSession> {
    const [opened, pack] = await Promise.all([ports.api.editor(), ports.api.pack()]);
    const { pending, timer, api, onSave } = ports;
    const desk = deskOf(opened.me.name, opened.clip.id);
    const base = opened.draft?.baseRevision ?? opened.base?.revision.id ?? 0;
    const stored = opened.draft?.operations ?? [];
    const send = (revision: number, operations: readonly Operation[], last: boolean) =>
      api.store(revision, operations, last);
    const outbox = new Outbox({ desk, pending, timer, send, onState: onSave }, base);
    const unsent = await outbox.restore(new Set(stored.map(({ id }) => id)));
    // Whoever judges or looks sees what was submitted, never what they themselves once began.
    const shown = opened.me.mayEdit ? [...stored, ...unsent] : [];
    const truth = opened.truth && decode(opened.truth.document);
    const store = new EditorStore(baseOf(opened), shown, ports.newId, (document, base) =>
      withDerived(document, base, settingOf(truth ?? base, opened.clip.fps)),
    );
    store.onRecord((operation) => outbox.push(operation));
    return new EditorSession(opened, truth, pack, store, outbox, ports);
  }

  get opened(): EditorClip {
    return this.#opened;
  }

  get packUrl(): string {
    return this.#api.packUrl;
  }

  get framesUrl(): string {
    return this.#api.framesUrl;
  }

  /** What the shown document is compared with: the generator's truth, or else the labeller's first guess. */
  get reference(): LabelDocument | null {
    return this.truth ?? this.auto;
  }

  layer(name: string | null): LayerDefinition | null {
    return this.#opened.ontology.layers.find((layer) => layer.name === name) ?? null;
  }

  /** This person's own work, in the form that the server takes: what it stored, then what waits here. */
  get work(): { baseRevision: number; operations: readonly Operation[] } {
    const { me, draft } = this.#opened;
    const operations = me.mayEdit
      ? this.store.operations
      : [...(draft?.operations ?? []), ...this.outbox.unsent];
    return { baseRevision: this.outbox.baseRevision, operations };
  }

  /** Replays the draft on the newest revision after someone else moved the base. */
  async rebase(): Promise<void> {
    const { baseRevision } = await this.#api.rebase();
    this.#opened = await this.#api.editor();
    const stored = this.#opened.draft?.operations ?? [];
    const known = new Set(stored.map(({ id }) => id));
    const unsent = this.outbox.unsent.filter(({ id }) => !known.has(id));
    this.store.rebase(baseOf(this.#opened), [...stored, ...unsent]);
    await this.outbox.rebased(baseRevision);
  }

  /** Gives up what the server does not take and shows what it has. */
  async discardRefused(): Promise<void> {
    const gone = new Set(await this.outbox.discard());
    const kept = this.store.operations.filter(
      (operation) => !gone.has(operation.id) && !('target' in operation && gone.has(operation.target)),
    );
    this.store.rebase(baseOf(this.#opened), kept);
  }

  async submit(): Promise<Revision> {
    const state = await this.outbox.flush();
    if (state.kind === 'kept' || state.kind === 'refused') throw new Error(state.reason);
    if (state.kind !== 'saved')
      throw new Error('Some changes are not saved yet; submit again once they are.');
    return this.#api.submit(this.outbox.baseRevision);
  }

  async decide(verdict: Verdict, remark: string): Promise<number> {
    const revision = this.#opened.base?.revision.id;
    if (revision === undefined) throw new Error('There is no revision to decide on.');
    await this.#api.decide(revision, verdict, remark);
    return revision;
  }

  /** Follows an object through the picture between two frames where it is set. */
  track(request: TrackingRequest): Promise<Tracked> {
    return this.#api.track(request);
  }

  close(): void {
    this.outbox.close();
  }
}

const baseOf = ({ base, clip }: EditorClip): LabelDocument =>
  base ? decode(base.document) : emptyDocument(clip.frameCount, clip.width, clip.height);
