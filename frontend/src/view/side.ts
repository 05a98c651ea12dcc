import { html, type TemplateResult } from 'lit';

/** One face of the column at the right. */
export interface SidePanel {
  readonly id: string;
  readonly title: string;
  /** How many things wait in it; nothing is shown for 0. */
  readonly count: number;
  readonly view: () => TemplateResult;
}

/** The column at the right: one panel at a time, chosen by its tab. */
export function side(
  panels: readonly SidePanel[],
  chosen: string,
  choose: (id: string) => void,
): TemplateResult {
  const open = panels.find(({ id }) => id === chosen) ?? panels[0];
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = panels[(panels.findIndex((panel) => panel === open) + by + panels.length) % panels.length];
    if (by === 0 || !next) return;
    event.preventDefault();
    event.stopPropagation();
    choose(next.id);
    const tabs = (event.currentTarget as HTMLElement).children;
    (tabs[panels.indexOf(next)] as HTMLElement | undefined)?.focus();
  };
  return html`<div class="side">
    ${
      panels.length > 1
        ? html`<div class="tabs" role="tablist" aria-label="About this clip" @keydown=${step}>
            ${panels.map((panel) => tab(panel, panel === open, choose))}
          </div>`
        : ''
    }
    ${open?.view()}
  </div>`;
}

const tab = ({ id, title, count }: SidePanel, open: boolean, choose: (id: string) => void): TemplateResult =>
  html`<button
    type="button"
    role="tab"
    aria-selected=${String(open)}
    tabindex=${open ? 0 : -1}
    @click=${() => choose(id)}
  >
    ${title}${count > 0 ? html`<span class="count">${count}</span>` : ''}
  </button>`;
