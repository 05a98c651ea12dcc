import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { centreShare, frameAt, type TimeWindow } from '../kernel/timeline';
import { painted, type Colours } from './painted';
import { readable } from './parts';
import type { TimelineParts } from './timeline';

/** The heat strip: how much each frame differs from the reference, as a scrubber. */
export function stripRow({ session, desk, analysis }: TimelineParts): TemplateResult {
  const { store } = session;
  const { heat } = analysis;
  const { window, hover } = desk;
  const differing = heat.reduce((count, share) => count + (share > 0 ? 1 : 0), 0);
  const at = (event: PointerEvent) => {
    const { left, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    desk.hoverAt(frameAt(event.clientX - left, width, window, store.frameCount));
  };
  return html`<div class="row">
    <span class="name"><span class="what">differences</span></span>
    <div
      class="lane"
      role="img"
      aria-label="Differences on ${differing} of ${store.frameCount} frames; on this frame: ${told(analysis.differing(store.frame))}"
      @pointermove=${at}
      @pointerleave=${() => desk.hoverAt(null)}
    >
      <canvas
        class="drawn strip"
        ${painted([heat, window], (g, width, height, colour) => draw(g, width, height, colour, heat, window))}
      ></canvas>
      ${hover === null ? nothing : tip(hover, store.frameCount, told(analysis.differing(hover)), hover > (window.from + window.to) / 2)}
    </div>
  </div>`;
}

const MOST_NAMED = 4;

function told(names: readonly string[]): string {
  if (names.length === 0) return 'nothing differs';
  const named = names.slice(0, MOST_NAMED).map((name) => readable(name.slice(name.indexOf('/') + 1)));
  return named.join(', ') + (names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '');
}

const tip = (frame: number, frameCount: number, text: string, left: boolean): TemplateResult =>
  html`<div
    class="tip ${left ? 'left' : ''}"
    style=${styleMap({ '--from': String(centreShare(frame, frameCount)) })}
  >
    <b>${frame}</b> ${text}
  </div>`;

/** Amber for a little, red for a lot; the gap to nothing is kept wide. Where frames share a pixel the worst shows. */
function draw(
  g: CanvasRenderingContext2D,
  width: number,
  height: number,
  colour: Colours,
  heat: Float32Array,
  window: TimeWindow,
): void {
  const first = Math.max(0, Math.floor(window.from));
  const last = Math.min(heat.length, Math.ceil(window.to));
  g.fillStyle = colour('raised');
  g.fillRect(0, 0, width, height);
  const [amber, red] = [colour('heat'), colour('heat-most')];
  // One column of pixels after the other: frames that share one show the worst of them.
  for (let x = 0; x < width; x++) {
    const perPixel = (window.to - window.from) / width;
    const from = Math.max(first, Math.floor(window.from + x * perPixel));
    const to = Math.min(last, Math.max(Math.ceil(window.from + (x + 1) * perPixel), from + 1));
    let worst = 0;
    for (let frame = from; frame < to; frame++) worst = Math.max(worst, heat[frame] ?? 0);
    if (worst === 0) continue;
    g.fillStyle = mixed(amber, red, worst);
    g.fillRect(x, 0, 1, height);
  }
}

/** Two colours of six hexadecimal digits mixed. */
function mixed(a: string, b: string, share: number): string {
  const channel = (colour: string, at: number) => parseInt(colour.slice(1 + 2 * at, 3 + 2 * at), 16);
  const weight = Math.min(1, Math.max(0, (share - 0.35) / 0.65));
  const of = (at: number) => Math.round(channel(a, at) + weight * (channel(b, at) - channel(a, at)));
  return `rgb(${of(0)} ${of(1)} ${of(2)})`;
}
