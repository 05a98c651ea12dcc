import { editOf } from '../model/fold';
import { described, framesOf, kindOf, nameOf, partsOf, together, type Judgement, type Target } from '../model/operation'; // prettier-ignore
import { isLeft, type Entry } from '../model/review';
import type { Spot, SpotKind } from '../model/spots';
import type { Playback } from '../player/playback';
import type { EditorSession } from '../state/session';
import { Findings } from './findings';
import { Jumps } from './jumps';
import { Pace } from './pace';
import { Taking } from './taking';

export interface ReviewingPorts {
  readonly session: EditorSession;
  readonly playback: Playback;
  readonly editable: () => boolean;
  readonly say: (message: string) => void;
  readonly now: () => number;
}

export const SPOT_KINDS = ['differs', 'auto', 'unsure', 'audit'] as const;

/** A spot is seen with so many frames before and behind it. */
const AROUND = 15;

/** The server takes no larger gesture. */
const LARGEST_BATCH = 10_000;

const isKinds = (value: unknown): value is readonly SpotKind[] =>
  Array.isArray(value) && value.every((kind) => SPOT_KINDS.includes(kind as SpotKind));

/** Going from spot to spot and deciding on each. */
export class Reviewing {
  readonly findings: Findings;
  readonly jumps: Jumps;
  readonly taking: Taking;
  readonly #ports: ReviewingPorts;
  readonly #pace: Pace;
  #gone: Spot | null = null;
  #chosen: { target: Target; layer: string | null } | null = null;

  constructor(ports: ReviewingPorts) {
    const { session, playback, say } = ports;
    this.#ports = ports;
    this.findings = new Findings(session);
    this.jumps = new Jumps({ session, playback, say, findings: this.findings });
    this.taking = new Taking({
      session,
      playback,
      say,
      derived: this.findings.derived,
      mayEdit: () => this.#mayEdit(),
      chosen: () => this.chosen,
      current: () => this.current,
    });
    this.#pace = new Pace(ports.now);
    session.store.onRecord((operation) => {
      const parts = operation.kind === 'batch' ? operation.edits : [operation];
      if (parts.some(({ kind }) => kind === 'judge')) this.#pace.decided();
    });
  }

  // What there is

  /** Spots of the kinds that this person wants to see. */
  get queue(): readonly Entry[] {
    const { kinds } = this;
    return this.findings.now.queue.filter(({ kind }) => kinds.includes(kind));
  }

  get pace(): { readonly per100Frames: number; readonly seconds: number | null } {
    const made = this.findings.now.decisions.made.length;
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
    const { frame } = this.#ports.session.store;
    const gone = this.#gone;
    const held = gone && this.findings.now.queue.find((entry) => isSameSpot(entry, gone));
    if (held && frame >= held.start - AROUND && frame <= held.end + AROUND) return held;
    const here = this.queue.filter(({ start, end }) => start <= frame && frame <= end);
    const { chosen } = this;
    return here.find(({ target }) => target === chosen) ?? here[0] ?? null;
  }

  /** The value that is taken. */
  get chosen(): Target | null {
    const { selection, activeLayer } = this.#ports.session.store;
    if (selection?.kind === 'box') return `boxes/${selection.track}`;
    if (selection?.kind === 'point') return `points/${selection.track}`;
    if (selection?.kind === 'span') return `layers/${selection.layer}`;
    if (this.#chosen && this.#chosen.layer === activeLayer) return this.#chosen.target;
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
    this.#chosen = { target, layer: kind === 'layers' ? name : store.activeLayer };
    if (kind === 'layers') store.activate(name);
    store.select(kind === 'boxes' ? { kind: 'box', track: name } : null);
  }

  // Going

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

  /** Where a clip opens: the most telling spot, if there is one. */
  openWorst(): void {
    const worst = this.queue.find(({ state }) => state === 'open');
    if (worst) this.goTo(worst);
  }

  /** In the order of the frames, one by one where several begin together. */
  toDisagreement(by: 1 | -1): void {
    const { frame } = this.#ports.session.store;
    const spots = this.queue
      .filter(({ kind }) => kind === 'differs' || kind === 'auto')
      .toSorted((a, b) => a.start - b.start || b.information - a.information);
    const { current } = this;
    const at = current ? spots.findIndex((spot) => isSameSpot(spot, current)) : -1;
    const beyond =
      by > 0 ? spots.find(({ start }) => start > frame) : spots.findLast(({ start }) => start < frame);
    const next = at >= 0 && this.#gone ? spots[at + by] : beyond;
    if (next) this.goTo(next);
    else this.#ports.say(`No disagreement ${by > 0 ? 'after' : 'before'} this one.`);
  }

  /** What should not be handed on as it is: labels called wrong, and differences that nobody decided on. */
  get left(): { readonly rejected: readonly Entry[]; readonly open: readonly Entry[] } {
    const { queue } = this.findings.now;
    return {
      rejected: queue.filter(({ state }) => state === 'rejected'),
      open: queue.filter(({ state, kind }) => state === 'open' && kind === 'differs'),
    };
  }

  // Deciding

  decide(verdict: Judgement['verdict']): void {
    const { session, say, editable } = this.#ports;
    const entry = this.current;
    if (!entry) return verdict === 'skip' ? this.next() : say('Nothing to decide at this frame.');
    if (!editable() && verdict === 'skip') return this.#pass(entry);
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
    const last = this.findings.now.decisions.made.at(-1);
    if (last === undefined) return say('No decision to take back.');
    if (!this.#mayEdit()) return;
    const edit = editOf(store.operations, last);
    store.undo(last);
    if (!edit) return;
    const judged = partsOf(edit).find((part) => part.kind === 'judge');
    const [start, end] = framesOf(judged ?? edit);
    const spot = this.findings.now.queue.find(
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
    const found = this.findings.agreeing.slice(0, LARGEST_BATCH);
    const edit = together(found);
    if (!edit) return say('Nothing is left that agrees and is sure.');
    session.store.edit(edit);
    const since = session.store.operations.length - 1;
    const drawn = this.findings.now.audit.spots.filter((spot) => spot.since === since).length;
    say(
      `${found.length} agreeing stretches accepted${drawn > 0 ? `, ${drawn} of them drawn for an audit` : ''}.`,
    );
    this.next();
  }

  #mayEdit(): boolean {
    if (this.#ports.editable()) return true;
    this.#ports.say(this.#ports.session.opened.me.reason ?? 'This clip is shown read-only.');
    return false;
  }
}

const isSameSpot = (a: Spot, b: Spot): boolean =>
  a.target === b.target && a.kind === b.kind && a.start === b.start;
