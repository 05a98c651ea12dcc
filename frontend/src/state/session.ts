import { decode } from '../model/decode';
import { settingOf, withDerived } from '../model/derive';
import { emptyDocument, type LabelDocument } from '../model/labels';
import { diverge, settle, type Divergence, type Hunk, type Side } from '../model/merge';
import { isTurn, type Operation } from '../model/operation';
import type { ClipApi } from './api';
import type {
  DraftTail,
  EditorClip,
  LayerDefinition,
  PackIndex,
  Revision,
  Tracked,
  TrackingRequest,
  Verdict,
} from './api-types';
import { deskOf } from './leftovers';
import { Outbox, type Acknowledgement, type SaveState, type Timer } from './outbox';
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

/** Where the server's log stood when this window last knew: its name and how many of its operations are shown here. */
interface KnownLog {
  readonly draft: number;
  readonly total: number;
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
  readonly #newId: () => string;
  #opened: EditorClip;
  /** What the shown operations build on. */
  #base: LabelDocument;
  #known: KnownLog;
  #catchingUp: Promise<void> | null = null;

  private constructor(
    opened: EditorClip,
    truth: LabelDocument | null,
    pack: PackIndex,
    base: LabelDocument,
    store: EditorStore,
    outbox: Outbox,
    { api, preferences, newId }: SessionPorts,
  ) {
    this.preferences = preferences;
    this.#opened = opened;
    this.pack = pack;
    this.#base = base;
    this.store = store;
    this.outbox = outbox;
    this.#api = api;
    this.#newId = newId;
    this.#known = knownOf(opened.draft);
    this.truth = truth;
    this.auto = opened.auto && decode(opened.auto.document);
  }

