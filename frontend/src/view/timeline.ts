import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { centreShare } from '../kernel/timeline';
import type { LayerDefinition } from '../state/api-types';
import type { EditorSession } from '../state/session';
import type { CurveRow } from '../state/curve-rows';
import type { TimelineDesk } from '../state/timeline-desk';
import type { Analysis } from '../state/analysis';
import { curveRows } from './curves';
import { keyframeRow } from './keyframes';
import { layerRow } from './lanes';
import { button } from './parts';
import { ruler } from './ruler';
import { stripRow } from './strip';
import { timelineBar } from './timeline-bar';
import { heightHandle } from './timeline-height';

export interface TimelineParts {
  readonly session: EditorSession;
  readonly desk: TimelineDesk;
  readonly analysis: Analysis;
  readonly allLayers: boolean;
  readonly editable: boolean;
  readonly toggleLayers: () => void;
  readonly activate: (layer: string) => void;
  readonly curveKey: (event: KeyboardEvent, row: CurveRow, signal: string) => void;
  /** People and remarks over the head of the rows. */
  readonly marks: TemplateResult | typeof nothing;
  readonly pointer: {
    readonly down: (event: PointerEvent) => void;
    readonly move: (event: PointerEvent) => void;
    readonly up: () => void;
    readonly doubleClick: (event: MouseEvent) => void;
    readonly wheel: (event: WheelEvent) => void;
  };
}

/**
 * One playhead over the ruler, the difference strip, the interval layers and the signal curves. What lies in a `.lane`
 * is placed by shares of the whole clip (`--from`, `--to`); `--shift` and `--zoom` of `.rows` bring the stretch in view.
 */
export function timeline(parts: TimelineParts): TemplateResult {
  const { session, pointer, allLayers, toggleLayers, desk } = parts;
  const { store } = session;
  const { from, to } = desk.window;
  const axis = styleMap({
    '--shift': String(from / store.frameCount),
    '--zoom': String(store.frameCount / (to - from)),
    '--at': String(centreShare(store.frame, store.frameCount)),
  });
  const shown = session.opened.ontology.layers.filter((layer) => allLayers || inUse(session, layer));
  const hidden = session.opened.ontology.layers.length - shown.length;
  const inView = store.frame + 1 > from && store.frame < to;
  return html`<section class="timeline" aria-label="Timeline" style="--timeline-share: ${desk.height}">
    ${heightHandle(desk)} ${timelineBar(parts)}
    <div class="scroll">
      <div
        class="rows"
        style=${axis}
        @pointerdown=${pointer.down}
        @pointermove=${pointer.move}
        @pointerup=${pointer.up}
        @pointercancel=${pointer.up}
        @dblclick=${pointer.doubleClick}
        @wheel=${pointer.wheel}
      >
        <div class="stay">${ruler(parts)} ${stripRow(parts)}</div>
        ${keyframeRow(session)} ${shown.map((layer) => layerRow(parts, layer))} ${curveRows(parts)}
        ${
          hidden > 0 || allLayers
            ? html`<div class="row more">
                ${button({
                  label: allLayers ? 'fewer layers' : `${hidden} empty layers`,
                  name: allLayers ? 'Hide empty layers' : 'Show empty layers',
                  run: toggleLayers,
                })}
              </div>`
            : nothing
        }
        ${parts.marks} ${inView ? html`<div class="playhead"></div>` : nothing}
      </div>
    </div>
  </section>`;
}

/** Layers worth a row without being asked for: labelled anywhere, or being worked on. */
function inUse({ store, truth, auto }: EditorSession, { name }: LayerDefinition): boolean {
  if (name === store.activeLayer || name === 'eyes_state') return true;
  return [store.document, truth, auto].some((document) => (document?.layers.get(name)?.length ?? 0) > 0);
}
