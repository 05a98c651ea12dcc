import { Decisions } from '../model/decisions';
import type { LabelDocument } from '../model/labels';
import type { Judgement } from '../model/operation';
import { agreeing, auditOf, auditSpots, queueOf, type Audit, type Entry } from '../model/review';
import { SpotFinder, heat, type Compared, type Spot } from '../model/spots';
import type { EditorSession } from '../state/session';

/** From so many per mille on, labels that agree are accepted in one go. */
const SURE_FROM = 800;

/** What the labels of one state of the log come to. */
export interface Found {
  readonly compared: readonly Compared[];
  readonly decisions: Decisions;
  readonly heat: Float32Array;
  /** What there was and is to decide, the most telling first. */
  readonly queue: readonly Entry[];
  /** What differs now, the largest first. */
  readonly differing: readonly Entry[];
  readonly audit: Audit;
}

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** Looks at the labels of a session when asked, and only at what changed since. */
export class Findings {
  readonly derived: ReadonlySet<string>;
  readonly #session: EditorSession;
  readonly finder: SpotFinder;
  readonly #decisions: Decisions;
  #first: { base: LabelDocument; spots: readonly Spot[] } | null = null;
  #found: Found | null = null;
  #agreeing: { compared: readonly Compared[]; found: readonly Judgement[] } | null = null;
  #document: LabelDocument | null = null;
  #operations = -1;

  constructor(session: EditorSession) {
    const { store, opened, reference, truth, auto } = session;
    this.#session = session;
    this.derived = new Set(opened.ontology.layers.flatMap(({ name, derived }) => (derived ? [name] : [])));
    this.finder = new SpotFinder({ reference, auto: truth && auto, derived: this.derived });
    this.#decisions = new Decisions(store.frameCount);
  }

  get now(): Found {
    const { store } = this.#session;
    const { recorded, operations } = store;
    if (this.#found && this.#document === recorded && this.#operations === operations.length) {
      return this.#found;
    }
    this.#document = recorded;
    this.#operations = operations.length;
    this.#found = this.#look(recorded);
    return this.#found;
  }

  /** Stretches that may be accepted in one go. */
  get agreeing(): readonly Judgement[] {
    const { compared, decisions } = this.now;
    if (this.#agreeing?.compared !== compared) {
      const sureFrom = this.#session.preferences.get('sureFrom', isNumber, SURE_FROM);
      this.#agreeing = { compared, found: agreeing(compared, sureFrom, decisions) };
    }
    return this.#agreeing.found;
  }

  #look(document: LabelDocument): Found {
    const { store, opened } = this.#session;
    const compared = this.finder.compared(document);
    const decisions = this.#decisions.follow(store.operations);
    const seed = opened.clip.id * 1_000_003 + (opened.base?.revision.no ?? 0);
    const audited = auditSpots(store.operations, decisions, seed);
    const spots = compared.flatMap((one) => one.spots);
    const differing = spots.filter(({ kind }) => kind === 'differs' || kind === 'auto');
    return {
      compared,
      decisions,
      heat: heat(compared, store.frameCount),
      queue: queueOf(this.#atFirst(), spots, audited, decisions, compared),
      differing: queueOf([], differing, [], decisions, compared).toSorted((a, b) => b.size - a.size),
      audit: auditOf(audited, decisions, compared),
    };
  }

  /** What the work began with, so that the queue keeps its length while it is worked off. */
  #atFirst(): readonly Spot[] {
    const { base } = this.#session.store;
    if (this.#first?.base !== base) this.#first = { base, spots: this.finder.spots(base) };
    return this.#first.spots;
  }
}
