import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { Company } from './company';
import {
  companyOf,
  keyBelongsToFocus,
  openClip,
  packOf,
  placeInAddress,
  saveFile,
  writePlaceToAddress,
} from './browser';
import { ApiError } from './state/api';
import type { Verdict } from './state/api-types';
import { RemarkDesk } from './remark-desk';
import { Merging } from './state/merging';
import type { SaveState } from './state/outbox';
import { keyName } from './tools/keys';
import { card } from './view/card';
import { context } from './view/context';
import { differenceCount, differences } from './view/differences';
import { findingsPanel } from './view/findings';
import { header, type Mode } from './view/header';
import { objectsPanel } from './view/objects';
import { openDialog, type Dialog } from './view/open-dialog';
import { errorPage, loadingPage } from './view/pages';
import { PassingMessage } from './view/passing-message';
import { queue } from './view/queue';
import { side, type SidePanel } from './view/side';
import { canvasesOf, stage } from './view/stage';
import { styles } from './view/styles';
import { timeline } from './view/timeline';
import { timelineMarks } from './view/timeline-marks';
import { Workbench } from './workbench';

const ADDRESS_MILLIS = 200;

/** Below this the queue would take room that the frame needs, unless a person wants it. */
const QUEUE_FROM_PX = 1500;

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

/**
 * The clip editor. Attributes: `clip` (id), `mode` (annotate, review or view), `frame` (where to begin).
 * Events: `submitted`, `decided` ({clipId, revision, verdict}) and `frame-changed` ({frame}).
 */
export class ClipEditor extends LitElement {
  static override properties = {
    clip: { type: String },
    mode: { type: String },
    frame: { type: Number },
    // Canvases do not follow the theme by themselves.
    theme: { type: String },
  };
  static override styles = styles;

  declare clip: string;
  declare mode: Mode;
  declare frame: number | null;
  declare theme: string | null;

  #bench: Workbench | null = null;
  #company: Company | null = null;
  #merging: Merging | null = null;
  #remarks: RemarkDesk | null = null;
  #opening = 0;
  #error: ApiError | Error | null = null;
  #save: SaveState = { kind: 'saved' };
  #dialog: Dialog | null = null;
  #dialogError = '';
  #busy = false;
  #finished = false;
  #allLayers = false;
  #panel = 'values';
  #revision: number | null = null;
  #changingKey: string | null = null;
  #keysSaid = '';
  #space: string | null = null;
  #chosen: string | null = null;
  readonly #message = new PassingMessage(() => this.requestUpdate());
  #addressTimer = 0;

