import { css } from 'lit';

export const timelineStyles = css`
  .timeline {
    contain: layout paint;
    grid-column: 1 / -1;
    max-height: 320px;
    overflow-y: auto;
    background: var(--panel);
    scrollbar-width: thin;
  }
  .rows {
    position: relative;
    padding-right: 12px;
    user-select: none;
  }
  .row {
    display: grid;
    grid-template-columns: var(--gutter) 1fr;
    height: 24px;
    border-bottom: 1px solid var(--line);
  }
  .row.big {
    height: 56px;
  }
  .row.more {
    display: block;
    border-bottom: 0;
    padding: 2px 8px;
  }
  .row.more .btn {
    height: 20px;
    background: none;
    color: var(--dim);
    padding: 0 4px;
  }
  .name {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 4px;
    min-width: 0;
    padding: 0 8px 0 12px;
    border: 0;
    background: none;
    color: var(--dim);
    font: inherit;
    text-align: left;
    overflow: hidden;
    white-space: nowrap;
  }
  button.name {
    cursor: pointer;
  }
  .name:focus-visible {
    outline-offset: -2px;
  }
  .name i {
    font-size: 10px;
    opacity: 0.85;
  }
  .row.active .name {
    color: var(--text);
    background: var(--raised);
    box-shadow: inset 3px 0 var(--accent);
  }
  .big .name {
    flex-direction: column;
    align-items: flex-start;
    justify-content: center;
    gap: 1px;
  }
  .name .now {
    display: flex;
    gap: 8px;
    color: var(--text);
    font-variant-numeric: tabular-nums;
  }
  .name .legend {
    display: flex;
    gap: 6px;
    font-size: 10.5px;
  }
  .legend .second {
    opacity: 0.75;
  }
  .lane {
    position: relative;
    min-width: 0;
    overflow: hidden;
    cursor: col-resize;
  }
  .strip {
    position: absolute;
    top: 4px;
    left: 0;
    width: 100%;
    height: 15px;
    image-rendering: pixelated;
  }
  .span,
  .marks {
    position: absolute;
    top: 3px;
    left: calc(var(--from) * 100%);
    width: calc((var(--to) - var(--from)) * 100% - 1px);
    min-width: 2px;
    height: 17px;
  }
  .span {
    overflow: hidden;
    padding: 0 6px 0 8px;
    border-radius: 3px;
    font-size: 10.5px;
    line-height: 17px;
    white-space: nowrap;
    cursor: pointer;
  }
  .derived .span {
    opacity: 0.75;
    cursor: col-resize;
  }
  .derived .grip {
    cursor: inherit;
  }
  .grip {
    position: absolute;
    top: 0;
    width: 6px;
    height: 100%;
    cursor: ew-resize;
  }
  .grip.start {
    left: 0;
    border-left: 3px solid var(--dim);
  }
  .grip.end {
    right: 0;
  }
  .from-truth .grip.start {
    border-left: 3px dashed var(--truth);
  }
  .from-auto .grip.start {
    border-left-color: var(--auto);
  }
  .from-human .grip.start {
    border-left-color: var(--human);
  }
  .from-import .grip.start {
    border-left: 3px dotted var(--import);
  }
  .span.chosen {
    outline: 1.5px solid var(--text);
    outline-offset: -1px;
    z-index: 1;
  }
  .marks {
    z-index: 2;
    top: 1px;
    height: 21px;
    border: 1.5px dashed var(--human);
    background: rgb(90 169 255 / 18%);
    pointer-events: none;
  }
  .tint-teal {
    background: light-dark(#cfe4ee, #27404f);
  }
  .tint-red {
    background: light-dark(#f6d0d2, #5a2f33);
  }
  .tint-brown {
    background: light-dark(#f2e2bb, #56461f);
  }
  .tint-violet {
    background: light-dark(#e2d8f3, #3b3255);
  }
  .tint-indigo {
    background: light-dark(#d5dff4, #2a3650);
  }
  .tint-olive {
    background: light-dark(#e8e2cf, #443a2c);
  }
  .tint-green {
    background: light-dark(#cfe8d4, #26412f);
  }
  .tint-slate {
    background: light-dark(#dee3ea, #333b46);
  }
  svg {
    position: absolute;
    inset: 3px 0;
    width: 100%;
    height: calc(100% - 6px);
    pointer-events: none;
  }
  .curve {
    fill: none;
    stroke: var(--dim);
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
  }
  .curve.from-auto {
    stroke: var(--auto);
  }
  .curve.from-human {
    stroke: var(--human);
  }
  .curve.from-import {
    stroke: var(--import);
  }
  .curve.truth-curve,
  .curve.from-truth {
    stroke: var(--truth);
  }
  .curve.truth-curve {
    stroke-width: 1.2;
    stroke-dasharray: 5 4;
  }
  .curve.second {
    opacity: 0.55;
  }
  .zero {
    stroke: var(--line);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }
  .playhead {
    position: absolute;
    z-index: 3;
    top: 0;
    bottom: 0;
    left: calc(var(--gutter) + var(--at) * (100% - var(--gutter) - 12px));
    width: 1px;
    background: light-dark(#1a212b, #ffffff);
    pointer-events: none;
  }
`;
