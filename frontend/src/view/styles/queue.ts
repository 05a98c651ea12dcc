import { css } from 'lit';

export const queueStyles = css`
  .editor {
    grid-template-columns: auto minmax(0, 1fr) 352px;
  }
  .queue {
    display: flex;
    flex-direction: column;
    width: 208px;
    min-height: 0;
    background: var(--panel);
  }
  .queue.rail {
    width: 36px;
  }
  .opener {
    display: flex;
    flex: 1;
    flex-direction: column;
    align-items: center;
    gap: 8px;
    padding: 8px 0;
    border: 0;
    background: none;
    color: var(--dim);
    font: inherit;
    cursor: pointer;
  }
  .opener b {
    color: var(--text);
    font-variant-numeric: tabular-nums;
  }
  .opener:hover {
    background: var(--raised);
  }
  .upright {
    writing-mode: vertical-rl;
  }
  .queue .title {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 6px 4px 4px 12px;
    white-space: nowrap;
  }
  .queue .title .dim {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .btn.plain {
    background: none;
  }
  .kinds {
    display: flex;
    gap: 4px;
    padding: 0 8px 6px 12px;
  }
  .kind {
    padding: 0 7px;
    border: 1px solid var(--edge);
    border-radius: 10px;
    background: var(--raised);
    color: var(--text);
    font: inherit;
    font-size: 11px;
    line-height: 18px;
    cursor: pointer;
  }
  .kind[aria-pressed='false'] {
    background: none;
    color: var(--dim);
    text-decoration: line-through;
  }
  .spots {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    scrollbar-width: thin;
  }
  .spots:focus-visible {
    outline-offset: -2px;
  }
  .spot {
    display: grid;
    grid-template-columns: 14px minmax(0, 1fr) auto 12px;
    column-gap: 6px;
    align-items: baseline;
    padding: 4px 8px 4px 10px;
    border-left: 2px solid transparent;
    border-bottom: 1px solid var(--line);
    white-space: nowrap;
    cursor: pointer;
  }
  .spot:hover,
  .spot.marked {
    background: var(--raised);
  }
  .spot.marked {
    outline: 1px dashed var(--accent);
    outline-offset: -1px;
  }
  .spot[aria-selected='true'] {
    border-left-color: var(--accent);
    background: var(--raised);
  }
  .spot .what {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .spot.accepted .what,
  .spot.skipped .what,
  .spot .frames {
    color: var(--dim);
    font-variant-numeric: tabular-nums;
  }
  .spot .frames {
    font-size: 11px;
  }
  .spot.rejected .mark {
    color: var(--bad);
  }
  .spot.accepted .mark {
    color: var(--truth);
  }
  .spot .bar {
    grid-column: 2 / -1;
    height: 2px;
    margin-top: 2px;
    background: var(--line);
  }
  .spot .bar i {
    display: block;
    height: 100%;
    background: currentColor;
  }
  .spot.accepted .bar i {
    opacity: 0.35;
  }
  .spot .detail {
    grid-column: 2 / -1;
    overflow: hidden;
    color: var(--dim);
    text-overflow: ellipsis;
  }
  .empty,
  .more {
    padding: 8px 12px;
  }
  .queue .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    padding: 6px 8px;
    border-top: 1px solid var(--line);
    font-size: 11.5px;
  }
  .queue .foot p {
    width: 100%;
  }
  .differences {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
`;
