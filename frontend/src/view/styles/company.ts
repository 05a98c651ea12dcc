import { css } from 'lit';

/** People, remarks and the merging of two people's work. */
export const companyStyles = css`
  .people {
    display: flex;
    flex: 0 1 auto;
    gap: 4px;
    min-width: 0;
    overflow: hidden;
  }
  .person {
    display: flex;
    align-items: center;
    gap: 5px;
    flex: none;
    height: 24px;
    padding: 0 8px 0 2px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--bg);
    color: var(--text);
    font: inherit;
    cursor: pointer;
  }
  .person:hover {
    background: var(--raised);
  }
  .person b,
  .here {
    background: light-dark(hsl(var(--hue) 55% 34%), hsl(var(--hue) 55% 76%));
    color: light-dark(#fff, #11151b);
  }
  .person b {
    min-width: 20px;
    border-radius: 10px;
    font-size: 10px;
    line-height: 20px;
    text-align: center;
  }
  .person .who {
    max-width: 90px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .person .where {
    color: var(--dim);
    font-variant-numeric: tabular-nums;
  }
  .above {
    position: absolute;
    z-index: 4;
    top: 0;
    right: 12px;
    left: var(--gutter);
    height: 13px;
    overflow: hidden;
    pointer-events: none;
  }
  .above > * {
    position: absolute;
    left: calc((var(--at) - var(--shift)) * var(--zoom) * 100%);
    pointer-events: auto;
    transform: translateX(-50%);
  }
  .said {
    top: 0;
    width: 9px;
    height: 9px;
    padding: 0;
    border: 0;
    border-radius: 0 0 5px 5px;
    background: light-dark(#8a5a00, #ffd479);
    cursor: pointer;
  }
  .above .here {
    top: 0;
    padding: 0 3px;
    border-radius: 0 0 3px 3px;
    font-size: 9px;
    line-height: 11px;
    pointer-events: none;
  }
  .pins {
    position: absolute;
    inset: 0;
    overflow: hidden;
    pointer-events: none;
  }
  .pin {
    position: absolute;
    width: 18px;
    height: 18px;
    padding: 0;
    transform: translate(-50%, -100%) rotate(45deg);
    border: 2px solid #11151b;
    border-radius: 50% 50% 0 50%;
    background: #ffd479;
    cursor: pointer;
    pointer-events: auto;
  }
  .pin.settled {
    background: #7a8492;
  }
  .remarks {
    padding: 10px 12px;
    overflow-y: auto;
    scrollbar-width: thin;
  }
  .remarks ol {
    margin: 10px 0 0;
    padding: 0;
    list-style: none;
  }
  .remarks li {
    padding: 6px 0 6px 8px;
    border-left: 3px solid transparent;
    border-bottom: 1px solid var(--line);
  }
  .remarks li.open {
    border-left-color: light-dark(#8a5a00, #ffd479);
  }
  .remarks li.chosen {
    background: var(--raised);
  }
  .remarks li.settled .body {
    color: var(--dim);
  }
  .remarks .body {
    margin: 3px 0;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .reply {
    margin: 4px 0 0 8px;
    padding-left: 6px;
    border-left: 1px solid var(--edge);
  }
  .remarks form {
    display: grid;
    gap: 6px;
  }
  .remarks .buttons {
    margin-top: 4px;
  }
  .remarks li.chosen .btn {
    background: var(--bg);
  }
  .remarks .save {
    max-width: none;
    white-space: normal;
  }
  .place {
    padding: 0 4px;
    border: 0;
    border-radius: 3px;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-align: left;
    text-decoration: underline dotted;
    cursor: pointer;
  }
  .place.here {
    background: var(--raised);
    text-decoration: none;
  }
  dialog.merge {
    width: 560px;
    margin-right: 16px;
  }
  dialog.merge::backdrop {
    background: rgb(0 0 0 / 20%);
  }
  .hunks {
    max-height: 52vh;
    overflow-y: auto;
    scrollbar-width: thin;
  }
  .hunks .all {
    justify-content: flex-start;
    margin: 0 0 8px;
  }
  .hunks fieldset {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 4px 12px;
    margin: 0 0 8px;
    padding: 6px 8px;
    border: 1px solid var(--edge);
    border-radius: 5px;
  }
  .hunks fieldset:focus-within {
    border-color: var(--accent);
  }
  .hunks label {
    display: block;
    color: var(--text);
    overflow-wrap: anywhere;
  }
  .hunks label span {
    font-weight: 600;
  }
  .hunks ul {
    margin: 4px 0;
    padding-left: 18px;
  }
  .hunks summary {
    padding: 3px 0;
    cursor: pointer;
  }
`;
