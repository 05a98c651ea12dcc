import { css } from 'lit';

export const sideStyles = css`
  .side {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    background: var(--panel);
  }
  .side > :last-child {
    flex: 1;
  }
  .tabs {
    display: flex;
    padding: 4px 4px 0;
    overflow-x: auto;
    scrollbar-width: none;
    border-bottom: 1px solid var(--line);
  }
  .tabs button {
    flex: none;
    padding: 4px 7px 6px;
    border: 0;
    border-bottom: 2px solid transparent;
    background: none;
    color: var(--dim);
    font: inherit;
    white-space: nowrap;
    cursor: pointer;
  }
  .tabs button:hover {
    color: var(--text);
  }
  .tabs [aria-selected='true'] {
    border-bottom-color: var(--accent);
    color: var(--text);
  }
  .tabs .count {
    margin-left: 5px;
    padding: 0 5px;
    border-radius: 8px;
    background: var(--raised);
    font-size: 11px;
    font-variant-numeric: tabular-nums;
  }
`;
