import { html, nothing, type TemplateResult } from 'lit';
import type { Seen, Verdict } from '../state/api-types';
import type { SaveState } from '../state/outbox';
import type { EditorSession } from '../state/session';
import { button, readable } from './parts';
import { people } from './presence';

export type Mode = 'annotate' | 'review' | 'view';

export interface HeaderParts {
  readonly session: EditorSession;
  readonly mode: Mode;
  readonly save: SaveState;
  readonly differing: number;
  readonly others: readonly Seen[];
  readonly jump: (frame: number) => void;
  readonly editable: boolean;
  readonly busy: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly submit: () => void;
  readonly decide: (verdict: Verdict) => void;
  readonly discard: () => void;
  readonly takeAlong: () => void;
  readonly resolve: () => void;
  readonly showKeys: () => void;
  readonly showRevisions: () => void;
}

const SPECTRA = { nir940: 'NIR', rgb: 'RGB' } as const;

export function header(parts: HeaderParts): TemplateResult {
  const { clip, me, base } = parts.session.opened;
  const { undoable, redoable } = parts.session.store.history;
  const format = `${SPECTRA[clip.spectrum]} ${clip.width}×${clip.height} · ${round(clip.fps)} fps · ${clip.frameCount} frames`;
  const author = base ? `${base.revision.author ?? base.revision.origin}, revision ${base.revision.no}` : '';
  return html`<header>
    <slot name="back"></slot>
    <h1 title=${clip.name}>${clip.name}</h1>
    <span class="pill">${format}</span>
    <span class="pill stagepill" title=${readable(clip.stage)}>${readable(clip.stage)}</span>
    ${base ? revisions(parts, author) : nothing}
    ${parts.editable && me.inWorkWith ? inWorkWith(me.inWorkWith) : nothing}
    ${parts.editable || !QUIET.has(parts.save.kind) ? saveState(parts) : nothing}
    ${parts.editable ? nothing : html`<span class="dim" title=${me.reason ?? ''}>read-only${me.reason ? html` · ${me.reason}` : nothing}</span>`}
    ${parts.others.length > 0 ? people(parts.others, parts.jump) : nothing}
    <span class="gap"></span>
    ${parts.session.reference ? html`<span class="dim differing">${differing(parts)}</span>` : nothing}
    ${button({ label: '↶', name: 'Undo', key: 'Ctrl+z', run: parts.undo, disabled: !parts.editable || undoable.length === 0 })}
    ${button({ label: '↷', name: 'Redo', key: 'Ctrl+Shift+z', run: parts.redo, disabled: !parts.editable || redoable.length === 0 })}
    ${button({ label: '?', name: 'Key map', run: parts.showKeys })} ${actions(parts)}
  </header>`;
}

function revisions({ showRevisions }: HeaderParts, author: string): TemplateResult {
  return html`<button
    type="button"
    class="pill revisions"
    aria-haspopup="dialog"
    title="${author}: show another revision"
    @click=${showRevisions}
  >
    ${author} ▾
  </button>`;
}

function differing({ session, differing }: HeaderParts): string {
  const against = session.truth ? 'truth' : 'auto';
  return differing === 0 ? `= ${against}` : `${differing} frames ≠ ${against}`;
}

function actions({ mode, session, editable, busy, submit, decide }: HeaderParts) {
  if (mode === 'annotate') {
    return button({
      label: 'Submit for review',
      key: 'Shift+Enter',
      primary: true,
      run: submit,
      disabled: !editable || busy,
    });
  }
  if (mode === 'view' && session.opened.me.mayReopen) {
    return button({ label: 'Reopen', run: () => decide('reopen'), disabled: busy });
  }
  if (mode !== 'review') return nothing;
  const disabled = !session.opened.me.mayDecide || busy;
  return html`
    ${button({ label: 'Request changes', key: 'r', run: () => decide('request_changes'), disabled })}
    ${button({ label: 'Reject', run: () => decide('reject'), disabled })}
    ${button({ label: 'Approve', key: 'Shift+a', primary: true, run: () => decide('approve'), disabled })}
  `;
}

function inWorkWith(person: string): TemplateResult {
  return html`<span
    class="save warn"
    title="Your changes go into a draft of your own. Whoever submits first hands the clip to a reviewer."
    >! ${person} works on this clip</span
  >`;
}

/** Nothing that a reader needs to see. */
const QUIET: ReadonlySet<SaveState['kind']> = new Set(['saved', 'saving']);

function saveState(parts: HeaderParts): TemplateResult {
  const { save, takeAlong } = parts;
  if (save.exposed === undefined) return howFar(parts);
  return html`${howFar(parts)}<span
      class="save bad"
      role="alert"
      title="The browser's storage took nothing: it is full or switched off. What is not saved yet is lost with this window."
      >! keep this window open ${button({ label: 'Save as file', run: takeAlong })}</span
    >`;
}

function howFar({ save, discard, takeAlong, resolve }: HeaderParts): TemplateResult {
  switch (save.kind) {
    case 'saved':
      return html`<span class="save dim">✓ saved</span>`;
    case 'saving':
      return html`<span class="save dim">saving ${save.waiting}…</span>`;
    case 'offline':
      return html`<span
        class="save warn"
        title="They are kept in this browser and sent as soon as the server answers."
      >
        ! offline · ${save.waiting} kept here</span
      >`;
    case 'signed-out':
      return html`<span class="save warn">
        ! signed out · <a href="login" target="_blank" rel="opener">sign in again</a>, nothing is lost
        (${save.waiting} kept)</span
      >`;
    case 'another-person':
      return html`<span class="save warn" title=${save.reason}
        >! somebody else is signed in · ${save.waiting} kept here for you</span
      >`;
    case 'conflict':
      return html`<span class="save bad">! base moved ${button({ label: 'Resolve', run: resolve })}</span>`;
    case 'kept':
      return html`<span
        class="save warn"
        title="${save.reason} What you have changed is kept in this browser: if the clip comes back to be labelled, open it to replay your changes."
        >! not taken, the clip was handed on · ${save.waiting} kept here
        ${button({ label: 'Save as file', run: takeAlong })}
        ${button({ label: 'Discard', run: discard })}</span
      >`;
    case 'refused':
      return html`<span class="save bad" title=${save.reason}
        >! refused: ${save.reason} ${button({ label: 'Discard', run: discard })}</span
      >`;
  }
}

const round = (fps: number): string => String(Math.round(fps * 100) / 100);
