import { html, nothing, type TemplateResult } from 'lit';
import { transfers } from '../kernel/picture';
import { spanAt } from '../kernel/spans';
import type { Playback } from '../player/playback';
import type { EditorSession } from '../state/session';
import type { Viewing } from '../state/viewing';
import type { Viewport } from '../tools/viewport';
import { pictureFilter } from './picture-panel';
import { transport } from './transport';

export interface StageParts {
  readonly session: EditorSession;
  readonly playback: Playback;
  readonly viewing: Viewing;
  readonly viewport: Viewport;
  readonly painted: number;
  readonly trouble: string;
  /** What was just done, or why not. */
  readonly message: string;
  readonly scale: number;
  readonly editable: boolean;
  /** Whether the clip that this one was made after is shown; null where it was made after none. */
  readonly beside: boolean | null;
  readonly fullScreen: () => void;
  /** What is selected, and what waits for a word. */
  readonly context: TemplateResult | typeof nothing;
  /** What was said about places on the frame. */
  readonly pins: TemplateResult | typeof nothing;
}

/** The frame with what lies over it; the readout names the frame that is really shown. */
export function stage(parts: StageParts): TemplateResult {
  const { session, viewing, trouble } = parts;
  const { store } = session;
  const eyes = spanAt(store.document.layers.get('eyes_state') ?? [], store.frame);
  const classes = ['stage', transfers(viewing.picture) ? 'adjusted' : '', parts.beside ? 'halved' : ''];
  return html`<div class=${classes.filter(Boolean).join(' ')}>
    ${pictureFilter(viewing.picture)}
    <canvas class="still" aria-hidden="true"></canvas>
    <canvas
      class="picture"
      role="img"
      aria-label="Frame ${store.frame} of ${session.opened.clip.name}"
    ></canvas>
    ${
      parts.beside
        ? html`<canvas
              class="beside"
              role="img"
              aria-label="The same frame of the clip that this one was made after"
            ></canvas>
            <div class="besidechip">made after clip ${session.opened.clip.after?.id}</div>`
        : nothing
    }
    ${parts.pins}
    <div class="loupe" hidden>
      <canvas class="still" aria-hidden="true"></canvas>
      <canvas class="eyes" role="img" aria-label="Both eyes, enlarged"></canvas>
    </div>
    ${eyes ? html`<div class="chip from-${eyes.origin}">eyes ${eyes.value}</div>` : nothing}
    ${trouble ? html`<div class="notice" role="alert">${trouble}</div>` : nothing}
    ${
      !trouble && session.opened.base === null && store.operations.length === 0
        ? html`<div class="notice">
            No labels yet.
            ${parts.editable ? html`Draw the face box with <kbd>N</kbd>, or mark a range with <kbd>I</kbd> <kbd>O</kbd>.` : nothing}
          </div>`
        : nothing
    }
    ${parts.context}
    <div class="message" role="status">${parts.message}</div>
    ${readout(parts)} ${transport(parts)}
  </div>`;
}

function readout({ session, painted, scale }: StageParts): TemplateResult {
  const { store, opened } = session;
  const seconds = (opened.ptsUs[Math.max(painted, 0)] ?? 0) / 1e6;
  return html`<div class="readout">
    frame ${Math.max(painted, 0)} · ${seconds.toFixed(3)} s · ${Math.round(scale * 100)}
    %${painted === store.frame ? nothing : html` · loading ${store.frame}…`}
  </div>`;
}

/** The canvases of the stage, once they are on the page. */
export function canvasesOf(root: ParentNode) {
  const still = root.querySelector<HTMLCanvasElement>('.stage > canvas.still');
  const picture = root.querySelector<HTMLCanvasElement>('canvas.picture');
  const loupe = root.querySelector<HTMLElement>('.loupe');
  const besideCanvas = () => root.querySelector<HTMLCanvasElement>('canvas.beside');
  return still && picture && loupe && { still, picture, loupe, besideCanvas };
}
