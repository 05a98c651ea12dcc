import { html, nothing, type TemplateResult } from 'lit';
import type { LayerDefinition, Verdict } from '../state/api-types';
import { keyLabel, type Binding } from '../tools/keys';
import { button, readable } from './parts';

const GROUPS = ['Frames', 'Select and edit', 'Timeline', 'View', 'Decide'] as const;

export function keyMap(all: readonly Binding[]): TemplateResult {
  return html`<dialog class="keys" aria-label="Key map">
    <form method="dialog" class="title">
      <b>Keys</b><button class="btn">Close<kbd>Esc</kbd></button>
    </form>
    <div class="groups">
      ${GROUPS.map((group) =>
        groupView(
          group,
          all.filter((binding) => binding.group === group),
        ),
      )}
      <section>
        <h2>Pointer</h2>
        <dl>
          <dt>wheel</dt>
          <dd>Zoom at the pointer</dd>
          <dt>space or middle drag</dt>
          <dd>Pan</dd>
          <dt>drag</dt>
          <dd>Move a box or a point</dd>
          <dt>drag a span's edge</dt>
          <dd>Move its border</dd>
          <dt>double click a span</dt>
          <dd>Choose its value</dd>
        </dl>
      </section>
    </div>
  </dialog>`;
}

function groupView(group: string, all: readonly Binding[]) {
  if (all.length === 0) return nothing;
  const labels = new Set(all.map(({ label }) => label));
  return html`<section>
    <h2>${group}</h2>
    <dl>
      ${[...labels].map((label) => {
        const keys = all.filter((binding) => binding.label === label).flatMap((binding) => binding.keys);
        return html`<dt>${shortened(keys).map((key) => html`<kbd>${keyLabel(key)}</kbd>`)}</dt>
          <dd>${label}</dd>`;
      })}
    </dl>
  </section>`;
}

const shortened = (keys: readonly string[]): readonly string[] =>
  keys.length > 4 ? [keys[0] ?? '', '…', keys.at(-1) ?? ''] : keys;

export interface RemarkParts {
  readonly verdict: Verdict;
  readonly error: string;
  readonly busy: boolean;
  /** Remarks on the clip that nobody has settled. */
  readonly openRemarks: number;
  readonly send: (remark: string) => void;
  readonly cancel: () => void;
}

const VERDICTS = {
  approve: ['Approve this revision', 'Approve', 'A remark, if you like'],
  reject: ['Reject this clip', 'Reject', 'Why it is rejected'],
  request_changes: ['Request changes', 'Request changes', 'What has to change'],
  reopen: ['Take the verdict back', 'Reopen', 'Why it needs another look'],
} as const;

const stillOpen = (count: number): string =>
  count === 1 ? 'One remark on this clip is open.' : `${count} remarks on this clip are open.`;

export function remarkDialog({
  verdict,
  error,
  busy,
  openRemarks,
  send,
  cancel,
}: RemarkParts): TemplateResult {
  const [title, action, prompt] = VERDICTS[verdict];
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const remark = new FormData(event.target as HTMLFormElement).get('remark');
    send(typeof remark === 'string' ? remark.trim() : '');
  };
  return html`<dialog class="remark" aria-label=${title}>
    <form @submit=${submit}>
      <b>${title}</b>
      ${openRemarks > 0 && verdict !== 'reopen' ? html`<p class="dim">${stillOpen(openRemarks)}</p>` : nothing}
      <label
        >${prompt}<textarea
          name="remark"
          rows="4"
          maxlength="4000"
          ?required=${verdict !== 'approve'}
          autofocus
        ></textarea>
      </label>
      ${error ? html`<p class="bad" role="alert">${error}</p>` : nothing}
      <div class="buttons">
        ${button({ label: 'Cancel', key: 'Escape', run: cancel })}
        <button class="btn primary" ?disabled=${busy}>${action}</button>
      </div>
    </form>
  </dialog>`;
}

export function valueMenu(
  layer: LayerDefinition | null,
  range: string,
  choose: (value: string | null) => void,
) {
  if (!layer) return html`<dialog class="menu"></dialog>`;
  const byDigit = (event: KeyboardEvent) => {
    const value = layer.values[Number(event.key) - 1];
    if (!/^[1-9]$/.test(event.key) || value === undefined) return;
    event.preventDefault();
    choose(value);
  };
  return html`<dialog class="menu" aria-label="Value of ${readable(layer.name)}" @keydown=${byDigit}>
    <b>${readable(layer.name)}</b><span class="dim">${range}</span>
    ${layer.values.map(
      (value, i) =>
        html`<button class="item" type="button" @click=${() => choose(value)}>
          ${value}${i < 9 ? html`<kbd>${i + 1}</kbd>` : nothing}
        </button>`,
    )}
    <button class="item" type="button" @click=${() => choose(null)}>clear<kbd>Del</kbd></button>
  </dialog>`;
}

export function goToDialog(last: number, go: (frame: number) => void): TemplateResult {
  const submit = (event: SubmitEvent) => {
    const frame = Number(new FormData(event.target as HTMLFormElement).get('frame'));
    if (Number.isInteger(frame)) go(frame);
  };
  return html`<dialog class="goto" aria-label="Go to a frame">
    <form method="dialog" @submit=${submit}>
      <label
        >Frame (0–${last})<input name="frame" type="number" min="0" max=${last} required autofocus
      /></label>
      <button class="btn primary">Go<kbd>↵</kbd></button>
    </form>
  </dialog>`;
}
