import { html, nothing, type TemplateResult } from 'lit';
import { spanAt } from '../kernel/spans';
import { overlap } from '../kernel/box';
import { signalsDiffer } from '../model/difference';
import { BOX_OVERLAP } from '../model/distance';
import { pointsDiffer } from '../model/distance';
import type { LabelDocument } from '../model/labels';
import { kindOf, nameOf, type Target } from '../model/operation';
import { boxAt, signalAt } from '../model/read';
import { NOTHING, apartAt, valueAt } from '../model/values';
import type { EditorSession } from '../state/session';
import type { Reviewing } from '../tools/reviewing';
import { button } from './parts';
import { targetLabel } from './spot-list';

interface Row {
  readonly target: Target;
  readonly values: readonly [truth: string, auto: string, yours: string];
  readonly apart: string;
  readonly differs: boolean;
}

export interface CardParts {
  readonly session: EditorSession;
  readonly reviewing: Reviewing;
  readonly editable: boolean;
}

/** The values at this frame: truth, auto and yours side by side, with how far they are apart. */
export function card({ session, reviewing, editable }: CardParts): TemplateResult {
  const { store, truth, auto } = session;
  const rows = rowsAt(session);
  const { chosen } = reviewing;
  const at = rows.findIndex(({ target }) => target === chosen);
  const differing = rows.filter((row) => row.differs).length;
  return html`<aside class="card" aria-label="Values at this frame">
    <div class="title">
      <b>Frame ${store.frame}${chosen ? html` · ${targetLabel(chosen)}` : nothing}</b>
      ${differing > 0 ? html`<span class="bad">≠ ${differing} differ</span>` : html`<span class="dim">agrees</span>`}
    </div>
    <div class="values">
      <table
        role="grid"
        aria-label="Values"
        @keydown=${(event: KeyboardEvent) => pressed(event, rows, reviewing)}
      >
        <thead>
          <tr>
            <th scope="col"><span class="unseen">value</span></th>
            <th scope="col" class="truth">truth</th>
            <th scope="col" class="auto">auto</th>
            <th scope="col" class="human">${editable ? 'yours' : 'human'}</th>
            <th scope="col" class="apart"><span class="unseen">difference</span>Δ</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row, i) => rowView(row, i === at, i === Math.max(at, 0), reviewing))}
        </tbody>
      </table>
    </div>
    <div class="takes">
      ${button({ label: 'Take truth', key: 't', run: () => reviewing.taking.value('truth'), disabled: !editable || !truth })}
      ${button({ label: 'Take auto', key: 'g', run: () => reviewing.taking.value('auto'), disabled: !editable || !auto })}
      ${button({ label: 'All', name: 'Take truth for every value', key: 'Shift+t', run: () => reviewing.taking.everything('truth'), disabled: !editable || !truth })}
    </div>
    ${decisions(reviewing, editable)}
  </aside>`;
}

function decisions(reviewing: Reviewing, editable: boolean) {
  const { current } = reviewing;
  if (!editable || !current) return nothing;
  return html`<div class="takes decisions" role="group" aria-label="Decide on ${targetLabel(current.target)}">
    ${button({ label: 'Accept', key: 'a', run: () => reviewing.decide('accept') })}
    ${button({ label: 'Reject', key: 'x', run: () => reviewing.decide('reject') })}
    ${button({ label: 'Skip', key: 'Space', run: () => reviewing.decide('skip') })}
    <span class="dim of">${current.start}–${current.end}</span>
  </div>`;
}

/** Arrows choose the row above or below; the chosen row alone is a tab stop. */
function pressed(event: KeyboardEvent, rows: readonly Row[], reviewing: Reviewing): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  const at = rows.findIndex(({ target }) => target === reviewing.chosen);
  const next = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
  if (!next) return;
  reviewing.choose(next.target);
  const body = (event.currentTarget as HTMLTableElement).tBodies[0];
  body?.rows[rows.indexOf(next)]?.focus();
}

function rowView(row: Row, chosen: boolean, stop: boolean, reviewing: Reviewing): TemplateResult {
  const { target, values, apart, differs } = row;
  const [truth, auto, yours] = values;
  const label = targetLabel(target);
  return html`<tr
    class="${differs ? 'differs' : ''} ${chosen ? 'active' : ''}"
    aria-selected=${String(chosen)}
    tabindex=${stop ? 0 : -1}
    @click=${() => reviewing.choose(target)}
  >
    <th scope="row" title=${nameOf(target)}>${label}</th>
    <td title=${truth}>${truth}</td>
    <td title=${auto}>${auto}</td>
    <td title=${yours}>
      ${differs ? html`<span class="bad" title="${yours}: differs">${yours}</span>` : yours}
    </td>
    <td class="apart" title=${apart}>${apart}</td>
  </tr>`;
}

function rowsAt(session: EditorSession): Row[] {
  const { truth, auto, store, reference, opened } = session;
  const { document, frame } = store;
  const columns = [truth, auto, document] as const;
  const names = (kind: 'layers' | 'signals' | 'boxes' | 'points'): string[] => [
    ...new Set(columns.flatMap((column) => [...(column?.[kind].keys() ?? [])])),
  ];
  const layers = opened.ontology.layers
    .map(({ name }) => name)
    .filter(
      (name) => name === store.activeLayer || columns.some((column) => column?.layers.get(name)?.length),
    );
  const targets: Target[] = [
    ...layers.map((name) => `layers/${name}` as const),
    ...names('signals').map((name) => `signals/${name}` as const),
    ...names('boxes').map((name) => `boxes/${name}` as const),
    ...names('points').map((name) => `points/${name}` as const),
  ];
  return targets.map((target) => ({
    target,
    values: [
      valueAt(truth, reference, target, frame),
      valueAt(auto, reference, target, frame),
      valueAt(document, reference, target, frame),
    ],
    apart: apartAt(document, reference, target, frame),
    differs: reference !== null && differ(document, reference, target, frame),
  }));
}

function differ(shown: LabelDocument, reference: LabelDocument, target: Target, frame: number): boolean {
  const name = nameOf(target);
  switch (kindOf(target)) {
    case 'layers': {
      if (!reference.layers.has(name)) return false;
      const value = (from: LabelDocument) => spanAt(from.layers.get(name) ?? [], frame)?.value ?? NOTHING;
      return value(shown) !== value(reference);
    }
    case 'signals': {
      const unit = shown.signals.get(name)?.unit;
      if (unit === undefined || !reference.signals.has(name)) return false;
      return signalsDiffer(unit, signalAt(shown, name, frame), signalAt(reference, name, frame));
    }
    case 'boxes': {
      const [a, b] = [boxAt(shown.boxes.get(name), frame), boxAt(reference.boxes.get(name), frame)];
      if (!reference.boxes.has(name)) return false;
      return a && b ? overlap(a, b) < BOX_OVERLAP : a !== b;
    }
    case 'points': {
      const [a, b] = [shown.points.get(name), reference.points.get(name)];
      return a !== undefined && b !== undefined && pointsDiffer(a, b, frame);
    }
  }
}
