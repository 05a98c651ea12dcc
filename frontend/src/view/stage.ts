import { html, nothing, type TemplateResult } from 'lit';
import { spanAt } from '../kernel/spans';
import type { Playback } from '../player/playback';
import type { EditorSession } from '../state/session';
import { button } from './parts';

export interface StageParts {
  readonly session: EditorSession;
  readonly playback: Playback;
  readonly painted: number;
  readonly trouble: string;
  /** What was just done, or why not. */
  readonly message: string;
  readonly scale: number;
  readonly editable: boolean;
  readonly fit: () => void;
  /** What was said about places on the frame. */
  readonly pins: TemplateResult | typeof nothing;
}

/** The frame with what lies over it; the readout names the frame that is really shown. */
export function stage(parts: StageParts): TemplateResult {
  const { session, playback, painted, trouble, scale } = parts;
  const { store } = session;
  const seconds = (session.opened.ptsUs[Math.max(painted, 0)] ?? 0) / 1e6;
  const waiting = painted !== store.frame;
  const eyes = spanAt(store.document.layers.get('eyes_state') ?? [], store.frame);
  const speed = playback.speed;
  return html`<div class="stage">
    <canvas
      class="picture"
      role="img"
      aria-label="Frame ${store.frame} of ${session.opened.clip.name}"
    ></canvas>
    ${parts.pins} ${eyes ? html`<div class="chip from-${eyes.origin}">eyes ${eyes.value}</div>` : nothing}
    ${trouble ? html`<div class="notice" role="alert">${trouble}</div>` : nothing}
    ${
      !trouble && session.opened.base === null && store.operations.length === 0
        ? html`<div class="notice">
            No labels yet.
            ${parts.editable ? html`Draw the face box with <kbd>N</kbd>, or mark a range with <kbd>I</kbd> <kbd>O</kbd>.` : nothing}
          </div>`
        : nothing
    }
    <div class="message" role="status">${parts.message}</div>
    <div class="readout">
      frame ${Math.max(painted, 0)} · ${seconds.toFixed(3)} s · ${Math.round(scale * 100)}
      %${waiting ? html` · loading ${store.frame}…` : nothing}
    </div>
    <div class="transport">
      ${button({ label: '◀', name: 'Play backwards, faster', key: 'j', run: () => playback.push(-1) })}
      ${button({
        label: speed === 0 ? '▶' : '❚❚',
        name: speed === 0 ? 'Play' : 'Pause',
        key: 'k',
        run: () => playback.toggle(),
      })}
      ${button({ label: `${speed || 1}×`, name: 'Play, faster', key: 'l', run: () => playback.push(1) })}
      ${button({ label: 'Fit', name: 'Fit the frame', key: '0', run: parts.fit })}
      ${button({
        label: 'Overlays',
        name: 'Show overlays',
        key: 'h',
        run: () => store.toggleOverlays(),
        pressed: store.overlays,
      })}
    </div>
  </div>`;
}
