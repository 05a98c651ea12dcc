import { css } from 'lit';

/** Objects: their list, their keyframes and what is said of the selected one. */
export const shapeStyles = css`
  .objects ul {
    list-style: none;
    padding: 0;
  }
  .objects li {
    display: flex;
    align-items: center;
    gap: 2px;
    min-height: 26px;
    border-top: 1px solid var(--line);
  }
  .objects li.apart {
    padding-top: 8px;
    border-top: 0;
    font-size: 11px;
  }
  .objects li.chosen {
    background: var(--raised);
    box-shadow: inset 2px 0 var(--accent);
  }
  .object {
    display: flex;
    flex: 1;
    align-items: baseline;
    gap: 6px;
    min-width: 0;
    padding: 4px 6px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: left;
    cursor: pointer;
  }
  .object .dim {
    margin-left: auto;
    overflow: hidden;
    font-size: 11px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .object .name-of {
    white-space: nowrap;
  }
  .object .mark {
    width: 12px;
    color: var(--dim);
    text-align: center;
  }
  .object.from-truth .mark {
    color: var(--truth);
  }
  .object.from-auto .mark {
    color: var(--auto);
  }
  .object.from-human .mark,
  .object.from-interpolated .mark {
    color: var(--human);
  }
  .object.from-import .mark {
    color: var(--import);
  }
  .sign {
    width: 24px;
    height: 24px;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--dim);
    font: inherit;
    cursor: pointer;
  }
  .sign svg {
    position: static;
    width: 16px;
    height: 16px;
    vertical-align: middle;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.3;
  }
  .sign:hover {
    background: var(--hover);
  }
  .sign[aria-pressed='true'] {
    color: var(--text);
  }
  .item .note {
    color: var(--dim);
    font-size: 11px;
  }
  .context {
    position: absolute;
    left: 10px;
    bottom: 34px;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 4px;
    max-width: calc(100% - 20px);
    --raised: rgb(38 44 54 / 88%);
    --text: #dfe4ea;
    --hover: #303845;
    --edge: #4a5361;
    --dim: #a9b2bf;
    --accent: #5aa9ff;
    --on-accent: #06203d;
  }
  .context ~ .message {
    bottom: 84px;
  }
  .context:has(.bar + .bar) ~ .message {
    bottom: 122px;
  }
  .keyframes .hint {
    padding-left: 6px;
    font-size: 10.5px;
    line-height: 20px;
  }
  .context .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    padding: 4px 8px;
    border-radius: 5px;
    background: rgb(11 14 18 / 82%);
    color: var(--text);
  }
  .context .btn {
    height: 22px;
    padding: 0 6px;
    font-size: 11.5px;
  }
  .context .btn[aria-pressed='false'] {
    text-decoration: none;
  }
  .context .btn[aria-pressed='true'] {
    border-color: var(--accent);
    box-shadow: inset 0 -2px var(--accent);
  }
  .row.keyframes {
    height: 20px;
  }
  .keyframes svg {
    position: absolute;
    left: calc(-1 * var(--shift) * var(--zoom) * 100%);
    width: calc(var(--zoom) * 100%);
    height: 100%;
  }
  .keyframes .there {
    fill: none;
    stroke: var(--edge);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  .keyframes .between {
    fill: none;
    stroke: var(--human);
    stroke-width: 3;
    vector-effect: non-scaling-stroke;
  }
  .key {
    position: absolute;
    top: 6px;
    left: calc((var(--from) - var(--shift)) * var(--zoom) * 100%);
    width: 8px;
    height: 8px;
    margin-left: -4px;
    transform: rotate(45deg);
    background: var(--human);
    box-shadow: 0 0 0 1px var(--panel);
    pointer-events: none;
  }
`;
