import { html, nothing, type TemplateResult } from 'lit';
import type { LayerDefinition, Revision, Verdict } from '../state/api-types';
import { button, readable } from './parts';

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

export interface RevisionMenuParts {
  readonly revisions: readonly Revision[];
  readonly shown: number;
  readonly choose: (no: number) => void;
}

/** Every revision of the clip, the newest first. */
export function revisionMenu({ revisions, shown, choose }: RevisionMenuParts): TemplateResult {
  return html`<dialog class="menu" aria-label="Revisions of this clip">
    <b>Revisions</b>
    ${revisions
      .toSorted((a, b) => b.no - a.no)
      .map(
        ({ no, origin, author, at }) =>
          html`<button
            class="item"
            type="button"
            aria-current=${String(no === shown)}
            ?autofocus=${no === shown}
            @click=${() => choose(no)}
          >
            <span
              >${no === shown ? '● ' : ''}${no} · <span class=${origin}>${origin}</span> ·
              ${author ?? origin}</span
            >
            <span class="dim">${new Date(at).toLocaleString()}</span>
          </button>`,
      )}
  </dialog>`;
}

export interface LeftParts {
  readonly rejected: number;
  readonly open: number;
  readonly go: () => void;
  readonly submit: () => void;
  readonly busy: boolean;
}

/** Before labels are handed on that somebody called wrong, or that nobody decided on. */
export function leftDialog({ rejected, open, go, submit, busy }: LeftParts): TemplateResult {
  const parts = [
    rejected > 0 ? `${rejected} rejected` : '',
    open > 0 ? `${open} that differ from the reference and are not decided` : '',
  ].filter((part) => part !== '');
  return html`<dialog class="left" aria-label="Not everything is decided">
    <b>Not everything is decided</b>
    <p>There are spots left: ${parts.join(' and ')}. A reviewer will see the labels as they are now.</p>
    <div class="buttons">
      ${button({ label: 'Submit all the same', run: submit, disabled: busy })}
      ${button({ label: 'Go to the first', primary: true, run: go, first: true })}
    </div>
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
