import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { centreShare } from '../kernel/timeline';
import type { Company } from '../company';
import { hueOf, initials } from './presence';

/** Where other people are and where something was said, over the head of the timeline. */
export function timelineMarks(
  { presence, book }: Company,
  frameCount: number,
  openRemark: (id: string) => void,
): TemplateResult {
  const place = (frame: number) => String(centreShare(Math.min(frame, frameCount - 1), frameCount));
  const keep = (event: Event) => event.stopPropagation();
  return html`<div class="above">
    ${book.unsettled.map(
      ({ id, frame, author }) =>
        html`<button
          class="said"
          type="button"
          tabindex="-1"
          style=${styleMap({ '--at': place(frame) })}
          title="Remark of ${author} on frame ${frame}"
          aria-label="Remark of ${author} on frame ${frame}"
          @pointerdown=${keep}
          @click=${() => openRemark(id)}
        ></button>`,
    )}
    ${presence.others.map(
      ({ name, frame }) =>
        html`<span
          class="here"
          style=${styleMap({ '--at': place(frame), '--hue': String(hueOf(name)) })}
          title="${name} is at frame ${frame}"
          >${initials(name)}</span
        >`,
    )}
  </div>`;
}