  static async open(ports: SessionPorts): Promise<EditorSession> {
    const [opened, pack] = await Promise.all([ports.api.editor(), ports.api.pack()]);
    const { pending, timer, api, onSave, newId } = ports;
    const head = opened.base?.revision.id ?? 0;
    const stored = opened.draft?.operations ?? [];
    let session: EditorSession | null = null;
    const outbox = new Outbox(
      {
        desk: deskOf(opened.me.name, opened.clip.id),
        pending,
        timer,
        send: (revision, operations, last) => api.store(revision, operations, last),
        rebase: (onto, operations) => api.rebase(onto, operations),
        onState: onSave,
        onAcknowledged: (answer) => session?.acknowledged(answer),
      },
      opened.draft?.baseRevision ?? head,
    );
    const unsent = await outbox.restore(new Set(stored.map(({ id }) => id)));
    const { mayEdit } = opened.me;
    // Work that was begun on older labels is shown on those until it is settled how to go on.
    const older = mayEdit && outbox.baseRevision !== head;
    const begun = stored.length + unsent.length > 0;
    if (older && begun) outbox.moved();
    const base = older && begun ? decode(await api.labels(outbox.baseRevision)) : baseOf(opened);
    // Whoever judges or looks sees what was submitted, never what they themselves once began.
    const shown = mayEdit ? [...stored, ...unsent] : [];
    const truth = opened.truth && decode(opened.truth.document);
    const store = new EditorStore(base, shown, newId, (document, from) =>
      withDerived(document, from, settingOf(truth ?? from, opened.clip.fps)),
    );
    store.onRecord((operation) => outbox.push(operation));
    session = new EditorSession(opened, truth, pack, base, store, outbox, ports);
    if (older && !begun) void outbox.rebased(head);
    return session;
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

  /** The server's log grew; where it holds more than what is shown here, another window of this person wrote it. */
  acknowledged({ acknowledged, added, total, draft }: Acknowledgement): void {
    if (total === undefined || draft === undefined) return;
    const begun = this.#known.draft === 0 || this.#known.draft === draft;
    // Anything else means that some of it was there before, or that there is more: the order is read again.
    const appended = added === acknowledged.length && total === this.#known.total + added;
    if (begun && appended) this.#known = { draft, total };
    else void this.catchUp();
  }

  /** Where the server says the log is, as told by the way: what is not shown here yet is fetched. */
  heard({ draft, total, baseRevision }: Omit<DraftTail, 'operations'>): void {
    if (!this.#opened.me.mayEdit || this.outbox.state.kind === 'conflict') return;
    const same = draft === this.#known.draft && total === this.#known.total;
    if (same && baseRevision === this.outbox.baseRevision) return;
    // The first gesture is on its way: its answer tells the same.
    if (this.#known.draft === 0 && this.outbox.unsent.length > 0) return;
    void this.catchUp();
  }

  /** Shows what another window of this person did, with what waits here behind it. */
  catchUp(): Promise<void> {
    this.#catchingUp ??= this.#catchUp()
      .catch(() => undefined)
      .finally(() => (this.#catchingUp = null));
    return this.#catchingUp;
  }

  async #catchUp(): Promise<void> {
    if (!this.#opened.me.mayEdit) return;
    for (;;) {
      await this.outbox.settled();
      if (this.outbox.state.kind === 'conflict') return;
      const { answers } = this.outbox;
      const from = this.#known;
      const tail = await this.#api.operations(from.total);
      await this.outbox.settled();
      // An answer in between moved the log again: what was just read is old.
      if (answers !== this.outbox.answers) continue;
      const continues = tail.draft === from.draft || from.draft === 0;
      if (!continues || tail.total < from.total || tail.baseRevision !== this.outbox.baseRevision) {
        await this.#startOver(await this.#api.editor());
        return;
      }
      const shown = this.store.operations;
      this.#known = { draft: tail.draft, total: tail.total };
      const known = [...shown.slice(0, from.total), ...tail.operations];
      this.#replay(known);
      return;
    }
  }

  /** The log is another one, or builds on other labels now: this person settled that in another window. */
  async #startOver(opened: EditorClip): Promise<void> {
    const { draft, base } = opened;
    const head = base?.revision.id ?? 0;
    const stored = draft?.operations ?? [];
    const older = draft !== null && draft.baseRevision !== head;
    if (older && stored.length + this.outbox.unsent.length > 0) {
      this.outbox.moved();
      return;
    }
    this.#opened = opened;
    this.#base = baseOf(opened);
    this.#known = knownOf(draft);
    if (!opened.me.mayEdit) return this.store.rebase(this.#base, []);
    this.store.rebase(this.#base, this.#withUnsent(stored));
    await (older ? this.outbox.rebased(head) : this.outbox.adopted(head));
  }

  #withUnsent(stored: readonly Operation[]): readonly Operation[] {
    const ids = new Set(stored.map(({ id }) => id));
    return [...stored, ...this.outbox.unsent.filter(({ id }) => !ids.has(id))];
  }

  #replay(stored: readonly Operation[]): void {
    const all = this.#withUnsent(stored);
    const shown = this.store.operations;
    if (all.length === shown.length && all.every(({ id }, i) => id === shown[i]?.id)) return;
    this.store.rebase(this.#base, all);
  }

  /**
   * What somebody else submitted meanwhile, beside this person's own changes; null where this person has settled it
   * already, in another window.
   */
  async divergence(): Promise<Divergence | null> {
    await this.outbox.settled();
    const opened = await this.#api.editor();
    const { draft, base } = opened;
    const stored = draft?.operations ?? [];
    if (draft !== null && stored.length > 0 && draft.baseRevision === base?.revision.id) {
      await this.#startOver(opened);
      return null;
    }
    this.#opened = opened;
    return diverge(this.#base, baseOf(opened), this.#withUnsent(stored));
  }

  /** Goes on from the newest labels with what was chosen; every gesture stays in the log. */
  async settle(divergence: Divergence, choose: (conflict: Hunk) => Side): Promise<SaveState> {
    const head = this.#opened.base?.revision.id ?? 0;
    const added = settle(divergence, choose, this.#newId);
    this.#base = divergence.theirs;
    this.#known = { draft: this.#opened.draft?.draft ?? 0, total: this.#opened.draft?.total ?? 0 };
    this.store.rebase(this.#base, [...this.#withUnsent(divergence.log), ...added]);
    await this.outbox.rebased(head, added);
    return this.outbox.state;
  }

  /** Gives up what the server does not take and shows what it has. */
  async discardRefused(): Promise<void> {
    const gone = new Set(await this.outbox.discard());
    const kept = this.store.operations.filter(
      (operation) => !gone.has(operation.id) && !(isTurn(operation) && gone.has(operation.target)),
    );
    this.store.rebase(this.#base, kept);
  }

  async submit(): Promise<Revision> {
    const state = await this.outbox.flush();
    if (state.kind === 'kept' || state.kind === 'refused' || state.kind === 'another-person')
      throw new Error(state.reason);
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

const knownOf = (draft: DraftTail | null): KnownLog => ({
  draft: draft?.draft ?? 0,
  total: draft?.operations.length ?? 0,
});

const baseOf = ({ base, clip }: EditorClip): LabelDocument =>
  base ? decode(base.document) : emptyDocument(clip.frameCount, clip.width, clip.height);