  constructor() {
    super();
    this.clip = '';
    this.mode = 'view';
    this.frame = null;
    this.theme = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasAttribute('tabindex')) this.tabIndex = -1;
    addEventListener('keydown', this.#keyDown);
    addEventListener('keyup', this.#keyUp);
    addEventListener('beforeunload', this.#beforeUnload);
    addEventListener('pagehide', this.#pageHide);
    addEventListener('online', this.#sendAgain);
    addEventListener('focus', this.#sendAgain);
    addEventListener('blur', this.#letGo);
    addEventListener('pointermove', this.#pointed);
    document.addEventListener('visibilitychange', this.#seenOrHidden);
    if (this.hasUpdated) void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#keyDown);
    removeEventListener('keyup', this.#keyUp);
    removeEventListener('beforeunload', this.#beforeUnload);
    removeEventListener('pagehide', this.#pageHide);
    removeEventListener('online', this.#sendAgain);
    removeEventListener('focus', this.#sendAgain);
    removeEventListener('blur', this.#letGo);
    removeEventListener('pointermove', this.#pointed);
    document.removeEventListener('visibilitychange', this.#seenOrHidden);
    clearTimeout(this.#addressTimer);
    this.#close();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('clip')) void this.#open();
  }

  protected override render(): TemplateResult {
    if (this.#error) return errorPage(this.#error, () => void this.#open());
    const bench = this.#bench;
    if (!bench) return loadingPage();
    const { session, playback, commands } = bench;
    const { store } = session;
    const editable = this.#editable();
    return html`<div class="editor" @click=${this.#clicked}>
        ${header({
          session,
          mode: this.mode,
          save: this.#save,
          differing: bench.differences.reduce((count, share) => count + (share > 0 ? 1 : 0), 0),
          others: this.#company?.presence.others ?? [],
          jump: (frame) => commands.goTo(frame),
          editable,
          busy: this.#busy || this.#finished,
          undo: () => commands.undo(),
          redo: () => commands.redo(),
          submit: this.#submit,
          decide: this.#askVerdict,
          discard: () => void session.discardRefused(),
          takeAlong: () => saveFile(`clip-${session.opened.clip.id}-work.json`, session.work),
          resolve: () => this.#show({ kind: 'conflict' }),
          showKeys: () => this.#show({ kind: 'keys' }),
          showRevisions: () => this.#show({ kind: 'revisions' }),
        })}
        ${queue({ reviewing: bench.reviewing, open: this.#queueOpen(), editable, toggle: this.#toggleQueue, loop: bench.loop })}
        ${stage({
          session,
          playback,
          viewing: bench.viewing,
          viewport: bench.viewport,
          fullScreen: this.#fullScreen,
          painted: bench.screen?.painted ?? -1,
          trouble: bench.trouble,
          message: this.#message.text,
          scale: bench.screen?.camera.scale ?? 1,
          editable,
          beside: bench.beside,
          context: context(bench, editable),
          pins: this.#remarks?.pins ?? nothing,
        })}
        ${side(this.#panels(bench), this.#panel, this.#choosePanel)}
        ${timeline({
          session,
          desk: bench.desk,
          analysis: bench.analysis,
          editable,
          allLayers: this.#allLayers,
          toggleLayers: () => {
            this.#allLayers = !this.#allLayers;
            this.requestUpdate();
          },
          activate: (layer) => store.activate(layer),
          curveKey: bench.timeline.curveKey,
          pointer: bench.timeline.pointer,
          marks: this.#company
            ? timelineMarks(this.#company, store.frameCount, (id) => this.#remarks?.open(id))
            : nothing,
        })}
      </div>
      <div @close=${{ handleEvent: this.#dialogClosed, capture: true }}>
        ${openDialog(this.#dialog, {
          bench,
          busy: this.#busy,
          error: this.#dialogError,
          merging: this.#merging,
          openRemarks: this.#company?.book.unsettled.length ?? 0,
          update: () => this.requestUpdate(),
          replay: () => this.#replay(),
          decide: (verdict, remark) => this.#decide(verdict, remark),
          close: this.#dialogClosed,
          showRevision: (no) => this.#showRevision(no),
          submit: () => this.#handOn(),
          keys: { waiting: this.#changingKey, said: this.#keysSaid, become: this.#changeKey },
        })}
      </div>`;
  }

  #panels({ session, reviewing, shapes, objects, analysis, timeline }: Workbench): readonly SidePanel[] {
    const values = () => card({ session, reviewing, editable: this.#editable() });
    const apart = () => differences(session, reviewing);
    const things = () =>
      objectsPanel({
        session,
        objects,
        editable: this.#editable(),
        draw: () => shapes.chooseDrawn(),
        remove: () => shapes.remove(),
      });
    const findings = () =>
      findingsPanel({
        session,
        analysis,
        editable: this.#editable(),
        go: (finding) => timeline.go(finding),
        fix: (finding) => timeline.fix(finding),
      });
    return [
      { id: 'values', title: 'Values', count: 0, view: values },
      { id: 'differences', title: 'Differs', count: differenceCount(reviewing), view: apart },
      { id: 'objects', title: 'Objects', count: 0, view: things },
      { id: 'findings', title: 'Findings', count: analysis.findings.length, view: findings },
      ...(this.#remarks ? [this.#remarks.panel] : []),
    ];
  }

  readonly #choosePanel = (id: string): void => {
    this.#panel = id;
    this.requestUpdate();
  };

  protected override updated(): void {
    const bench = this.#bench;
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    const canvases = canvasesOf(this.renderRoot);
    if (bench && canvases) bench.attach(canvases);
    const chosen = bench?.reviewing.chosen ?? null;
    if (chosen !== this.#chosen) {
      this.#chosen = chosen;
      this.renderRoot.querySelector('.card tr.active')?.scrollIntoView({ block: 'nearest' });
    }
    if (bench) this.dataset['operations'] = String(bench.session.store.operations.length);
  }

  async #open(): Promise<void> {
    this.#close();
    if (this.clip === '') return;
    const opening = ++this.#opening;
    try {
      const place = placeInAddress();
      this.#revision = place.rev;
      const session = await openClip(this.clip, place.rev, this.#saved);
      if (opening !== this.#opening || !this.isConnected) return session.close();
      const frame = this.frame ?? place.frame;
      session.store.seek(frame ?? 0);
      const first = session.opened.ontology.layers.find((layer) => !layer.derived);
      session.store.activate(session.layer(place.layer)?.name ?? first?.name ?? null);
      const bench = new Workbench(session, {
        editable: () => this.#editable(),
        say: this.#message.say,
        update: () => this.requestUpdate(),
        onFrame: () => this.#placeChanged(),
        onPainted: (frame) => this.#painted(frame),
        openValues: () => this.#show({ kind: 'values' }),
        ask: (choice) => this.#show({ kind: 'choice', choice }),
        openPack: packOf,
      });
      const annotating = this.mode === 'annotate';
      const deciding = this.mode === 'review';
      bench.bind({
        escape: () => bench.escape(),
        fit: () => session.store.look(null),
        showKeys: () => this.#show({ kind: 'keys' }),
        showValues: () => this.#show({ kind: 'values' }),
        nextPane: this.#nextPane,
        askFrame: () => this.#show({ kind: 'goto' }),
        fullScreen: this.#fullScreen,
        toggleQueue: this.#toggleQueue,
        loop: bench.loop,
        submit: annotating ? this.#submit : null,
        approve: deciding ? () => this.#askVerdict('approve') : null,
        requestChanges: deciding ? () => this.#askVerdict('request_changes') : null,
        remark: () => this.#remarks?.write(),
        nextRemark: () => this.#remarks?.next(),
      });
      this.#bench = bench;
      session.store.onChange((change) => change === 'selection' && this.#placeChanged());
      if (frame === null && this.mode !== 'view' && place.rev === null) bench.reviewing.openWorst();
      this.dataset['saveState'] = session.outbox.state.kind;
      if (session.outbox.state.kind === 'conflict') this.#show({ kind: 'conflict' });
      const company = await companyOf(session, {
        editable: () => this.#editable(),
        update: () => this.requestUpdate(),
      });
      if (opening !== this.#opening) return company.close();
      this.#company = company;
      this.#remarks = new RemarkDesk({
        bench,
        company,
        root: () => this.renderRoot,
        show: (then) => {
          this.#choosePanel('remarks');
          void this.updateComplete.then(then);
        },
        update: () => this.requestUpdate(),
        giveBackFocus: () => this.focus({ preventScroll: true }),
        say: this.#message.say,
      });
    } catch (error) {
      if (opening !== this.#opening) return;
      this.#error = error instanceof Error ? error : new Error(String(error));
    }
    this.requestUpdate();
  }

  /** Shows a frame; one that does not exist is taken for the nearest that does. */
  goTo(frame: number): void {
    this.#bench?.commands.goTo(frame);
  }

  /** Plays those frames over and over. */
  loop(first: number, last: number): void {
    this.#bench?.playback.loop(first, last);
  }

  #close(): void {
    this.#opening++;
    this.#bench?.close();
    this.#bench = null;
    this.#company?.close();
    this.#company = null;
    this.#merging = null;
    this.#remarks = null;
    this.#error = null;
    this.#dialog = null;
    this.#finished = false;
    delete this.dataset['ready'];
    delete this.dataset['frame'];
    this.requestUpdate();
  }

  #editable(): boolean {
    return (
      this.mode !== 'view' &&
      !this.#finished &&
      !this.#busy &&
      this.#bench?.session.opened.me.mayEdit === true
    );
  }

  #readOnlyReason(): string {
    return this.#bench?.session.opened.me.reason ?? 'This clip is shown read-only.';
  }

  readonly #submit = (): void => {
    const session = this.#bench?.session;
    if (!session) return;
    if (!this.#editable()) return this.#message.say(this.#readOnlyReason());
    const left = this.#bench?.reviewing.left;
    if (left && left.rejected.length + left.open.length > 0) this.#show({ kind: 'left' });
    else this.#handOn();
  };

  #handOn(): void {
    const session = this.#bench?.session;
    if (!session) return;
    void this.#work(async () => {
      const revision = await session.submit();
      this.#dialog = null;
      this.#finish('submitted', { clipId: session.opened.clip.id, revision: revision.id, verdict: null });
      this.#message.say(`Submitted as revision ${revision.no}.`);
    });
  }

  readonly #askVerdict = (verdict: Verdict): void => {
    const me = this.#bench?.session.opened.me;
    if (!me || this.#finished) return;
    if (verdict === 'reopen' ? me.mayReopen : me.mayDecide) this.#show({ kind: 'remark', verdict });
    else this.#message.say(me.reason ?? 'You may not decide on this revision.');
  };

  #decide(verdict: Verdict, remark: string): void {
    const session = this.#bench?.session;
    if (!session) return;
    void this.#work(async () => {
      const revision = await session.decide(verdict, remark);
      this.#dialog = null;
      this.#finish('decided', { clipId: session.opened.clip.id, revision, verdict });
      this.#message.say(
        {
          approve: 'Approved.',
          reject: 'Rejected.',
          request_changes: 'Changes requested.',
          reopen: 'Reopened: it waits for a verdict again.',
        }[verdict],
      );
    });
  }

  readonly #fullScreen = (): void => {
    const leaving = document.fullscreenElement === this;
    void (leaving ? document.exitFullscreen() : this.requestFullscreen()).catch(() =>
      this.#message.say('The browser does not allow full screen here.'),
    );
  };

  #finish(type: string, detail: { clipId: number; revision: number; verdict: Verdict | null }): void {
    this.#finished = true;
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  /** One call to the server at a time; what fails is said where the person looks. */
  async #work(work: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#dialogError = '';
    this.requestUpdate();
    try {
      await work();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (error instanceof ApiError && error.kind === 'stale-base') this.#show({ kind: 'conflict' });
      else if (this.#dialog) this.#dialogError = message;
      else this.#message.say(message);
    } finally {
      this.#busy = false;
      this.requestUpdate();
    }
  }

  #replay(): void {
    const [session, merging] = [this.#bench?.session, this.#merging];
    if (!session || !merging) return;
    void this.#work(async () => {
      this.#merging = null;
      this.#dialog = null;
      const state = await session.settle(merging.divergence, merging.side);
      if (state.kind === 'saved') this.#message.say('Your changes go on from the newest revision.');
    });
  }

  /** Reads what somebody else submitted and shows it beside this person's changes. */
  #compare(): void {
    const session = this.#bench?.session;
    if (!session) return;
    void session.divergence().then(
      (divergence) => {
        if (this.#bench?.session !== session) return;
        this.#merging = divergence && new Merging(divergence);
        if (!divergence && this.#dialog?.kind === 'conflict') this.#dialog = null;
        this.requestUpdate();
        void this.updateComplete.then(() =>
          this.renderRoot
            .querySelector<HTMLElement>('dialog.merge input:checked, dialog.merge .btn.primary')
            ?.focus(),
        );
      },
      (error: unknown) => {
        this.#dialogError = error instanceof Error ? error.message : String(error);
        this.requestUpdate();
      },
    );
  }

  #show(dialog: Dialog): void {
    if (
      dialog.kind === 'values' &&
      this.#bench?.session.layer(this.#bench.session.store.activeLayer)?.derived
    ) {
      return this.#message.say('Derived layers follow from the signals; they are never edited.');
    }
    this.#dialog = dialog;
    this.#dialogError = '';
    if (dialog.kind === 'conflict') this.#compare();
    this.requestUpdate();
  }

  /** Whether a dialog takes the keys: one that was closed does not, though the browser only says so a little later. */
  get #covered(): boolean {
    return this.#dialog !== null && this.renderRoot.querySelector('dialog')?.open !== false;
  }

  readonly #dialogClosed = (): void => {
    this.#dialog = null;
    this.#changingKey = null;
    this.#keysSaid = '';
    this.requestUpdate();
  };

  readonly #changeKey = (waiting: string | null, said: string): void => {
    this.#changingKey = waiting;
    this.#keysSaid = said;
    this.requestUpdate();
  };

  #queueOpen(): boolean {
    const wide = innerWidth >= QUEUE_FROM_PX;
    return this.#bench?.session.preferences.get('queueOpen', isBoolean, wide) ?? wide;
  }

  readonly #toggleQueue = (): void => {
    this.#bench?.session.preferences.set('queueOpen', !this.#queueOpen());
    this.requestUpdate();
  };

  /** Shows a revision, read-only unless it is the newest. */
  #showRevision(no: number): void {
    const head = this.#bench?.session.opened.head;
    writePlaceToAddress({ ...placeInAddress(), rev: no === head ? null : no });
    void this.#open();
  }

  readonly #saved = (state: SaveState): void => {
    const before = this.#save.kind;
    this.#save = state;
    this.dataset['saveState'] = state.kind;
    if (state.kind === 'conflict' && before !== 'conflict') this.#show({ kind: 'conflict' });
    this.requestUpdate();
  };

  #placeChanged(): void {
    clearTimeout(this.#addressTimer);
    this.#addressTimer = window.setTimeout(() => {
      const store = this.#bench?.session.store;
      if (!store) return;
      const { frame, activeLayer } = store;
      writePlaceToAddress({ rev: this.#revision, frame, layer: activeLayer });
      this.dispatchEvent(
        new CustomEvent('frame-changed', { bubbles: true, composed: true, detail: { frame } }),
      );
    }, ADDRESS_MILLIS);
  }

  #painted(frame: number): void {
    this.dataset['frame'] = String(frame);
    if (this.dataset['ready'] === undefined) {
      this.dataset['ready'] = '';
      this.requestUpdate();
    }
  }

