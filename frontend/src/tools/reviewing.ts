import { spanAt } from '../kernel/spans';
import { Decisions } from '../model/decisions';
import { editOf } from '../model/fold';
import type { LabelDocument } from '../model/labels';
import { described, framesOf, kindOf, nameOf, partsOf, together, type Edit, type Judgement, type SingleEdit, type Target } from '../model/operation'; // prettier-ignore
import { agreeing, auditOf, auditSpots, isLeft, nextMarked, nextRun, queueOf, unreviewed, unsureFrames, type Audit, type Entry } from '../model/review'; // prettier-ignore
import { SpotFinder, UNSURE_BELOW, heat, type Compared, type Spot, type SpotKind } from '../model/spots';
import type { Playback } from '../player/playback';
import type { EditorSession } from '../state/session';
import { take } from './edits';
import { Pace } from './pace';
import { takeEdit, takeEverything } from './takes';

export interface ReviewingPorts {
  readonly session: EditorSession;
  readonly playback: Playback;
  readonly editable: () => boolean;
  readonly say: (message: string) => void;
  readonly now: () => number;
}

/** What the labels on show come to, found once for each state of the log. */
interface Findings {
  readonly document: LabelDocument;
  readonly compared: readonly Compared[];
  readonly decisions: Decisions;
  readonly heat: Float32Array;
  readonly queue: readonly Entry[];
  readonly audit: Audit;
  readonly agreeing: readonly Judgement[];
}

export const SPOT_KINDS = ['differs', 'auto', 'unsure', 'audit'] as const;

/** A spot is seen with so many frames before and behind it. */
const AROUND = 15;

/** From so many per mille on, labels that agree are accepted in one go. */
const SURE_FROM = 800;

/** The server takes no larger gesture. */
const LARGEST_BATCH = 10_000;

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isKinds = (value: unknown): value is readonly SpotKind[] =>
  Array.isArray(value) && value.every((kind) => SPOT_KINDS.includes(kind as SpotKind));

/** Going from spot to spot: what is compared, what was decided, and where to go next. */
export class Reviewing {
  readonly #ports: ReviewingPorts;
  readonly #finder: SpotFinder;
  readonly #decisions: Decisions;
  readonly #derived: ReadonlySet<string>;
  readonly #pace: Pace;
  #first: { base: LabelDocument; spots: readonly Spot[] } | null = null;
  #found: Findings | null = null;
  #seen = -1;
  #gone: Spot | null = null;
  #chosen: Target | null = null;
  #layer: string | null = null;

  constructor(ports: ReviewingPorts) {
    this.#ports = ports;
    const { store, opened, reference, truth, auto } = ports.session;
    this.#derived = new Set(opened.ontology.layers.flatMap(({ name, derived }) => (derived ? [name] : [])));
    this.#finder = new SpotFinder({ reference, auto: truth && auto, derived: this.#derived });
    this.#decisions = new Decisions(store.frameCount);
    this.#pace = new Pace(ports.now);
    store.onRecord((operation) => {
      if (operation.kind === 'judge') this.#pace.decided();
      else if (operation.kind === 'batch' && operation.edits.some(({ kind }) => kind === 'judge')) this.#pace.decided(); // prettier-ignore
    });
  }

  // What there is

  /** Spots of the chosen kinds, the most telling first. */
  get queue(): readonly Entry[] {
    const { kinds } = this;
    return this.#findings.queue.filter(({ kind }) => kinds.includes(kind));
  }

  get everything(): readonly Entry[] {
    return this.#findings.queue;
  }

  get heat(): Float32Array {
    return this.#findings.heat;
  }

  get audit(): Audit {
    return this.#findings.audit;
  }

  /** Stretches that may be accepted in one go. */
  get agreeing(): readonly Judgement[] {
    return this.#findings.agreeing;
  }

