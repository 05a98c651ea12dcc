import { runsOf, spanAt, valuesOf, type Span } from '../kernel/spans';
import { RULES, lasts, runsWhere, type EyesState } from './derive-rules';
import { deriveStates } from './derive-states';
import { HUMAN, Visibility, type LabelDocument, type Signal } from './labels';

/** What deriving needs beside the labels. */
export interface Setting {
  readonly fps: number;
  /** What the driver was meant to do, as spans of driver_state: no label shows drowsiness or why somebody looks away. */
  readonly intent: readonly Span[];
}

export const settingOf = (scripted: LabelDocument, fps: number): Setting => ({
  fps,
  intent: scripted.layers.get('driver_state') ?? [],
});

export interface Derived {
  readonly eyes: readonly (EyesState | null)[];
  readonly blinks: readonly [number, number, string][];
  readonly states: readonly [number, number, string][];
}

/**
 * What follows from eyes_state, eye opening and gaze_zone. The state of the eyes is the layer's, but an opening that a
 * person set counts for more than a state that nobody set. With another `closedBelow` than the rules', everything that
 * nobody labelled by hand is taken from the opening.
 */
export function derive(
  document: LabelDocument,
  setting: Setting,
  closedBelow: number = RULES.closedBelow,
): Derived {
  const eyes = eyesOf(document, setting.fps, closedBelow);
  const zones = valuesOf(document.layers.get('gaze_zone') ?? [], document.frameCount);
  const states = deriveStates(eyes, zones, valuesOf(setting.intent, document.frameCount), setting.fps);
  return { eyes, blinks: blinksOf(eyes, setting.fps), states: runsOf(states) };
}

/** Mean of both eyes, or what there is of them; null where neither is seen. */
export function openness(document: LabelDocument, frame: number): number | null {
  const left = document.signals.get('eye_openness_left');
  const right = document.signals.get('eye_openness_right');
  if (!seen(left, frame) && !seen(right, frame)) return null;
  let [sum, count] = [0, 0];
  for (const signal of [left, right]) {
    if (!signal || signal.visibility[frame] === Visibility.absent) continue;
    sum += (signal.values[frame] ?? 0) / signal.scale;
    count++;
  }
  return sum / count;
}

const seen = (signal: Signal | undefined, frame: number): boolean =>
  signal?.visibility[frame] === Visibility.visible;

function eyesOf(document: LabelDocument, fps: number, closedBelow: number): (EyesState | null)[] {
  const { frameCount, layers, signals } = document;
  const spans = layers.get('eyes_state') ?? [];
  const sides = [signals.get('eye_openness_left'), signals.get('eye_openness_right')];
  if (sides.every((side) => side === undefined)) {
    return valuesOf(spans, frameCount) as (EyesState | null)[];
  }
  const open = Array.from({ length: frameCount }, (_, frame) => openness(document, frame));
  const drawn = (frame: number) => sides.some((side) => side?.origin[frame] === HUMAN);
  return open.map((_, frame) => {
    const span = spanAt(spans, frame);
    const byHand = span?.origin === 'human';
    const measured = span === null || drawn(frame) || closedBelow !== RULES.closedBelow;
    return span !== null && (byHand || !measured)
      ? (span.value as EyesState)
      : stateOf(open, frame, fps, closedBelow);
  });
}

function stateOf(
  open: readonly (number | null)[],
  frame: number,
  fps: number,
  closedBelow: number,
): EyesState {
  const now = open[frame] ?? null;
  if (now === null) return 'undefined';
  if (now < closedBelow) return 'close';
  const before = open[frame - 1] ?? null;
  const after = open[frame + 1] ?? null;
  const frames = (before === null ? 0 : 1) + (after === null ? 0 : 1);
  const slope = frames === 0 ? 0 : (((after ?? now) - (before ?? now)) / frames) * fps;
  if (now > RULES.movingBelow || Math.abs(slope) < RULES.movingPerSecond) return 'open';
  return slope < 0 ? 'closing' : 'opening';
}

/** A blink is one run of moving and shut frames whose shut part is short. */
function blinksOf(eyes: readonly (EyesState | null)[], fps: number): [number, number, string][] {
  return closures(eyes)
    .filter(({ shut }) => shut > 0 && !lasts(shut, RULES.blinkSeconds, fps))
    .map(({ start, end }) => [start, end, 'blinking']);
}

/** A run of frames in which the eyes are not open, and how many of them are shut. */
export interface Closure {
  readonly start: number;
  readonly end: number;
  readonly shut: number;
}

/** Closures with the lids' way down and up; frames in which the eyes cannot be seen belong to one but begin none. */
export function closures(eyes: readonly (EyesState | null)[]): Closure[] {
  return runsWhere(eyes.length, (frame) => eyes[frame] !== 'open' && Boolean(eyes[frame])).flatMap(
    ([first, end]) => {
      let start = first;
      while (start <= end && eyes[start] === 'undefined') start++;
      const shut = eyes.slice(start, end + 1).filter((state) => state === 'close').length;
      return start > end ? [] : [{ start, end, shut }];
    },
  );
}

/**
 * The document with its derived layers brought up to what they follow from; the same one where nothing of that was
 * edited since the base. Spans that come out as they are in the base keep their origin.
 */
export function withDerived(document: LabelDocument, base: LabelDocument, setting: Setting): LabelDocument {
  if (!sourcesDiffer(document, base)) return document;
  const { blinks, states } = derive(document, setting);
  const layers = new Map(document.layers);
  for (const [name, runs] of [
    ['blinks', blinks],
    ['driver_state', states],
  ] as const) {
    const old = base.layers.get(name) ?? [];
    if (runs.length > 0 || old.length > 0)
      layers.set(
        name,
        runs.map((run) => spanOf(run, old)),
      );
  }
  return { ...document, layers };
}

const SOURCE_LAYERS = ['eyes_state', 'gaze_zone'] as const;
const SOURCE_SIGNALS = ['eye_openness_left', 'eye_openness_right'] as const;

/** What derived layers follow from, for comparing: an edit makes new ones. */
export const sourcesOf = ({ layers, signals }: LabelDocument): readonly unknown[] => [
  ...SOURCE_LAYERS.map((name) => layers.get(name)),
  ...SOURCE_SIGNALS.map((name) => signals.get(name)),
];

function sourcesDiffer(document: LabelDocument, base: LabelDocument): boolean {
  const before = sourcesOf(base);
  return sourcesOf(document).some((source, i) => source !== before[i]);
}

function spanOf([start, end, value]: readonly [number, number, string], old: readonly Span[]): Span {
  const before = spanAt(old, start);
  const same = before?.start === start && before.end === end && before.value === value;
  return same ? before : { start, end, value, origin: 'human', confidence: 1000 };
}
