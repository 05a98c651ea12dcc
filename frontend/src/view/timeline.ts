import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { styleMap } from 'lit/directives/style-map.js';
import { centreShare, startShare } from '../kernel/timeline';
import { spanAt, type Span } from '../kernel/spans';
import type { LayerDefinition } from '../state/api-types';
import type { EditorSession } from '../state/session';
import { curveRows } from './curves';
import { button, readable } from './parts';
import { tint } from './tints';

export interface TimelineParts {
  readonly session: EditorSession;
  readonly allLayers: boolean;
  readonly toggleLayers: () => void;
  readonly activate: (layer: string) => void;
  /** People and remarks over the head of the rows. */
  readonly marks: TemplateResult | typeof nothing;
  readonly pointer: {
    readonly down: (event: PointerEvent) => void;
    readonly move: (event: PointerEvent) => void;
    readonly up: () => void;
    readonly doubleClick: (event: MouseEvent) => void;
  };
}

/** One playhead over the difference strip, the interval layers and the signal curves. */
export function timeline(parts: TimelineParts): TemplateResult {
  const { session, pointer, allLayers, toggleLayers } = parts;
  const { store } = session;
  const at = centreShare(store.frame, store.frameCount);
  const shown = session.opened.ontology.layers.filter((layer) => allLayers || inUse(session, layer));
  const hidden = session.opened.ontology.layers.length - shown.length;
  return html`<section class="timeline" aria-label="Timeline">
    <div
      class="rows"
      @pointerdown=${pointer.down}
      @pointermove=${pointer.move}
      @pointerup=${pointer.up}
      @pointercancel=${pointer.up}
      @dblclick=${pointer.doubleClick}
    >
      <div class="row">
        <span class="name">differences</span>
        <div class="lane">
          <canvas class="strip" height="1" role="img" aria-label="Where the labels differ"></canvas>
        </div>
      </div>
      ${shown.map((layer) => layerRow(parts, layer))} ${curveRows(session)}
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
      ${parts.marks}
      <div class="playhead" style=${styleMap({ '--at': String(at) })}></div>
    </div>
  </section>`;
}

/** Layers worth a row without being asked for: labelled anywhere, or being worked on. */
function inUse({ store, truth, auto }: EditorSession, { name }: LayerDefinition): boolean {
  if (name === store.activeLayer || name === 'eyes_state') return true;
  return [store.document, truth, auto].some((document) => (document?.layers.get(name)?.length ?? 0) > 0);
}

function layerRow({ session, activate }: TimelineParts, layer: LayerDefinition): TemplateResult {
  const { store, reference } = session;
  const { name, derived } = layer;
  const spans = store.document.layers.get(name) ?? [];
  const active = store.activeLayer === name;
  const now = spanAt(spans, store.frame)?.value ?? 'unlabelled';
  const chosen =
    store.selection?.kind === 'span' && store.selection.layer === name ? store.selection.start : -1;
  const marks = active ? store.marks : null;
  return html`<div class="row ${active ? 'active' : ''} ${derived ? 'derived' : ''}">
    <button
      class="name"
      type="button"
      aria-pressed=${String(active)}
      title=${derived ? `${name}: follows from the signals, never edited` : `${name}: make it the active layer`}
      aria-label="${readable(name)}, ${readable(now)} at this frame${derived ? ', derived' : ''}"
      @click=${() => activate(name)}
    >
      ${name}${derived ? html`<i>derived</i>` : nothing}
    </button>
    <div class="lane" data-layer=${name}>
      ${guard([spans, chosen, store.frameCount, reference], () =>
        spans.map((span) => spanView(session, layer, span, span.start <= chosen && chosen <= span.end)),
      )}
      ${marks && (marks.in !== null || marks.out !== null) ? marksView(session) : nothing}
    </div>
  </div>`;
}

function spanView(
  session: EditorSession,
  layer: LayerDefinition,
  span: Span,
  chosen: boolean,
): TemplateResult {
  const { frameCount } = session.store;
  const style = styleMap({
    '--from': String(startShare(span.start, frameCount)),
    '--to': String(startShare(span.end + 1, frameCount)),
  });
  const sure = span.origin === 'auto' ? `, ${Math.round(span.confidence / 10)} % sure` : '';
  const what = `${layer.name} ${span.value}, frames ${span.start}–${span.end}, ${span.origin}${sure}`;
  return html`<div
    class="span ${tint(layer.values, span.value)} from-${span.origin} ${chosen ? 'chosen' : ''}"
    style=${style}
    data-start=${span.start}
    role="img"
    aria-label=${what}
    title=${what}
  >
    <span class="grip start" data-side=${layer.derived ? nothing : 'start'}></span>${span.value}
    ${layer.derived ? nothing : html`<span class="grip end" data-side="end"></span>`}
  </div>`;
}

function marksView({ store }: EditorSession): TemplateResult {
  const a = store.marks.in ?? store.frame;
  const b = store.marks.out ?? store.frame;
  const [first, last] = [Math.min(a, b), Math.max(a, b)];
  const style = styleMap({
    '--from': String(startShare(first, store.frameCount)),
    '--to': String(startShare(last + 1, store.frameCount)),
  });
  return html`<div class="marks" style=${style} role="img" aria-label="Range ${first} to ${last}"></div>`;
}