  // With Tab among the layers' keys, F6 is the way from pane to pane and back to the editor as a whole.
  readonly #nextPane = (): void => {
    const panes = [...this.renderRoot.querySelectorAll<HTMLElement>('header, .stage, .side, .timeline')];
    const at = panes.findIndex((pane) => pane.contains(this.shadowRoot?.activeElement ?? null));
    const next = panes[at + 1]?.querySelector<HTMLElement>('button:not(:disabled), [tabindex="0"]');
    (next ?? this).focus({ preventScroll: true });
  };

  // A click leaves the focus with the editor, so that space and Enter mean what the key map says.
  readonly #clicked = (event: MouseEvent): void => {
    const kept = event
      .composedPath()
      .some((node) => node instanceof Element && node.matches('[data-keeps-focus]'));
    if (event.detail > 0 && !this.#covered && !kept) this.focus({ preventScroll: true });
  };

  readonly #keyDown = (event: KeyboardEvent): void => {
    const bench = this.#bench;
    if (!bench || this.#covered || event.defaultPrevented || keyBelongsToFocus(event)) return;
    if (event.key === ' ') {
      // What space does waits until it is let go: until then it may move the picture.
      if (!event.repeat) this.#space = keyName(event);
      bench.pointer?.holdSpace(true);
    } else if (!bench.press(event)) return;
    event.preventDefault();
  };

  readonly #keyUp = (event: KeyboardEvent): void => {
    this.#bench?.release(event);
    if (event.key !== ' ') return;
    const pressed = this.#space;
    this.#space = null;
    const bench = this.#bench;
    bench?.pointer?.holdSpace(false);
    if (pressed !== null && !this.#covered && !bench?.pointer?.panned) bench?.run(pressed);
  };

  // A key let go in another window is never heard of here.
  readonly #letGo = (): void => this.#bench?.timeline.hold.finish();

  readonly #beforeUnload = (event: BeforeUnloadEvent): void => {
    if ((this.#bench?.session.outbox.unsent.length ?? 0) > 0) event.preventDefault();
  };

  readonly #pageHide = (): void => {
    this.#bench?.session.outbox.leave();
    this.#company?.leave();
  };

  readonly #pointed = (event: PointerEvent): void => {
    this.#remarks?.pointed(event);
  };

  readonly #seenOrHidden = (): void => {
    if (document.visibilityState === 'hidden') this.#company?.hidden();
    else this.#company?.back();
  };

  readonly #sendAgain = (): void => {
    const outbox = this.#bench?.session.outbox;
    if (outbox && outbox.unsent.length > 0 && outbox.state.kind !== 'conflict') void outbox.flush();
    this.#company?.back();
  };
}

if (!customElements.get('clip-editor')) customElements.define('clip-editor', ClipEditor);

declare global {
  interface HTMLElementTagNameMap {
    'clip-editor': ClipEditor;
  }
}