  get pace(): { readonly per100Frames: number; readonly seconds: number | null } {
    const made = this.#findings.decisions.made.length;
    return { per100Frames: (100 * made) / this.#ports.session.store.frameCount, seconds: this.#pace.seconds };
  }

  get kinds(): readonly SpotKind[] {
    return this.#ports.session.preferences.get('spotKinds', isKinds, SPOT_KINDS);
  }

  toggleKind(kind: SpotKind): void {
    const { kinds } = this;
    const next = kinds.includes(kind) ? kinds.filter((other) => other !== kind) : [...kinds, kind];
    this.#ports.session.preferences.set('spotKinds', next);
  }

  /** The spot that a decision is on: the one gone to, as long as it is in sight, else the one at this frame. */
  get current(): Entry | null {
    const { store } = this.#ports.session;
    const { frame } = store;
    const gone = this.#gone;
    const held = gone && this.#findings.queue.find((entry) => isSameSpot(entry, gone));
    if (held && frame >= held.start - AROUND && frame <= held.end + AROUND) return held;
    const here = this.queue.filter(({ start, end }) => start <= frame && frame <= end);
    const { chosen } = this;
    return here.find(({ target }) => target === chosen) ?? here[0] ?? null;
  }

  /** The value that T and G take. */
  get chosen(): Target | null {
    const { selection, activeLayer } = this.#ports.session.store;
    if (selection?.kind === 'box') return `boxes/${selection.track}`;
    if (selection?.kind === 'point') return `points/${selection.track}`;
    if (selection?.kind === 'span') return `layers/${selection.layer}`;
    if (this.#chosen && this.#layer === activeLayer) return this.#chosen;
    return activeLayer === null ? null : `layers/${activeLayer}`;
  }

  choose(target: Target): void {
    this.#choose(target, this.#gone?.target === target ? this.#gone : null);
  }

  #choose(target: Target, gone: Spot | null): void {
    const { store } = this.#ports.session;
    const name = nameOf(target);
    const kind = kindOf(target);
    this.#gone = gone;
    this.#chosen = target;
    this.#layer = kind === 'layers' ? name : store.activeLayer;
    if (kind === 'layers') store.activate(name);
    store.select(kind === 'boxes' ? { kind: 'box', track: name } : null);
  }

  // Going

  /** Shows a spot; the frames around it are in sight. */
  goTo(spot: Spot): void {
    const { playback, session } = this.#ports;
    if (playback.speed !== 0) playback.play(0);
    this.#choose(spot.target, spot);
    this.#pace.shown();
    session.store.seek(spot.peak);
  }

  /** The frames to loop over to see the current spot. */
  get around(): readonly [number, number] {
    const { store } = this.#ports.session;
    const { start, end } = this.current ?? { start: store.frame, end: store.frame };
    return [Math.max(0, start - AROUND), Math.min(store.frameCount - 1, end + AROUND)];
  }

  /** The most telling spot that is open, else one that was skipped. */
  next(): void {
    const { queue } = this;
    const open =
      queue.find(({ state }) => state === 'open') ?? queue.find(({ state }) => state === 'skipped');
    if (open) return this.goTo(open);
    const rejected = queue.filter(isLeft).length;
    this.#ports.say(rejected > 0 ? `Everything is decided; ${rejected} rejected.` : 'Everything is decided.');
  }

  /** What should not be handed on as it is: labels called wrong, and differences that nobody decided on. */
  get left(): { readonly rejected: number; readonly open: number } {
    const all = this.#findings.queue;
    return {
      rejected: all.filter(({ state }) => state === 'rejected').length,
      open: all.filter(({ state, kind }) => state === 'open' && kind === 'differs').length,
    };
  }

  toLeft(): void {
    const all = this.#findings.queue;
    const spot = all.find(({ state }) => state === 'rejected') ?? all.find(({ state, kind }) => state === 'open' && kind === 'differs'); // prettier-ignore
    if (spot) this.goTo(spot);
  }

  /** The worst spot, where a clip opens; false if there is none. */
  openWorst(): boolean {
    const worst = this.queue.find(({ state }) => state === 'open');
    if (worst) this.goTo(worst);
    return worst !== undefined;
  }

  toDisagreement(by: 1 | -1): void {
    const { frame } = this.#ports.session.store;
    const spots = this.queue.filter(({ kind }) => kind === 'differs' || kind === 'auto');
    const at = this.#gone && spots.some((spot) => this.#gone && isSameSpot(spot, this.#gone)) ? this.#gone.start : frame; // prettier-ignore
    const beyond = spots.filter(({ start }) => (by > 0 ? start > at : start < at));
    const nearest = beyond.reduce<Entry | null>(
      (best, spot) =>
        best === null || (by > 0 ? spot.start < best.start : spot.start > best.start) ? spot : best,
      null,
    );
    if (nearest) this.goTo(nearest);
    else this.#ports.say(by > 0 ? 'No disagreement after this frame.' : 'No disagreement before this frame.');
  }

  toLabelChange(by: 1 | -1): void {
    const { store } = this.#ports.session;
    const layer = store.activeLayer;
    if (layer === null) return this.#ports.say('Choose a layer of the timeline first.');
    const spans = store.document.layers.get(layer) ?? [];
    const borders = spans.flatMap(({ start, end }) => [start, end + 1]);
    const changes = borders.filter((border) => border > 0 && border < store.frameCount);
    const next = by > 0 ? changes.find((change) => change > store.frame) : changes.findLast((change) => change < store.frame); // prettier-ignore
    this.#seek(next ?? -1, `No change of ${layer} ${by > 0 ? 'after' : 'before'} this frame.`);
  }

  toUnreviewed(): void {
    const { compared, decisions } = this.#findings;
    const { frame, frameCount } = this.#ports.session.store;
    const open = unreviewed(compared, decisions, frameCount);
    this.#seek(nextMarked(open, frame), 'Something of every frame behind this one was reviewed.');
  }

  toUnsure(): void {
    const { frame, frameCount } = this.#ports.session.store;
    const unsure = unsureFrames(this.#findings.compared, UNSURE_BELOW, frameCount);
    this.#seek(nextRun(unsure, frame), 'No low confidence after this frame.');
  }

  #seek(frame: number, otherwise: string): void {
    const { playback, session, say } = this.#ports;
    if (frame < 0) return say(otherwise);
    if (playback.speed !== 0) playback.play(0);
    session.store.seek(frame);
  }

  // Deciding

  decide(verdict: Judgement['verdict']): void {
    const { session, say } = this.#ports;
    const entry = this.current;
    if (!entry) return verdict === 'skip' ? this.next() : say('Nothing to decide at this frame.');
    if (!this.#ports.editable() && verdict === 'skip') return this.#pass(entry);
    if (!this.#mayEdit()) return;
    const { target, start, end } = entry;
    const settled = verdict === 'accept' && entry.state === 'accepted';
    if (!settled) session.store.edit({ kind: 'judge', target, start, end, verdict });
    this.next();
  }

  /** Whoever only looks goes through the queue without leaving a word. */
  #pass(entry: Entry): void {
    const { queue } = this;
    const next = queue[queue.findIndex((spot) => isSameSpot(spot, entry)) + 1] ?? queue[0];
    if (next) this.goTo(next);
  }

  /** Takes the last decision back and goes where it was. */
  back(): void {
    const { session, say } = this.#ports;
    const { store } = session;
    const last = this.#findings.decisions.made.at(-1);
    if (last === undefined) return say('No decision to take back.');
    if (!this.#mayEdit()) return;
    const edit = editOf(store.operations, last);
    store.undo(last);
    if (!edit) return;
    const judged = partsOf(edit).find((part) => part.kind === 'judge');
    const [start, end] = framesOf(judged ?? edit);
    const spot = this.#findings.queue.find(
      (entry) => entry.target === judged?.target && entry.start <= end && entry.end >= start,
    );
    if (spot) this.goTo(spot);
    else store.seek(start);
    say(`Taken back: ${described(edit)}`);
  }

  /** Accepts everything that agrees in one gesture, and draws from it what is to be looked at all the same. */
  acceptAgreeing(): void {
    const { session, say } = this.#ports;
    if (!this.#mayEdit()) return;
    const found = this.agreeing.slice(0, LARGEST_BATCH);
    const edit = together(found);
    if (!edit) return say('Nothing is left that agrees and is sure.');
    session.store.edit(edit);
    const drawn = this.audit.spots.filter(
      ({ since }) => since === session.store.operations.length - 1,
    ).length;
    say(
      `${found.length} agreeing stretches accepted${drawn > 0 ? `, ${drawn} of them drawn for an audit` : ''}.`,
    );
    this.next();
  }

  // Taking

  /** Takes the chosen value, over the marks, the selected span or the spot, or at this frame. */
  take(from: 'truth' | 'auto'): void {
    const { session, say } = this.#ports;
    const { store } = session;
    const source = session[from];
    if (!source) return say(`This clip has no ${from} labels.`);
    if (!this.#mayEdit()) return;
    const target = this.chosen;
    if (!target) return say('Choose a value first.');
    if (this.#derived.has(nameOf(target))) return say(`${nameOf(target)} follows from the signals.`);
    if (store.selection?.kind === 'point' && this.#range === null) {
      const point = take(source, store.document, store.selection, null, store.frame);
      return point ? store.edit(point) : say(`The ${from} labels have nothing here.`);
    }
    const [start, end] = this.#stretchOf(source, target);
    const edit = takeEdit(source, store.document, target, start, end);
    if (!edit) return say(`The ${from} labels have nothing here.`);
    this.#record([edit, { kind: 'judge', target, start, end, verdict: 'accept' }]);
  }

  /** Takes every value of this frame, or of the marks or the selected span. */
  takeEverything(from: 'truth' | 'auto'): void {
    const { session, say } = this.#ports;
    const { store } = session;
    const source = session[from];
    if (!source) return say(`This clip has no ${from} labels.`);
    if (!this.#mayEdit()) return;
    const [start, end] = this.#range ?? [store.frame, store.frame];
    const edits = takeEverything(source, store.document, start, end, this.#derived);
    if (edits.length === 0) return say(`Everything is as in the ${from} labels.`);
    this.#record(edits);
    say(
      `${edits.length} values taken from ${from}, ${start === end ? `frame ${start}` : `frames ${start}–${end}`}.`,
    );
  }

  #record(edits: readonly SingleEdit[]): void {
    const { store } = this.#ports.session;
    store.edit(together(edits) as Edit);
    if (store.marks.in !== null || store.marks.out !== null) store.clearMarks();
  }

  /** The marks, or the selected span. */
  get #range(): readonly [number, number] | null {
    const { marks, frame, selection, document } = this.#ports.session.store;
    if (marks.in !== null || marks.out !== null) {
      const [a, b] = [marks.in ?? frame, marks.out ?? frame];
      return [Math.min(a, b), Math.max(a, b)];
    }
    if (selection?.kind !== 'span') return null;
    const span = spanAt(document.layers.get(selection.layer) ?? [], selection.start);
    return span && [span.start, span.end];
  }

  #stretchOf(source: LabelDocument, target: Target): readonly [number, number] {
    const range = this.#range;
    if (range) return range;
    const { store } = this.#ports.session;
    const { frame } = store;
    const { current } = this;
    const playing = this.#ports.playback.speed !== 0;
    if (current?.target === target && (playing || (current.start <= frame && frame <= current.end))) {
      return [current.start, current.end];
    }
    if (kindOf(target) !== 'layers') return [frame, frame];
    const event = take(source, store.document, null, nameOf(target), frame);
    return event ? framesOf(event) : [frame, frame];
  }

  #mayEdit(): boolean {
    if (this.#ports.editable()) return true;
    this.#ports.say(this.#ports.session.opened.me.reason ?? 'This clip is shown read-only.');
    return false;
  }

  get #findings(): Findings {
    const { store, opened, preferences } = this.#ports.session;
    const document = store.recorded;
    const known = this.#found;
    if (known?.document === document && this.#seen === store.operations.length) return known;
    const compared = this.#finder.compared(document);
    const decisions = this.#decisions.follow(store.operations);
    const seed = opened.clip.id * 1_000_003 + (opened.base?.revision.no ?? 0);
    const spots = auditSpots(store.operations, decisions, seed);
    const now = compared.flatMap((one) => one.spots);
    this.#seen = store.operations.length;
    this.#found = {
      document,
      compared,
      decisions,
      heat: heat(compared, store.frameCount),
      queue: queueOf(this.#atFirst(), now, spots, decisions),
      audit: auditOf(spots, decisions),
      agreeing: agreeing(compared, preferences.get('sureFrom', isNumber, SURE_FROM), decisions),
    };
    return this.#found;
  }

  #atFirst(): readonly Spot[] {
    const { base } = this.#ports.session.store;
    if (this.#first?.base !== base) this.#first = { base, spots: this.#finder.spots(base) };
    return this.#first.spots;
  }
}

const isSameSpot = (a: Spot, b: Spot): boolean =>
  a.target === b.target && a.kind === b.kind && a.start === b.start;
