import { html, nothing, type TemplateResult } from 'lit';
import type { Hunk, Side } from '../model/merge';
import { fieldName, frameRange, said } from '../model/merge-words';
import type { Merging } from '../state/merging';
import { button } from './parts';

export interface MergeParts {
  /** Null while it is being compared. */
  readonly merging: Merging | null;
  readonly busy: boolean;
  readonly error: string;
  readonly seek: (frame: number) => void;
  readonly update: () => void;
  readonly apply: () => void;
  readonly later: () => void;
}

/** Somebody submitted newer labels: what they changed, what this person changed, and a choice where both did. */
export function mergeDialog(parts: MergeParts): TemplateResult {
  const { merging, busy, error, apply, later } = parts;
  return html`<dialog class="merge" aria-label="The labels have a newer revision">
    <b>The labels have a newer revision</b>
    <p>
      Someone submitted a new revision of this clip while you worked. Your draft is kept.
      ${merging ? summary(merging) : 'Comparing…'}
    </p>
    ${error ? html`<p class="bad" role="alert">${error}</p>` : nothing}
    ${merging ? choices(parts, merging) : nothing}
    <div class="buttons">
      ${button({ label: 'Later', run: later })}
      ${button({
        label: merging && merging.conflicts.length > 0 ? 'Go on with these' : 'Go on',
        key: 'Ctrl+Enter',
        primary: true,
        run: apply,
        disabled: busy || !merging,
        first: true,
      })}
    </div>
  </dialog>`;
}

function summary({ conflicts }: Merging): string {
  if (conflicts.length === 0) return 'Nothing of it conflicts: both are put together.';
  const places = conflicts.length === 1 ? 'in one place' : `in ${conflicts.length} places`;
  return `You both changed the same ${places}: choose there. What you do not take stays in the history of your edits.`;
}

const MOST_SHOWN = 60;

function choices(parts: MergeParts, merging: Merging): TemplateResult {
  const all = (side: Side) => {
    merging.chooseAll(side);
    parts.update();
  };
  return html`<div class="hunks" @keydown=${(event: KeyboardEvent) => keys(parts, merging, event)}>
    ${
      merging.conflicts.length > 1
        ? html`<div class="buttons all">
            ${button({ label: 'All mine', key: 'Shift+m', run: () => all('mine') })}
            ${button({ label: 'All theirs', key: 'Shift+t', run: () => all('theirs') })}
          </div>`
        : nothing
    }
    ${merging.conflicts.map((hunk, i) => conflict(parts, merging, hunk, i))}
    ${alone(parts, merging, 'theirs', 'Theirs, taken')} ${alone(parts, merging, 'mine', 'Yours, kept')}
  </div>`;
}

function conflict(parts: MergeParts, merging: Merging, hunk: Hunk, index: number): TemplateResult {
  const { divergence } = merging;
  const choice = (side: Side) =>
    html`<label class="side-${side}">
      <input
        type="radio"
        name="conflict-${index}"
        value=${side}
        .checked=${merging.side(hunk) === side}
        @change=${() => {
          merging.choose(hunk, side);
          parts.update();
        }}
      />
      <span>${side}</span> ${said(divergence, divergence[side], hunk)}
    </label>`;
  return html`<fieldset class="conflict" data-index=${index} @focusin=${() => parts.seek(hunk.start)}>
    <legend>
      ${place(parts, hunk)} <span class="dim">was ${said(divergence, divergence.before, hunk)}</span>
    </legend>
    ${choice('mine')}${choice('theirs')}
  </fieldset>`;
}

const place = ({ seek }: MergeParts, hunk: Hunk): TemplateResult =>
  html`<button class="place" type="button" title="Show it" @click=${() => seek(hunk.start)}>
    ${fieldName(hunk)}, ${frameRange(hunk)}
  </button>`;

function alone(parts: MergeParts, merging: Merging, side: Side, title: string) {
  const hunks = merging.only(side);
  const { divergence } = merging;
  if (hunks.length === 0) return nothing;
  return html`<details>
    <summary>${title}: ${hunks.length === 1 ? 'one stretch' : `${hunks.length} stretches`}</summary>
    <ul>
      ${hunks.slice(0, MOST_SHOWN).map(
        (hunk) =>
          html`<li>
            ${place(parts, hunk)}
            <span class="dim"
              >${said(divergence, divergence.before, hunk)} →
              ${said(divergence, divergence[side], hunk)}</span
            >
          </li>`,
      )}
      ${hunks.length > MOST_SHOWN ? html`<li class="dim">and ${hunks.length - MOST_SHOWN} more</li>` : nothing}
    </ul>
  </details>`;
}

/** M and T choose where the focus is, with shift everywhere; arrows up and down go from one conflict to the next. */
function keys(parts: MergeParts, merging: Merging, event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.ctrlKey) return parts.apply();
  const row = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
  const hunk = row && merging.conflicts[Number(row.dataset['index'])];
  const side = ({ m: 'mine', t: 'theirs' } as const)[event.key.toLowerCase()];
  if (side && event.shiftKey) merging.chooseAll(side);
  else if (side && hunk) merging.choose(hunk, side);
  else if (row && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    const next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
    next?.querySelector<HTMLInputElement>('input:checked')?.focus();
  } else return;
  event.preventDefault();
  parts.update();
}
