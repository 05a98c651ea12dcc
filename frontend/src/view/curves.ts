import { html, svg, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ORIGINS, Visibility, type LabelDocument, type Signal } from '../model/labels';
import { signalAt } from '../model/read';
import type { EditorSession } from '../state/session';

interface CurveRow {
  readonly title: string;
  readonly signals: readonly (readonly [name: string, label: string])[];
  readonly low: number;
  readonly high: number;
  readonly suffix: string;
  readonly digits: number;
}

const ROWS: readonly CurveRow[] = [
  {
    title: 'eye opening',
    signals: [
      ['eye_openness_left', 'L'],
      ['eye_openness_right', 'R'],
    ],
    low: -0.05,
    high: 1.25,
    suffix: '',
    digits: 2,
  },
  {
    title: 'head',
    signals: [
      ['head_yaw', 'yaw'],
      ['head_pitch', 'pitch'],
    ],
    low: -45,
    high: 45,
    suffix: '°',
    digits: 1,
  },
];

/** Height of a curve's own coordinates; the drawing is stretched to its lane. */
const HEIGHT = 100;

export function curveRows(session: EditorSession): TemplateResult[] {
  const { store, truth, auto } = session;
  const documents = [truth, auto, store.document];
  return ROWS.filter(({ signals }) =>
    signals.some(([name]) => documents.some((document) => document?.signals.has(name))),
  ).map((row) => {
    const values = row.signals.map(
      ([name, label]) => [label, signalAt(store.document, name, store.frame)] as const,
    );
    return html`<div class="row big">
      <div class="name">
        ${row.title}
        <span class="now">
          ${values.map(([label, value]) => html`<span>${label} ${value === null ? '—' : value.toFixed(row.digits).replace('-', '−') + row.suffix}</span>`)}
        </span>
        <span class="legend">
          ${truth ? html`<span class="truth">┄ truth</span>` : nothing}
          <span>━ ${row.signals[0]?.[1]}</span><span class="second">━ ${row.signals[1]?.[1]}</span>
        </span>
      </div>
      <div class="lane">
        ${guard([store.document.signals, truth], () => drawing(row, store.document, truth))}
      </div>
    </div>`;
  });
}

function drawing(row: CurveRow, document: LabelDocument, truth: LabelDocument | null): TemplateResult {
  const zero = yOf(row, 0);
  const curves = row.signals.flatMap(([name], place) => [
    curve(row, truth?.signals.get(name), `truth-curve ${place > 0 ? 'second' : ''}`),
    curve(row, document.signals.get(name), `shown-curve ${place > 0 ? 'second' : ''}`),
  ]);
  return html`<svg
    viewBox="0 0 ${document.frameCount} ${HEIGHT}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${svg`<path class="zero" d="M0 ${zero}H${document.frameCount}" />`} ${curves}
  </svg>`;
}

function curve(row: CurveRow, signal: Signal | undefined, kind: string) {
  if (!signal) return nothing;
  const origin = ORIGINS[signal.origin[0] ?? 0] ?? 'truth';
  return svg`<path class="curve ${kind} from-${origin}" d=${pathOf(row, signal)} />`;
}

/** Breaks where the signal is absent, rather than drawing a line through nothing. */
function pathOf(row: CurveRow, signal: Signal): string {
  let path = '';
  let drawing = false;
  signal.values.forEach((value, frame) => {
    const present = signal.visibility[frame] !== Visibility.absent;
    if (present) path += `${drawing ? 'L' : 'M'}${frame + 0.5} ${yOf(row, value / signal.scale).toFixed(1)}`;
    drawing = present;
  });
  return path;
}

function yOf({ low, high }: CurveRow, value: number): number {
  const share = (Math.min(Math.max(value, low), high) - low) / (high - low);
  return HEIGHT * (1 - share);
}
