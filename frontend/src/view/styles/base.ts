import { css } from 'lit';

/** Dark by default; `theme="light"` turns every token over. Colour means origin, the same everywhere. */
export const base = css`
  :host {
    color-scheme: dark;
    --bg: light-dark(#eef1f5, #14171c);
    --panel: light-dark(#ffffff, #1b1f26);
    --raised: light-dark(#e9edf3, #262c36);
    --hover: light-dark(#dde3ec, #303845);
    --line: light-dark(#d5dbe4, #2a3039);
    --edge: light-dark(#b4bdca, #3a424e);
    --text: light-dark(#1a212b, #dfe4ea);
    --dim: light-dark(#566172, #929cab);
    --accent: light-dark(#1663c0, #5aa9ff);
    --on-accent: light-dark(#ffffff, #06203d);
    --truth: light-dark(#1b7433, #7ddc8b);
    --auto: light-dark(#855600, #f2b84b);
    --human: light-dark(#1663c0, #5aa9ff);
    --import: light-dark(#6b3fb5, #c9a2ff);
    --bad: light-dark(#b9232a, #ff7b7b);
    --gutter: 172px;
    display: block;
    height: 100%;
    min-height: 0;
    background: var(--bg);
    color: var(--text);
    font:
      12.5px/1.35 Inter,
      'DejaVu Sans',
      system-ui,
      sans-serif;
    outline: none;
  }
  :host([theme~='light']) {
    color-scheme: light;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  .editor {
    display: grid;
    height: 100%;
    grid-template: 40px minmax(160px, 1fr) auto / minmax(0, 1fr) 352px;
    gap: 1px;
    background: var(--line);
  }
  h1,
  h2,
  b {
    font-weight: 600;
    font-size: inherit;
  }
  .dim {
    color: var(--dim);
  }
  .bad {
    color: var(--bad);
  }
  .warn {
    color: var(--auto);
  }
  .truth {
    color: var(--truth);
  }
  .auto {
    color: var(--auto);
  }
  .human {
    color: var(--human);
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  a {
    color: inherit;
  }
  .btn {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    height: 26px;
    padding: 0 9px;
    border: 0;
    border-radius: 5px;
    background: var(--raised);
    color: var(--text);
    font: inherit;
    white-space: nowrap;
    cursor: pointer;
  }
  .btn:hover:not(:disabled) {
    background: var(--hover);
  }
  .btn.primary {
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .btn.primary:hover:not(:disabled) {
    filter: brightness(1.1);
  }
  .btn:disabled {
    opacity: 0.45;
    cursor: default;
  }
  .btn[aria-pressed='false'] {
    color: var(--dim);
    text-decoration: line-through;
  }
  kbd {
    border: 1px solid var(--edge);
    border-radius: 3px;
    padding: 0 4px;
    color: var(--dim);
    font:
      11px 'DejaVu Sans Mono',
      ui-monospace,
      monospace;
  }
  .primary kbd {
    border-color: currentColor;
    color: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  .btn.primary:focus-visible {
    outline-color: var(--text);
  }
  .page {
    display: grid;
    place-content: center;
    justify-items: start;
    gap: 8px;
    height: 100%;
    padding: 24px;
    background: var(--panel);
    overflow-wrap: anywhere;
  }
  .page h1 {
    font-size: 15px;
  }
`;
