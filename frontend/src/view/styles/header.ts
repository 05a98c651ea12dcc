import { css } from 'lit';

export const headerStyles = css`
  header {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
    padding: 0 12px;
    background: var(--panel);
    white-space: nowrap;
  }
  header h1 {
    flex: 0 0.2 auto;
    min-width: 60px;
    max-width: 280px;
    overflow: hidden;
    text-overflow: ellipsis;
    margin-right: 4px;
    font-size: 13px;
  }
  .pill {
    flex: none;
    padding: 1px 8px;
    border: 1px solid var(--line);
    border-radius: 10px;
    color: var(--dim);
  }
  .stagepill {
    flex: 0 2 auto;
    min-width: 40px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .revisions {
    flex: 0 2 auto;
    min-width: 40px;
    overflow: hidden;
    background: none;
    font: inherit;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .revisions:hover {
    border-color: var(--edge);
    color: var(--text);
  }
  .save {
    flex: none;
    max-width: 420px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .save .btn {
    height: 22px;
  }
  .gap {
    flex: 1 1 0;
  }
  .differing {
    flex: 0 3 auto;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  header .btn {
    flex: none;
  }
  header .btn:not(.primary) kbd {
    font-size: 10px;
  }
`;
