import { html, nothing, type TemplateResult } from 'lit';
import { ORIGINS, type LabelDocument, type Signal } from '../model/labels';
import { signalAt } from '../model/read';
import { PERCLOS_THRESHOLD, type CurveRow, type CurveSignal } from '../state/curve-rows';
import { confidenceCurve, drawCurves, type Curve } from './curve-drawing';
import { painted } from './painted';
import { signed } from './parts';
import { thresholdLines } from './thresholds';
import type { TimelineParts } from './timeline';

/** The signals: truth dashed, the labeller thin, the shown document on top; the active one is edited by dragging. */
export function curveRows(parts: TimelineParts): TemplateResult[] {
  const { session } = parts;
  const documents = [session.truth, session.auto, session.store.document];
  const has = ({ signals }: CurveRow) =>
    signals.some(({ name }) => documents.some((document) => document?.signals.has(name)));
  const rows = parts.desk.rows.filter(has).map((row) => signalRow(parts, row));
  const [eyes, ...others] = rows;
  return [...(eyes ? [eyes] : []), perclosRow(parts), ...others, confidenceRow(parts)];
}

function signalRow(parts: TimelineParts, row: CurveRow): TemplateResult {
  const { session, desk } = parts;
  const { store, truth, auto } = session;
  const { document } = store;
  const { window, curve } = desk;
  const limit = row.threshold && desk.thresholds[row.threshold.id];
  const curves = () =>
    row.signals.flatMap(({ name }, place): Curve[] => {
      const second = place > 0;
      const chosen = curve === null || !row.signals.some((one) => one.name === curve) || curve === name;
      const of = (from: LabelDocument | null, kind: Curve['kind']): Curve[] => {
        const signal = from?.signals.get(name);
        return signal ? [{ kind, ...valuesOf(signal), second, chosen }] : [];
      };
      const known = auto?.signals.get(name);
      return [
        ...(known && known !== document.signals.get(name) ? of(auto, 'auto') : []),
        ...of(truth, 'truth'),
        ...of(document, 'shown'),
      ];
    });
  // Only what changed is drawn again: an edit of one signal leaves the other lanes alone.
  const shown = row.signals.map(({ name }) => document.signals.get(name));
  const active = row.signals.some(({ name }) => name === curve);
  return html`<div class="row big ${active ? 'active' : ''}">
    <div class="name">
      <span>${row.title}</span>
      <span class="signals"
        >${row.signals.map((signal, place) => signalButton(parts, row, signal, place))}</span
      >
    </div>
    <div class="lane ${active && parts.editable ? 'drawable' : ''}" data-curve=${row.id}>
      <canvas
        class="drawn"
        ${painted([...shown, truth, auto, window, curve, limit], (g, width, height, colour) =>
          drawCurves(g, width, height, colour, { row, window, curves: curves(), limit }),
        )}
      ></canvas>
      ${row.threshold ? thresholdLines(desk, row.threshold, row) : nothing}
    </div>
  </div>`;
}

/** The value at the playhead; chosen and focused, the arrow keys change it and Delete takes it away. */
function signalButton(
  { session, desk, curveKey }: TimelineParts,
  row: CurveRow,
  { name, label }: CurveSignal,
  place: number,
): TemplateResult | typeof nothing {
  const { store } = session;
  const signal = store.document.signals.get(name);
  if (!signal) return nothing;
  const value = signalAt(store.document, name, store.frame);
  const said = value === null ? 'no value' : signed(value, row.digits) + row.suffix;
  const origin = ORIGINS[signal.origin[store.frame] ?? 0] ?? 'truth';
  const text = `${said}, ${origin}`;
  return html`<span
    class="signal ${desk.curve === name ? 'chosen' : ''} ${place > 0 ? 'second' : ''}"
    role="slider"
    tabindex="0"
    data-keeps-focus
    data-signal=${name}
    aria-label="${row.title} ${label}"
    aria-valuemin=${row.least}
    aria-valuemax=${row.most}
    aria-valuenow=${value ?? nothing}
    aria-valuetext=${text}
    title="${row.title} ${label}: ${text}. Up and down change it, Delete takes it away."
    @focus=${() => desk.curve === name || desk.choose(name)}
    @click=${() => desk.choose(name)}
    @keydown=${(event: KeyboardEvent) => curveKey(event, row, name)}
    >${label} <b>${value === null ? '—' : said}</b></span
  >`;
}

function perclosRow({ session, desk, analysis }: TimelineParts): TemplateResult {
  const { store, opened } = session;
  const { fps } = opened.clip;
  const { eyes } = analysis.derived;
  const curve = analysis.perclos;
  if (!curve) {
    const lasts = (store.frameCount / fps).toFixed(0);
    return html`<div class="row">
      <span class="name"><span class="what">PERCLOS 60 s</span></span>
      <div class="lane"><span class="note">insufficient_window (${lasts} s of 60 s)</span></div>
    </div>`;
  }
  const limit = desk.thresholds.perclos;
  const now = curve[store.frame] ?? null;
  const row = { low: 0, high: 1 };
  return html`<div class="row big">
    <div class="name">
      <span>PERCLOS 60 s</span>
      <span class="now">${now === null ? '—' : `${(100 * now).toFixed(1)} %`}</span>
    </div>
    <div class="lane">
      <canvas
        class="drawn"
        ${painted([eyes, desk.window, limit], (g, width, height, colour) =>
          drawCurves(g, width, height, colour, {
            row,
            window: desk.window,
            curves: [
              {
                kind: 'computed',
                at: (frame) => curve[frame] ?? null,
                length: curve.length,
                second: false,
                chosen: true,
              },
            ],
            limit,
          }),
        )}
      ></canvas>
      ${thresholdLines(desk, PERCLOS_THRESHOLD, row)}
    </div>
  </div>`;
}

/** The least sure of the signals that have a row: where to look twice. */
function confidenceRow({ session, desk }: TimelineParts): TemplateResult {
  const { store } = session;
  const { document } = store;
  const at = confidenceCurve(document);
  const now = at(store.frame);
  return html`<div class="row mid">
    <div class="name">
      <span>confidence</span>
      <span class="now">${now === null ? '—' : `${Math.round(100 * now)} %`}</span>
    </div>
    <div class="lane">
      <canvas
        class="drawn"
        ${painted([document.signals, desk.window], (g, width, height, colour) =>
          drawCurves(g, width, height, colour, {
            row: { low: -0.05, high: 1.05 },
            window: desk.window,
            curves: [{ kind: 'computed', at, length: document.frameCount, second: false, chosen: true }],
            limit: null,
          }),
        )}
      ></canvas>
    </div>
  </div>`;
}

const valuesOf = (signal: Signal): Pick<Curve, 'at' | 'length' | 'origin'> => ({
  at: (frame) => (signal.visibility[frame] === 3 ? null : (signal.values[frame] ?? 0) / signal.scale),
  length: signal.values.length,
  origin: signal.origin,
});
