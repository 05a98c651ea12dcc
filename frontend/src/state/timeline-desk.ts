import { clamp } from '../kernel/points';
import { followed, panned, wholeClip, zoomed, type TimeWindow } from '../kernel/timeline';
import { partsOf, isTurn } from '../model/operation';
import type { LabelDocument } from '../model/labels';
import { THRESHOLDS, fittedRows, type CurveRow, type Threshold } from './curve-rows';
import type { Preferences } from './preferences';
import type { EditorStore } from './store';

export type Thresholds = Readonly<Record<Threshold['id'], number>>;

/** Share of the editor's height that the timeline has. */
export const HEIGHT = { initial: 0.4, least: 0.18, most: 0.72 } as const;

/** How late a hand follows the eye, while painting in play (choice reaction, FEVA corrects onsets by about as much). */
export const REACTION_MILLIS = 250;

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const isThresholds = (value: unknown): value is Partial<Thresholds> =>
  typeof value === 'object' && value !== null && Object.values(value).every(isNumber);

/** How the timeline is looked at: which stretch is in view, the active curve, thresholds, its height. */
export class TimelineDesk {
  /** The curves, each with what its lane shows. */
  readonly rows: readonly CurveRow[];
  readonly #store: EditorStore;
  readonly #preferences: Preferences;
  readonly #changed: () => void;
  readonly #lastValues = new Map<string, string>();
  #window: TimeWindow;
  #curve: string | null = null;
  #hover: number | null = null;
  #dragged: Partial<Thresholds> | null = null;
  #height: number | null = null;

  /** @param documents whose values the curves' lanes have to hold */
  constructor(
    store: EditorStore,
    preferences: Preferences,
    changed: () => void,
    documents: readonly LabelDocument[] = [store.base],
  ) {
    this.rows = fittedRows(documents);
    this.#store = store;
    this.#preferences = preferences;
    this.#changed = changed;
    this.#window = wholeClip(store.frameCount);
    store.onChange((change) => {
      if (change === 'frame') this.#look(followed(this.#window, store.frame, store.frameCount));
    });
    store.onRecord((operation) => {
      if (isTurn(operation)) return;
      for (const edit of partsOf(operation)) {
        if (edit.kind === 'paintSpan' && edit.value !== null) this.#lastValues.set(edit.layer, edit.value);
      }
    });
  }

  get window(): TimeWindow {
    return this.#window;
  }

  get zoomedIn(): boolean {
    return this.#window.to - this.#window.from < this.#store.frameCount;
  }

  /** Closer about a border, by default the playhead's frame. */
  zoom(factor: number, anchor = this.#store.frame + 0.5): void {
    this.#look(zoomed(this.#window, factor, anchor, this.#store.frameCount));
  }

  showAll(): void {
    this.#look(wholeClip(this.#store.frameCount));
  }

  pan(frames: number): void {
    this.#look(panned(this.#window, frames, this.#store.frameCount));
  }

  #look(window: TimeWindow): void {
    if (window.from === this.#window.from && window.to === this.#window.to) return;
    this.#window = window;
    this.#changed();
  }

  /** The signal that dragging and the arrow keys change. */
  get curve(): string | null {
    return this.#curve;
  }

  choose(curve: string | null): void {
    this.#curve = curve;
    this.#changed();
  }

  /** The frame under the pointer on the difference strip. */
  get hover(): number | null {
    return this.#hover;
  }

  hoverAt(frame: number | null): void {
    if (frame === this.#hover) return;
    this.#hover = frame;
    this.#changed();
  }

  /** What was painted last in a layer. */
  lastValue(layer: string): string | undefined {
    return this.#lastValues.get(layer);
  }

  remember(layer: string, value: string): void {
    this.#lastValues.set(layer, value);
  }

  get thresholds(): Thresholds {
    const kept = { ...this.#preferences.get('timeline-thresholds', isThresholds, {}), ...this.#dragged };
    return Object.fromEntries(
      THRESHOLDS.map(({ id, initial, least, most }) => [id, clamp(kept[id] ?? initial, least, most)]),
    ) as Thresholds;
  }

  /** Whether a person moved one. */
  get ownThresholds(): boolean {
    const { thresholds } = this;
    return THRESHOLDS.some(({ id, initial }) => thresholds[id] !== initial);
  }

  /** Kept only once `done`, so that a drag does not write with every move. */
  setThreshold({ id, step }: Threshold, value: number, done: boolean): void {
    this.#dragged = { ...this.#dragged, [id]: Math.round(value / step) * step };
    if (done) {
      this.#preferences.set('timeline-thresholds', this.thresholds);
      this.#dragged = null;
    }
    this.#changed();
  }

  resetThresholds(): void {
    this.#dragged = null;
    this.#preferences.set('timeline-thresholds', undefined);
    this.#changed();
  }

  /** Share of the editor's height. */
  get height(): number {
    const kept = this.#height ?? this.#preferences.get('timeline-height', isNumber, HEIGHT.initial);
    return clamp(kept, HEIGHT.least, HEIGHT.most);
  }

  setHeight(share: number, done: boolean): void {
    this.#height = clamp(share, HEIGHT.least, HEIGHT.most);
    if (done) this.#preferences.set('timeline-height', this.#height);
    this.#changed();
  }

  /** Milliseconds by which painting in play is put back; 0 unless asked for. */
  get reaction(): number {
    return this.#preferences.get('timeline-reaction', isNumber, 0);
  }

  toggleReaction(): void {
    this.#preferences.set('timeline-reaction', this.reaction > 0 ? 0 : REACTION_MILLIS);
    this.#changed();
  }
}
