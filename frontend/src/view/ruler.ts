import { html, type TemplateResult } from 'lit';
import { leftOf, ticks, type TimeWindow } from '../kernel/timeline';
import type { Finding } from '../model/lint/finding';
import { painted, type Colours } from './painted';
import { button } from './parts';
import type { TimelineParts } from './timeline';

/** Frames and seconds, marks of findings, and the keys to come closer; pressing it scrubs. */
export function ruler({ session, desk, analysis }: TimelineParts): TemplateResult {
  const { store, opened } = session;
  const { window } = desk;
  const { fps } = opened.clip;
  const { findings } = analysis;
  return html`<div class="row ruler">
    <div class="name">
      <span class="zooms">
        ${button({ label: '−', key: '', name: 'Timeline wider (Ctrl −)', run: () => desk.zoom(1 / 1.5), disabled: !desk.zoomedIn })}
        ${button({ label: '+', name: 'Timeline closer (Ctrl +)', run: () => desk.zoom(1.5) })}
        ${button({ label: 'all', name: 'Whole clip in the timeline (Ctrl 0)', run: () => desk.showAll(), disabled: !desk.zoomedIn })}
      </span>
    </div>
    <div
      class="lane"
      role="img"
      aria-label="Ruler: frame ${store.frame} of ${store.frameCount}, ${(store.frame / fps).toFixed(2)} seconds"
    >
      <canvas
        class="drawn"
        ${painted([window, findings, fps], (g, width, height, colour) =>
          draw(g, width, height, colour, window, fps, findings),
        )}
      ></canvas>
    </div>
  </div>`;
}

function draw(
  g: CanvasRenderingContext2D,
  width: number,
  height: number,
  colour: Colours,
  window: TimeWindow,
  fps: number,
  findings: readonly Finding[],
): void {
  g.font = "10.5px Inter, 'DejaVu Sans', system-ui, sans-serif";
  g.textBaseline = 'top';
  for (const { frame, major } of ticks(window, width, 92)) {
    const x = Math.round(leftOf(frame, width, window)) + 0.5;
    g.strokeStyle = colour(major ? 'dim' : 'edge');
    g.beginPath();
    g.moveTo(x, height);
    g.lineTo(x, height - (major ? 8 : 4));
    g.stroke();
    if (!major) continue;
    g.fillStyle = colour('text');
    const label = String(frame);
    g.fillText(label, x + 4, 3);
    g.fillStyle = colour('dim');
    g.fillText(`${(frame / fps).toFixed(2)} s`, x + 9 + g.measureText(label).width, 3);
  }
  for (const { start, end, severity } of findings) {
    const [left, right] = [leftOf(start, width, window), leftOf(end + 1, width, window)];
    if (right < 0 || left > width) continue;
    g.fillStyle = colour(severity === 'error' ? 'bad' : 'auto');
    g.fillRect(left, height - 3, Math.max(right - left, 3), 3);
  }
}
