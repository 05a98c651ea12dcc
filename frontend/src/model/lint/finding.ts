import type { Span } from '../../kernel/spans';
import { closures, derive, type Closure, type Setting } from '../derive';
import type { EyesState } from '../derive-rules';
import type { LabelDocument } from '../labels';
import type { Edit, SingleEdit, Target } from '../operation';

export type Severity = 'error' | 'warning' | 'notice';

export interface Fix {
  /** What it does, for people. */
  readonly label: string;
  readonly edit: Edit;
}

/** Labels that can hardly be right. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Frames, closed at both ends. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly target: Target;
  readonly fix: Fix | null;
}

export const RULE_TITLES = {
  'blink-length': 'Blink lengths',
  'eye-opening': 'Eyes against their opening',
  speed: 'Impossible speed',
  'gaze-zone': 'Gaze zone against head and eyes',
  'eye-reach': 'Eyes turned too far',
  'closed-gaze': 'Gaze through closed eyes',
  'road-gaze': 'Road against gaze zone',
  overlap: 'Overlaps in an exclusive layer',
  sides: 'Left and right swapped',
  hands: 'Hands',
  'busy-hand': 'Hands against action',
} as const;

export type RuleId = keyof typeof RULE_TITLES;

/** A document with what several rules need of it. */
export interface LintContext {
  readonly document: LabelDocument;
  readonly fps: number;
  readonly eyes: readonly (EyesState | null)[];
  readonly closures: readonly Closure[];
  /** +1 where the driver's door is at the driver's left, -1 where it is at the right. */
  readonly doorSide: 1 | -1;
}

export type Rule = (context: LintContext) => Finding[];

export function contextOf(document: LabelDocument, setting: Setting): LintContext {
  const { eyes } = derive(document, setting);
  const rightHand = String(document.subject['drive_side'] ?? 'lhd')
    .toLowerCase()
    .startsWith('r');
  return { document, fps: setting.fps, eyes, closures: closures(eyes), doorSide: rightHand ? -1 : 1 };
}

export const spansOf = (document: LabelDocument, layer: string): readonly Span[] =>
  document.layers.get(layer) ?? [];

export const paint = (layer: string, start: number, end: number, value: string | null): SingleEdit => ({
  kind: 'paintSpan',
  layer,
  start,
  end,
  value,
});

/** What a finding is told by, also after other edits: the same labels at the same place. */
export const keyOf = ({ rule, target, start, end }: Finding): string => `${rule} ${target} ${start} ${end}`;

export const seconds = (frames: number, fps: number): string => {
  const millis = (frames / fps) * 1000;
  return millis < 1000 ? `${Math.round(millis)} ms` : `${(millis / 1000).toFixed(1)} s`;
};
