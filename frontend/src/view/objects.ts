import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { VISIBILITY_NAMES, Visibility } from '../model/labels';
import { originAt } from '../model/read';
import {
  isKeyframe,
  isPresent,
  sameShape,
  shapesOf,
  targetOf,
  trackOf,
  type ShapeRef,
} from '../model/shapes';
import type { Objects } from '../state/objects';
import type { EditorSession } from '../state/session';
import { refOf, wholeOf } from '../tools/pointer';
import { button, readable } from './parts';

export interface ObjectsParts {
  readonly session: EditorSession;
  readonly objects: Objects;
  readonly editable: boolean;
  readonly draw: () => void;
  readonly remove: () => void;
}

/** The objects of this frame, then those that are elsewhere in the clip; each can be selected, hidden and locked. */
export function objectsPanel({ session, objects, editable, draw, remove }: ObjectsParts): TemplateResult {
  const { document, frame, selection } = session.store;
  const all = shapesOf(document);
  const here = all.filter((ref) => isPresent(document, ref, frame));
  const elsewhere = all.filter((ref) => !here.includes(ref));
  return html`<aside class="card objects" aria-label="Objects">
    <div class="title">
      <b>Frame ${frame}</b><span class="dim">${here.length} of ${all.length} objects</span>
    </div>
    <div class="values">
      <ul>
        ${here.map((ref) => row(session, objects, ref, true))}
        ${elsewhere.length > 0 ? html`<li class="dim apart">elsewhere in this clip</li>` : nothing}
        ${elsewhere.map((ref) => row(session, objects, ref, false))}
      </ul>
    </div>
    <div class="takes">
      ${button({ label: 'Draw…', key: 'Shift+n', run: draw, disabled: !editable })}
      ${button({
        label: 'Take off',
        name: 'Take the selected object off this frame or the range',
        key: 'Delete',
        run: remove,
        disabled: !editable || refOf(selection) === null,
      })}
    </div>
  </aside>`;
}

function row(session: EditorSession, objects: Objects, ref: ShapeRef, here: boolean): TemplateResult {
  const { store } = session;
  const track = trackOf(store.document, ref);
  const chosen = sameShape(refOf(store.selection), ref);
  const origin = track && here ? originAt(track, store.frame) : null;
  const key = isKeyframe(store.document, ref, store.frame);
  const name = readable(ref.track);
  const [hidden, locked] = [objects.isHidden(ref), objects.isLocked(ref)];
  return html`<li class=${chosen ? 'chosen' : ''}>
    <button
      class="object ${origin ? `from-${origin}` : ''}"
      type="button"
      data-target=${targetOf(ref)}
      aria-pressed=${String(chosen)}
      @click=${() => store.select(wholeOf(ref))}
    >
      <span class="mark" aria-hidden="true">${key ? '◆' : here ? '●' : '○'}</span>
      <span class="name-of">${name}</span>
      <span class="dim"
        >${here ? stateOf(session, ref) : 'not here'}${origin ? ` · ${origin}${key ? ' keyframe' : ''}` : ''}</span
      >
    </button>
    ${toggle(hidden, hidden ? SHUT_EYE : EYE, `${hidden ? 'Show' : 'Hide'} ${name}`, () => objects.hide(ref, !hidden))}
    ${toggle(locked, locked ? LOCK : OPEN_LOCK, `${locked ? 'Unlock' : 'Lock'} ${name}`, () => objects.lock(ref, !locked))}
  </li>`;
}

const EYE = svg`<path d="M1.5 8C4 3.5 12 3.5 14.5 8 12 12.5 4 12.5 1.5 8Z" /><circle cx="8" cy="8" r="2" />`;
const SHUT_EYE = svg`<path d="M1.5 7C4 11 12 11 14.5 7M4 10l-1.5 2M8 10.5V13M12 10l1.5 2" />`;
const LOCK = svg`<path d="M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5" />`;
const OPEN_LOCK = svg`<path d="M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5-.5" />`;

const toggle = (on: boolean, sign: SVGTemplateResult, name: string, run: () => void): TemplateResult =>
  html`<button
    class="sign"
    type="button"
    title=${name}
    aria-label=${name}
    aria-pressed=${String(on)}
    @click=${run}
  >
    <svg viewBox="0 0 16 16" aria-hidden="true">${sign}</svg>
  </button>`;

/** How well the object is seen: of points the share that is. */
function stateOf({ store }: EditorSession, ref: ShapeRef): string {
  const { document, frame } = store;
  if (ref.kind === 'boxes') {
    const code = document.boxes.get(ref.track)?.visibility[frame] ?? Visibility.absent;
    return VISIBILITY_NAMES[code as 0 | 1 | 2 | 3];
  }
  const track = document.points.get(ref.track);
  if (!track) return '';
  const counts = [0, 0, 0, 0];
  for (let index = 0; index < track.count; index++) {
    const code = track.visibility[index * document.frameCount + frame] ?? Visibility.absent;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const [seen = 0, occluded = 0, out = 0] = counts;
  const parts = [`${seen} seen`];
  if (occluded > 0) parts.push(`${occluded} occluded`);
  if (out > 0) parts.push(`${out} out`);
  return parts.join(', ');
}
