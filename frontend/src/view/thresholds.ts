import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Threshold } from '../state/curve-rows';
import type { TimelineDesk } from '../state/timeline-desk';
import { heightOf } from '../tools/curve-edits';

/** A threshold across its lane, twice where it counts on both sides of zero: dragged, or moved by the arrow keys. */
export function thresholdLines(
  desk: TimelineDesk,
  threshold: Threshold,
  row: { readonly low: number; readonly high: number },
): TemplateResult[] {
  const value = desk.thresholds[threshold.id];
  return threshold.mirrored
    ? [line(desk, threshold, row, value, false), line(desk, threshold, row, -value, true)]
    : [line(desk, threshold, row, value, false)];
}

function line(
  desk: TimelineDesk,
  threshold: Threshold,
  row: { readonly low: number; readonly high: number },
  at: number,
  mirror: boolean,
): TemplateResult {
  const { id, name, least, most, step, beyond, initial } = threshold;
  const value = desk.thresholds[id];
  const digits = step >= 1 ? 0 : step >= 0.01 ? 2 : 3;
  const key = (event: KeyboardEvent) => {
    const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (steps === undefined && event.key !== 'Home') return;
    event.preventDefault();
    desk.setThreshold(threshold, steps === undefined ? initial : value + steps * step, true);
  };
  const style = styleMap({ top: `${(100 * heightOf(row, at, 1)).toFixed(2)}%` });
  if (mirror)
    return html`<div class="threshold" style=${style} data-threshold=${id} aria-hidden="true"></div>`;
  return html`<div
    class="threshold"
    style=${style}
    data-threshold=${id}
    data-keeps-focus
    role="slider"
    tabindex="0"
    aria-label="Threshold: ${name}"
    aria-orientation="vertical"
    aria-valuemin=${least}
    aria-valuemax=${most}
    aria-valuenow=${value}
    aria-valuetext="${name} ${value.toFixed(digits)}"
    title="${name} ${value.toFixed(digits)} (${beyond}). Drag it, or use the arrow keys; Home sets it back."
    @keydown=${key}
  >
    <span>${name} ${value.toFixed(digits)}</span>
  </div>`;
}
