import { html, nothing, type TemplateResult } from 'lit';
import type { Choice } from '../tools/choice';
import { readable } from './parts';

/** A small question: the answers as a list, the usual one first under the hand. Arrows walk, digits choose. */
export function choiceMenu({ title, hint, answers }: Choice, close: () => void): TemplateResult {
  const choose = (index: number) => {
    close();
    answers[index]?.run();
  };
  const keys = (event: KeyboardEvent) => {
    const items = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.item')];
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    const at = items.indexOf(root.activeElement as HTMLElement);
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) items[(at + by + items.length) % items.length]?.focus();
    else if (/^[1-9]$/.test(event.key) && answers[Number(event.key) - 1]) choose(Number(event.key) - 1);
    else return;
    event.preventDefault();
  };
  return html`<dialog class="menu" aria-label="${title}, ${hint}" @keydown=${keys}>
    <b>${title}</b><span class="dim">${hint}</span>
    ${answers.map(
      ({ label, note, first }, index) =>
        html`<button class="item" type="button" ?autofocus=${first} @click=${() => choose(index)}>
          <span>${readable(label)} ${note ? html`<span class="note">${note}</span>` : nothing}</span>
          ${index < 9 ? html`<kbd>${index + 1}</kbd>` : nothing}
        </button>`,
    )}
  </dialog>`;
}
