import { css } from 'lit';

export const dialogStyles = css`
  dialog {
    margin: auto;
    max-width: min(880px, 92vw);
    max-height: 86vh;
    padding: 16px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--panel);
    color: var(--text);
    font: inherit;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  dialog p {
    max-width: 52ch;
    margin: 8px 0;
  }
  dialog b {
    font-size: 13px;
  }
  .buttons {
    display: flex;
    justify-content: flex-end;
    gap: 8px;
    margin-top: 12px;
  }
  .remark form {
    display: grid;
    gap: 8px;
    width: 420px;
  }
  label {
    display: grid;
    gap: 4px;
    color: var(--dim);
  }
  textarea,
  input {
    padding: 6px 8px;
    border: 1px solid var(--edge);
    border-radius: 5px;
    background: var(--bg);
    color: var(--text);
    font: inherit;
    resize: vertical;
  }
  .goto form {
    display: flex;
    align-items: end;
    gap: 8px;
  }
  .goto input {
    width: 120px;
  }
  .menu {
    min-width: 220px;
    padding: 8px;
  }
  .menu b,
  .menu .dim {
    display: block;
    padding: 0 8px 4px;
  }
  .item {
    display: flex;
    justify-content: space-between;
    width: 100%;
    padding: 4px 8px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .item:hover,
  .item:focus-visible {
    background: var(--raised);
  }
  .menu .item[aria-current='true'] {
    background: var(--raised);
  }
  .item .dim {
    padding: 0 0 0 16px;
  }
  .keys ul {
    padding: 0;
    list-style: none;
  }
  .keys li {
    display: flex;
  }
  .keyrow {
    display: grid;
    flex: 1;
    grid-template-columns: 104px 1fr;
    gap: 8px;
    padding: 2px 4px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    font: inherit;
    text-align: left;
    cursor: pointer;
  }
  .keyrow:hover:not(:disabled),
  .keyrow[aria-pressed='true'] {
    background: var(--raised);
  }
  .keyrow:disabled {
    cursor: default;
  }
  .held {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 3px;
  }
  kbd.waiting {
    border-color: var(--accent);
    color: var(--accent);
  }
  .reset {
    border: 0;
    background: none;
    color: var(--dim);
    font: inherit;
    cursor: pointer;
  }
  .keys .title {
    display: flex;
    align-items: center;
    gap: 12px;
    justify-content: space-between;
    margin-bottom: 8px;
  }
  .groups {
    columns: 2;
    column-gap: 32px;
  }
  .groups section {
    break-inside: avoid;
    margin-bottom: 12px;
  }
  .groups h2 {
    margin-bottom: 4px;
    color: var(--dim);
  }
  dl {
    display: grid;
    grid-template-columns: 112px 1fr;
    gap: 3px 8px;
  }
  dt {
    display: flex;
    flex-wrap: wrap;
    gap: 3px;
  }
  dd {
    margin: 0;
  }
`;
