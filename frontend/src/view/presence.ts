import { html, type TemplateResult } from 'lit';
import type { Seen } from '../state/api-types';

/** Up to two letters that stand for a person. */
export function initials(name: string): string {
  const words = name.split(/[\s._-]+/).filter((word) => word !== '');
  const letters =
    words.length > 1 ? [words[0], words.at(-1)].map((word) => [...(word ?? '')][0]) : [...name].slice(0, 2);
  return letters.join('').toUpperCase();
}

/** The same person has the same colour in every window. */
export function hueOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360;
  return sum;
}

const doing = ({ editing, unsaved }: Seen): string =>
  `${editing ? 'editing' : 'looking'}${unsaved > 0 ? `, ${unsaved} not saved yet` : ''}`;

/** Who else is here, each with their frame; a click goes there. */
export const people = (others: readonly Seen[], jump: (frame: number) => void): TemplateResult =>
  html`<span class="people" role="group" aria-label="Also here">
    ${others.map(
      (seen) =>
        html`<button
          class="person ${seen.editing ? 'editing' : ''}"
          type="button"
          style="--hue: ${hueOf(seen.name)}"
          title="${seen.name}, frame ${seen.frame}, ${doing(seen)}: go there"
          aria-label="${seen.name} at frame ${seen.frame}, ${doing(seen)}"
          @click=${() => jump(seen.frame)}
        >
          <b aria-hidden="true">${initials(seen.name)}</b><span class="who">${seen.name}</span>
          <span class="where">${seen.frame}</span>
        </button>`,
    )}
  </span>`;
