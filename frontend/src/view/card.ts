import { html, type TemplateResult } from 'lit';
import { overlap } from '../kernel/box';
import { spanAt } from '../kernel/spans';
import { signalsDiffer } from '../model/difference';
import type { LabelDocument } from '../model/labels';
import { boxAt, signalAt } from '../model/read';
import type { EditorSession } from '../state/session';
import { button, readable } from './parts';

interface Row {
  readonly name: string;
  readonly values: readonly [string, string, string];
  readonly differs: boolean;
  readonly layer?: string;
}

const SIGNALS: readonly (readonly [string, string, string])[] = [
  ['eye_openness_left', 'openness L', ''],
  ['eye_openness_right', 'openness R', ''],
  ['head_yaw', 'head yaw', '°'],
  ['head_pitch', 'head pitch', '°'],
  ['head_roll', 'head roll', '°'],
  ['gaze_azimuth', 'gaze azimuth', '°'],
  ['gaze_elevation', 'gaze elevation', '°'],
  ['mouth_aspect_ratio', 'mouth ratio', ''],
];

const NOTHING = '—';

export interface CardParts {
  readonly session: EditorSession;
  readonly editable: boolean;
  readonly takeTruth: () => void;
  readonly takeAuto: () => void;
}

/** The values at this frame: truth, auto and yours side by side; what differs is marked. */
export function card({ session, editable, takeTruth, takeAuto }: CardParts): TemplateResult {
  const { store } = session;
  const rows = rowsAt(session);
  const active = rows.find((row) => row.layer !== undefined && row.layer === store.activeLayer);
  const differing = rows.filter((row) => row.differs).length;
  return html`<aside class="card" aria-label="Values at this frame">
    <div class="title">
      <b>Frame ${store.frame}${active ? html` · ${active.name}` : ''}</b>
      ${differing > 0 ? html`<span class="bad">≠ ${differing} differ</span>` : html`<span class="dim">agrees</span>`}
    </div>
    <div class="values">
      <table>
        <thead>
          <tr>
            <th scope="col"><span class="unseen">value</span></th>
            <th scope="col" class="truth">truth</th>
            <th scope="col" class="auto">auto</th>
            <th scope="col" class="human">${editable ? 'yours' : 'human'}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => rowView(row, row === active))}
        </tbody>
      </table>
    </div>
    <div class="takes">
      ${button({ label: 'Take truth', key: 't', run: takeTruth, disabled: !editable || !session.truth })}
      ${button({ label: 'Take auto', key: 'g', run: takeAuto, disabled: !editable || !session.auto })}
    </div>
  </aside>`;
}

function rowView({ name, values, differs }: Row, active: boolean): TemplateResult {
  const [truth, auto, yours] = values;
  return html`<tr class="${differs ? 'differs' : ''} ${active ? 'active' : ''}">
    <th scope="row" title=${name}>${name}</th>
    <td title=${truth}>${truth}</td>
    <td title=${auto}>${auto}</td>
    <td title=${yours}>
      ${differs ? html`<span class="bad" title="${yours}: differs">${yours}</span>` : yours}
    </td>
  </tr>`;
}

function rowsAt({ truth, auto, store, reference, opened }: EditorSession): Row[] {
  const { document, frame } = store;
  const columns = [truth, auto, document] as const;
  const row = (
    name: string,
    read: (from: LabelDocument) => string,
    differs: boolean,
    layer?: string,
  ): Row => ({
    name,
    values: columns.map((column) => (column ? read(column) : NOTHING)) as unknown as Row['values'],
    differs,
    ...(layer === undefined ? {} : { layer }),
  });
  const layers = opened.ontology.layers
    .map(({ name }) => name)
    .filter(
      (name) => name === store.activeLayer || columns.some((column) => column?.layers.get(name)?.length),
    )
    .map((name) => {
      const value = (from: LabelDocument) => spanAt(from.layers.get(name) ?? [], frame)?.value ?? NOTHING;
      const compared = reference?.layers.has(name) ?? false;
      return row(
        readable(name),
        value,
        compared && reference !== null && value(reference) !== value(document),
        name,
      );
    });
  const faceOf = (from: LabelDocument) => boxAt(from.boxes.get('face'), frame);
  const face = faceOf(document);
  const expected = reference && faceOf(reference);
  const boxes = columns.some((column) => column && faceOf(column))
    ? [
        row(
          'face box',
          (from) => faceLabel(faceOf(from)),
          Boolean(face && expected && overlap(face, expected) < 0.7),
        ),
      ]
    : [];
  const signals = SIGNALS.filter(([name]) => columns.some((column) => column?.signals.has(name))).map(
    ([name, label, suffix]) => {
      const shown = signalAt(document, name, frame);
      const unit = document.signals.get(name)?.unit;
      const against = signalAt(reference, name, frame);
      const differs =
        unit !== undefined && reference?.signals.has(name) === true && signalsDiffer(unit, shown, against);
      return row(label, (from) => number(signalAt(from, name, frame), suffix), differs);
    },
  );
  return [...layers, ...boxes, ...signals];
}

const faceLabel = (box: { x: number; y: number } | null): string =>
  box ? `${Math.round(box.x)}, ${Math.round(box.y)}` : NOTHING;

function number(value: number | null, suffix: string): string {
  if (value === null) return NOTHING;
  return (suffix === '' ? value.toFixed(2) : value.toFixed(1)).replace('-', '−') + suffix;
}
