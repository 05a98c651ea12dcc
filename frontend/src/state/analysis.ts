import type { Span } from '../kernel/spans';
import { derive, settingOf, sourcesOf, type Derived } from '../model/derive';
import { kpisOf, perclosCurve, type Kpis } from '../model/derive-kpi';
import { RULES } from '../model/derive-rules';
import { Heat } from '../model/heat';
import type { LabelDocument } from '../model/labels';
import { keyOf, type Finding } from '../model/lint/finding';
import { lintSteps } from '../model/lint';
import type { SpotFinder } from '../model/spots';
import type { EditorSession } from './session';
import type { TimelineDesk } from './timeline-desk';

export interface AnalysisPorts {
  readonly session: EditorSession;
  readonly desk: TimelineDesk;
  readonly finder: SpotFinder;
  /** Runs work when nothing else is to be done; the result takes it back. */
  readonly later: (work: () => void) => () => void;
  readonly changed: () => void;
}

interface Numbers {
  readonly key: string;
  readonly document: LabelDocument;
  readonly now: Kpis;
  readonly before: Kpis | null;
}

/** No longer at a stretch: a picture every 16 ms is not held up. */
const SLICE_MILLIS = 6;

const isKeys = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** What follows from the labels while they are edited: derived layers, numbers, differences, findings. */
export class Analysis {
  readonly #ports: AnalysisPorts;
  readonly #heat: Heat;
  readonly #dismissed: string;
  #derived: { sources: readonly unknown[]; derived: Derived } | null = null;
  #perclos: { eyes: Derived['eyes']; curve: readonly (number | null)[] | null } | null = null;
  /** Numbers as shown, and those of the labels without a gesture under way. */
  #shown: Numbers | null = null;
  #done: Numbers | null = null;
  #linted: { all: readonly Finding[]; open: readonly Finding[] } | null = null;
  #waiting: (() => void) | null = null;

  constructor(ports: AnalysisPorts) {
    this.#ports = ports;
    const { store, opened } = ports.session;
    this.#heat = new Heat(ports.finder);
    this.#dismissed = `findings-dismissed-${opened.clip.id}`;
    store.onChange((change) => {
      if (change === 'document') this.#lintLater();
    });
    this.#lintLater();
  }

  /** How much each frame differs from the reference. */
  get heat(): Float32Array {
    return this.#heat.of(this.#ports.session.store.document);
  }

  /** What differs on a frame, by kind and name. */
  differing(frame: number): readonly string[] {
    this.#heat.of(this.#ports.session.store.document);
    return this.#heat.at(frame);
  }

  /** The derived layers by another threshold than the stored ones follow; empty where it is the usual one. */
  get layers(): ReadonlyMap<string, readonly Span[]> {
    if (this.#closed === RULES.closedBelow) return new Map();
    const { blinks, states } = this.derived;
    return new Map([
      ['blinks', blinks.map(spanOf)],
      ['driver_state', states.map(spanOf)],
    ]);
  }

  get derived(): Derived {
    const { document } = this.#ports.session.store;
    const sources = [...sourcesOf(document), this.#closed];
    if (!this.#derived || sources.some((source, i) => source !== this.#derived?.sources[i])) {
      this.#derived = { sources, derived: derive(document, this.#setting, this.#closed) };
    }
    return this.#derived.derived;
  }

  /** PERCLOS over time, or null where the clip is shorter than its window. */
  get perclos(): readonly (number | null)[] | null {
    const { eyes } = this.derived;
    if (this.#perclos?.eyes !== eyes) {
      this.#perclos = { eyes, curve: perclosCurve(eyes, this.#ports.session.opened.clip.fps) };
    }
    return this.#perclos.curve;
  }

  /** The numbers of the clip, and those before the edit under way or the last one made. */
  get kpis(): { readonly now: Kpis; readonly before: Kpis | null } {
    const { store } = this.#ports.session;
    const { document, previewing } = store;
    const { thresholds } = this.#ports.desk;
    const key = JSON.stringify(thresholds);
    if (this.#shown?.document === document && this.#shown.key === key) return this.#shown;
    const done = this.#done?.key === key ? this.#done : null;
    if (!previewing && done?.document === document) return (this.#shown = done);
    const before = done?.now ?? null;
    this.#shown = {
      key,
      document,
      now: kpisOf(document, this.derived, this.#setting.fps, thresholds),
      before,
    };
    if (!previewing) this.#done = this.#shown;
    return this.#shown;
  }

  /** Findings that nobody dismissed, by frame. */
  get findings(): readonly Finding[] {
    return this.#linted?.open ?? [];
  }

  dismiss(finding: Finding): void {
    const { preferences } = this.#ports.session;
    const kept = preferences.get(this.#dismissed, isKeys, []);
    preferences.set(this.#dismissed, [...kept, keyOf(finding)]);
    this.#sift(this.#linted?.all ?? []);
  }

  /** How many are kept away. */
  get dismissed(): number {
    return (this.#linted?.all.length ?? 0) - this.findings.length;
  }

  restoreDismissed(): void {
    this.#ports.session.preferences.set(this.#dismissed, undefined);
    this.#sift(this.#linted?.all ?? []);
  }

  close(): void {
    this.#waiting?.();
  }

  get #closed(): number {
    return this.#ports.desk.thresholds.closed;
  }

  get #setting() {
    const { session } = this.#ports;
    return settingOf(session.truth ?? session.store.base, session.opened.clip.fps);
  }

  #lintLater(): void {
    this.#waiting?.();
    this.#waiting = this.#ports.later(() => {
      this.#waiting = null;
      const { store } = this.#ports.session;
      // Mid-gesture the labels are on their way; what they come to is looked at when they are there.
      if (!store.previewing) this.#lint(lintSteps(store.document, this.#setting));
    });
  }

  /** One rule after the other, giving way to everything else in between; an edit begins anew. */
  #lint(steps: ReturnType<typeof lintSteps>): void {
    const until = performance.now() + SLICE_MILLIS;
    for (;;) {
      const step = steps.next();
      if (step.done) return this.#sift(step.value);
      if (performance.now() < until) continue;
      this.#waiting = this.#ports.later(() => {
        this.#waiting = null;
        this.#lint(steps);
      });
      return;
    }
  }

  #sift(all: readonly Finding[]): void {
    const { preferences } = this.#ports.session;
    const kept = new Set(preferences.get(this.#dismissed, isKeys, []));
    const open = all.filter((finding) => !kept.has(keyOf(finding)));
    this.#linted = { all, open };
    this.#ports.changed();
  }
}

const spanOf = ([start, end, value]: readonly [number, number, string]): Span => ({
  start,
  end,
  value,
  origin: 'interpolated',
  confidence: 1000,
});
