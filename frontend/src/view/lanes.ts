import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { styleMap } from 'lit/directives/style-map.js';
import { startShare } from '../kernel/timeline';
import { spanAt, type Span } from '../kernel/spans';
import type { LabelDocument } from '../model/labels';
import type { LayerDefinition } from '../state/api-types';
import type { EditorSession } from '../state/session';
import { readable } from './parts';
import type { TimelineParts } from './timeline';
import { tint } from './tints';

/** One layer: its spans, and under the active one those of truth and labeller, thin and untouchable. */
export function layerRow(parts: TimelineParts, layer: LayerDefinition): TemplateResult {
  const { session, activate, analysis } = parts;
  const { store, reference, truth, auto } = session;
  const { name, derived } = layer;
  const spans = analysis.layers.get(name) ?? store.document.layers.get(name) ?? [];
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
      title=${derived ? `${name}: follows from other labels, never edited` : `${name}: make it the active layer`}
      aria-label="${readable(name)}, ${readable(now)} at this frame${derived ? ', derived' : ''}"
      @click=${() => activate(name)}
    >
      <span class="what">${name}</span>${derived ? html`<i>derived</i>` : nothing}
    </button>
    <div class="lanes">
      <div class="lane" data-layer=${name}>
        ${guard([spans, chosen, store.frameCount, reference], () =>
          spans.map((span) => spanView(session, layer, span, span.start <= chosen && chosen <= span.end)),
        )}
        ${marks && (marks.in !== null || marks.out !== null) ? marksView(session) : nothing}
      </div>
      ${active ? html`${compared('truth', truth, layer)}${compared('auto', auto, layer)}` : nothing}
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
  const sure = span.origin === 'auto' ? `, ${Math.round(span.confidence / 10)} % sure` : '';
  const what = `${layer.name} ${span.value}, frames ${span.start}–${span.end}, ${span.origin}${sure}`;
  return html`<div
    class="span ${tint(layer.values, span.value)} from-${span.origin} ${chosen ? 'chosen' : ''}"
    style=${placed(span, frameCount)}
    data-start=${span.start}
    role="img"
    aria-label=${what}
    title=${what}
  >
    <span class="grip start" data-side=${layer.derived ? nothing : 'start'}></span>${span.value}
    ${layer.derived ? nothing : html`<span class="grip end" data-side="end"></span>`}
  </div>`;
}

/** What another document says about the layer, beneath it. */
function compared(
  from: 'truth' | 'auto',
  document: LabelDocument | null,
  layer: LayerDefinition,
): TemplateResult | typeof nothing {
  const spans = document?.layers.get(layer.name);
  if (!document || !spans || spans.length === 0) return nothing;
  return html`<div class="lane thin ${from}" role="group" aria-label="${layer.name} as ${from} has it">
    ${guard([spans], () =>
      spans.map((span) => {
        const what = `${from}: ${span.value}, frames ${span.start}–${span.end}`;
        return html`<div
          class="thin-span ${tint(layer.values, span.value)}"
          style=${placed(span, document.frameCount)}
          role="img"
          aria-label=${what}
          title=${what}
        ></div>`;
      }),
    )}
  </div>`;
}

const placed = ({ start, end }: { readonly start: number; readonly end: number }, frameCount: number) =>
  styleMap({
    '--from': String(startShare(start, frameCount)),
    '--to': String(startShare(end + 1, frameCount)),
  });

function marksView({ store }: EditorSession): TemplateResult {
  const a = store.marks.in ?? store.frame;
  const b = store.marks.out ?? store.frame;
  const [start, end] = [Math.min(a, b), Math.max(a, b)];
  const name = `Range ${start} to ${end}`;
  return html`<div
    class="marks"
    style=${placed({ start, end }, store.frameCount)}
    role="img"
    aria-label=${name}
  ></div>`;
}
