import { css } from 'lit';

export const timelineStyles = css`
  .editor {
    container-type: size;
    grid-template-rows: 40px minmax(120px, 1fr) auto;
  }
  .timeline {
    contain: layout paint;
    position: relative;
    grid-column: 1 / -1;
    display: flex;
    flex-direction: column;
    /* of the editor, which fills its host */
    height: calc(var(--timeline-share) * 100cqh);
    min-height: 96px;
    background: var(--panel);
    --heat: light-dark(#e0a021, #f2b84b);
    --heat-most: light-dark(#c6262e, #ff5f66);
  }
  .height {
    position: absolute;
    z-index: 6;
    inset: 0 0 auto;
    height: 5px;
    cursor: ns-resize;
    touch-action: none;
  }
  .height:hover,
  .height:focus-visible {
    background: var(--accent);
    outline: none;
  }
  .bar {
    flex: none;
    display: flex;
    align-items: center;
    gap: 8px;
    height: 28px;
    padding: 2px 12px 0;
    border-bottom: 1px solid var(--line);
  }
  .bar .btn,
  .zooms .btn {
    height: 20px;
    padding: 0 7px;
    font-size: 11.5px;
  }
  .kpis {
    flex: 1;
    display: flex;
    gap: 16px;
    min-width: 0;
    overflow: hidden;
    color: var(--dim);
    font-size: 11.5px;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .kpi b {
    color: var(--text);
  }
  .kpi.moved b {
    color: var(--human);
  }
  .kpi s {
    opacity: 0.85;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    scrollbar-width: thin;
  }
  .rows {
    position: relative;
    padding-right: 12px;
    user-select: none;
  }
  .stay {
    position: sticky;
    z-index: 4;
    top: 0;
    background: var(--panel);
  }
  .row {
    display: grid;
    grid-template-columns: var(--gutter) minmax(0, 1fr);
    height: 26px;
    border-bottom: 1px solid var(--line);
  }
  .row.big {
    height: 62px;
  }
  .row.mid {
    height: 36px;
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
  .name .what {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .zooms {
    display: flex;
    gap: 3px;
    margin-left: auto;
  }
  .big .name,
  .mid .name {
    flex-direction: column;
    align-items: stretch;
    justify-content: center;
    gap: 1px;
  }
  .mid .name {
    flex-direction: row;
    align-items: center;
    justify-content: space-between;
  }
  .name .now {
    color: var(--text);
    font-variant-numeric: tabular-nums;
  }
  .signals {
    display: flex;
    flex-wrap: wrap;
    gap: 0 6px;
  }
  .signal {
    padding: 0 2px;
    border-radius: 3px;
    font-size: 11px;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  .signal b {
    color: var(--text);
    font-weight: 400;
  }
  .signal.chosen {
    background: var(--hover);
    box-shadow: inset 0 -1.5px var(--accent);
  }
  .lane {
    position: relative;
    min-width: 0;
    height: 100%;
    overflow: hidden;
    cursor: col-resize;
    touch-action: pan-y;
  }
  /* The same height with and without lanes to compare with: rows must not move under the pointer. */
  .lanes {
    position: relative;
    min-width: 0;
    height: 100%;
  }
  .active .span {
    top: 1px;
    height: 14px;
    line-height: 14px;
  }
  .row:not(.derived) .lane[data-layer] {
    cursor: crosshair;
  }
  .lane.drawable {
    cursor: crosshair;
  }
  .lanes .lane.thin {
    position: absolute;
    inset: 15px 0 auto;
    height: 5px;
    pointer-events: none;
  }
  .lanes .lane.thin.auto {
    top: 20px;
  }
  .lane .note {
    position: absolute;
    inset: 4px 8px;
    color: var(--dim);
  }
  .drawn {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    pointer-events: none;
  }
  .drawn.strip {
    inset: 4px 0;
    height: calc(100% - 8px);
  }
  .tip {
    position: absolute;
    z-index: 5;
    top: 2px;
    left: calc((var(--from) - var(--shift)) * var(--zoom) * 100%);
    margin-left: 8px;
    padding: 0 7px;
    border-radius: 3px;
    background: var(--text);
    color: var(--panel);
    font-size: 11px;
    line-height: 19px;
    white-space: nowrap;
    pointer-events: none;
  }
  .tip.left {
    transform: translateX(-100%);
    margin-left: -8px;
  }
  .span,
  .marks {
    position: absolute;
    top: 3px;
    left: calc((var(--from) - var(--shift)) * var(--zoom) * 100%);
    width: calc((var(--to) - var(--from)) * var(--zoom) * 100% - 1px);
    min-width: 2px;
    height: 19px;
  }
  .span {
    overflow: hidden;
    /* a span that begins left of the view still says what it is */
    padding: 0 6px 0 calc(8px + max(0px, (var(--shift) - var(--from)) * var(--zoom) * 100%));
    border-radius: 3px;
    font-size: 10.5px;
    line-height: 19px;
    white-space: nowrap;
    cursor: grab;
  }
  .thin-span {
    position: absolute;
    top: 1px;
    left: calc((var(--from) - var(--shift)) * var(--zoom) * 100%);
    width: calc((var(--to) - var(--from)) * var(--zoom) * 100% - 1px);
    min-width: 2px;
    height: 4px;
    border-top: 1px solid var(--auto);
    border-radius: 1px;
  }
  .thin.truth .thin-span {
    border-top: 1px dashed var(--truth);
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
  .threshold {
    position: absolute;
    z-index: 2;
    left: 0;
    right: 0;
    height: 9px;
    margin-top: -4.5px;
    cursor: ns-resize;
    touch-action: none;
  }
  .threshold::before {
    content: '';
    position: absolute;
    inset: 4px 0 auto;
    border-top: 1px dashed var(--bad);
    opacity: 0.8;
  }
  .threshold span {
    position: absolute;
    right: 4px;
    bottom: 5px;
    padding: 0 3px;
    border-radius: 2px;
    background: var(--panel);
    color: var(--bad);
    font-size: 10px;
    line-height: 13px;
  }
  .threshold:focus-visible {
    outline-offset: -1px;
  }
  .playhead {
    position: absolute;
    z-index: 5;
    top: 0;
    bottom: 0;
    left: calc(var(--gutter) + (var(--at) - var(--shift)) * var(--zoom) * (100% - var(--gutter) - 12px));
    width: 1px;
    background: light-dark(#1a212b, #ffffff);
    pointer-events: none;
  }
`;

export const findingsStyles = css`
  .findings {
    min-height: 0;
    padding: 8px 12px 12px;
    overflow-y: auto;
    scrollbar-width: thin;
  }
  .findings h2 {
    margin: 10px 0 2px;
    font-size: 11.5px;
    color: var(--dim);
  }
  .findings ul {
    padding: 0;
    list-style: none;
  }
  .findings li {
    display: grid;
    gap: 2px;
    padding: 3px 0 5px;
    border-bottom: 1px solid var(--line);
  }
  .finding {
    display: flex;
    gap: 7px;
    padding: 2px 4px;
    border: 0;
    border-radius: 3px;
    background: none;
    color: inherit;
    font: inherit;
    text-align: left;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .finding:hover,
  .finding[aria-current] {
    background: var(--raised);
  }
  .finding .sign {
    flex: none;
    width: 10px;
    font-weight: 600;
    color: var(--auto);
  }
  .error .sign {
    color: var(--bad);
  }
  .notice .sign {
    color: var(--dim);
  }
  .deeds {
    display: flex;
    gap: 4px;
    padding-left: 20px;
  }
  .deeds .btn {
    height: 20px;
    padding: 0 7px;
    font-size: 11.5px;
  }
`;
