import { css } from 'lit';

export const cardStyles = css`
  .card {
    contain: layout paint;
    display: flex;
    flex-direction: column;
    min-height: 0;
    padding: 8px 0 8px 12px;
    gap: 6px;
    background: var(--panel);
  }
  .card .title {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    padding-right: 12px;
    white-space: nowrap;
  }
  .card .title b {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .card .values {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    padding-right: 8px;
    scrollbar-width: thin;
  }
  table {
    width: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  thead th {
    position: sticky;
    top: 0;
    background: var(--panel);
    font-weight: 400;
  }
  th:first-child {
    width: 26%;
  }
  .apart {
    width: 20%;
    color: var(--dim);
    font-size: 11px;
  }
  tr.differs .apart {
    color: var(--bad);
  }
  th,
  td {
    height: 24px;
    padding: 0 4px 0 0;
    overflow: hidden;
    text-align: left;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  tbody th {
    font-weight: 400;
    color: var(--dim);
  }
  tbody tr {
    border-top: 1px solid var(--line);
  }
  tr.active th {
    color: var(--text);
    box-shadow: inset 2px 0 var(--accent);
    padding-left: 6px;
  }
  tr.differs .bad::before {
    content: '≠ ';
  }
  .card tbody tr {
    cursor: pointer;
  }
  .card tbody tr:hover,
  tr.active {
    background: var(--raised);
  }
  .card tbody tr:focus-visible {
    outline-offset: -2px;
  }
  .decisions .of {
    align-self: center;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .takes {
    display: flex;
    gap: 6px;
    padding-right: 12px;
  }
`;
