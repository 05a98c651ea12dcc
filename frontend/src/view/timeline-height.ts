import { html, type TemplateResult } from 'lit';
import { HEIGHT, type TimelineDesk } from '../state/timeline-desk';

/** One press of an arrow key, as a share of the editor's height. */
const STEP = 0.02;

/** The timeline's upper border: drag it, or move it by the arrow keys. */
export function heightHandle(desk: TimelineDesk): TemplateResult {
  const percent = (share: number) => Math.round(share * 100);
  const share = (event: PointerEvent): number => {
    const editor = (event.currentTarget as HTMLElement).closest('.editor')?.getBoundingClientRect();
    return editor ? (editor.bottom - event.clientY) / editor.height : desk.height;
  };
  const down = (event: PointerEvent) => {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    event.preventDefault();
  };
  const held = (event: PointerEvent) =>
    (event.currentTarget as HTMLElement).hasPointerCapture(event.pointerId);
  const key = (event: KeyboardEvent) => {
    const by = { ArrowUp: STEP, ArrowDown: -STEP, Home: -1, End: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    desk.setHeight(desk.height + by, true);
  };
  return html`<div
    class="height"
    role="separator"
    tabindex="0"
    data-keeps-focus
    aria-orientation="horizontal"
    aria-label="Height of the timeline"
    aria-valuemin=${percent(HEIGHT.least)}
    aria-valuemax=${percent(HEIGHT.most)}
    aria-valuenow=${percent(desk.height)}
    title="Drag, or use the arrow keys; double click for the usual height"
    @pointerdown=${down}
    @pointermove=${(event: PointerEvent) => held(event) && desk.setHeight(share(event), false)}
    @lostpointercapture=${() => desk.setHeight(desk.height, true)}
    @dblclick=${() => desk.setHeight(HEIGHT.initial, true)}
    @keydown=${key}
  ></div>`;
}
