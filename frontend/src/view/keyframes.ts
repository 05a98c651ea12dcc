import { html, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyframesOf } from '../model/keyframes';
import type { LabelDocument } from '../model/labels';
import { INTERPOLATED, isPresent, trackOf, type ShapeRef } from '../model/shapes';
import type { EditorSession } from '../state/session';
import { refOf } from '../tools/pointer';
import { readable } from './parts';

/** Height of the row's own coordinates; across, one frame is one unit and the drawing is stretched. */
const HEIGHT = 24;

/** The keyframes of the selected object as diamonds, with lines where frames lie computed between them. */
export function keyframeRow({ store }: EditorSession): TemplateResult {
  const ref = refOf(store.selection);
  const track = ref && trackOf(store.document, ref);
  // The row stays where it is: the picture must not jump when something is selected.
  if (!ref || !track) {
    return html`<div class="row keyframes">
      <span class="name">keyframes</span>
      <div class="lane"><span class="dim hint">of the selected object</span></div>
    </div>`;
  }
  return guard([track, store.frameCount], () => {
    const keyframes = keyframesOf(store.document, ref);
    const name = `${readable(ref.track)}, ${keyframes.length} keyframes`;
    return html`<div class="row keyframes">
      <span class="name">${ref.track}<i>${keyframes.length} ◆</i></span>
      <div class="lane" role="img" aria-label=${name}>
        ${drawing(store.document, ref, keyframes)}
        ${keyframes.map((frame) => html`<i class="key" style="--from: ${(frame + 0.5) / store.frameCount}"></i>`)}
      </div>
    </div>`;
  }) as TemplateResult;
}

function drawing(document: LabelDocument, ref: ShapeRef, keyframes: readonly number[]): TemplateResult {
  let [present, between] = ['', ''];
  const { frameCount } = document;
  const origin = trackOf(document, ref)?.origin;
  let start = -1;
  for (let frame = 0; frame <= frameCount; frame++) {
    const there = frame < frameCount && isPresent(document, ref, frame);
    if (there && start < 0) start = frame;
    if (!there && start >= 0) {
      present += `M${start} ${HEIGHT / 2}H${frame}`;
      start = -1;
    }
    if (frame < frameCount && origin?.[frame] === INTERPOLATED) between += `M${frame} ${HEIGHT / 2}h1`;
  }
  return html`<svg
    viewBox="0 0 ${frameCount} ${HEIGHT}"
    preserveAspectRatio="none"
    aria-hidden="true"
    data-keyframes=${keyframes.length}
  >
    ${svg`<path class="there" d=${present} /><path class="between" d=${between} />`}
  </svg>`;
}
