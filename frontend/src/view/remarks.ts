import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Reply, Saying } from '../state/api-types';
import type { RemarkBook, ShownRemark } from '../state/remark-book';
import type { Pin } from '../render/pins';
import { button } from './parts';

/** Where a remark that is being written will be pinned; x and y in image pixels, null for the whole frame. */
export interface PinPlace {
  readonly frame: number;
  readonly x: number | null;
  readonly y: number | null;
}

export interface RemarksParts {
  readonly book: RemarkBook;
  readonly frame: number;
  /** The remark that is chosen, or null. */
  readonly chosen: string | null;
  readonly writing: PinPlace | null;
  readonly write: () => void;
  readonly stopWriting: () => void;
  readonly say: (saying: Omit<Extract<Saying, { kind: 'pin' }>, 'id'> | Omit<Answer, 'id'>) => void;
  readonly go: (remark: ShownRemark) => void;
}

type Answer = Extract<Saying, { kind: 'reply' | 'resolve' | 'reopen' }>;

const LONGEST = 4000;

/** What people said about this clip: open threads first, each with its answers. */
export function remarksPanel(parts: RemarksParts): TemplateResult {
  const { book, writing } = parts;
  return html`<section class="remarks" aria-label="Remarks">
    ${trouble(book)}
    ${writing ? writer(parts, writing) : button({ label: 'Pin a remark', key: 'Shift+r', run: parts.write })}
    ${book.all.length === 0 && !writing ? html`<p class="dim">Nothing was said about this clip yet.</p>` : nothing}
    <ol>
      ${repeat(
        book.all,
        ({ id }) => id,
        (remark) => thread(parts, remark),
      )}
    </ol>
  </section>`;
}

function trouble(book: RemarkBook) {
  const { state } = book;
  if (state.kind === 'saved' || state.kind === 'saving') return nothing;
  const reason = 'reason' in state ? state.reason : 'They are sent as soon as the server answers.';
  const kept = `${state.waiting} not sent, kept in this browser.`;
  return html`<p class="save warn" role="status">
    ! ${kept} ${reason}
    ${state.kind === 'refused' ? button({ label: 'Discard', run: () => void book.discard() }) : nothing}
  </p>`;
}

function writer({ say, stopWriting }: RemarksParts, { frame, x, y }: PinPlace): TemplateResult {
  const where = x === null ? `Frame ${frame}` : `Frame ${frame}, at the pin`;
  return form('writer', where, 'Pin', stopWriting, (body) => {
    say({ kind: 'pin', frame, x, y, body });
    stopWriting();
  });
}

/** Enter ends a line, Ctrl+Enter sends, Escape leaves. */
function form(
  name: string,
  label: string,
  action: string,
  cancel: (() => void) | null,
  send: (body: string) => void,
  other: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    const area = (event.currentTarget as HTMLFormElement).querySelector('textarea');
    const body = area?.value.trim() ?? '';
    if (!area || body === '') return area?.focus();
    area.value = '';
    send(body);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
    else if (event.key === 'Escape' && cancel) cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return html`<form class=${name} @submit=${submit} @keydown=${keys}>
    <label>${label}<textarea name="body" rows="2" maxlength=${LONGEST} required></textarea></label>
    <div class="buttons">
      ${cancel ? button({ label: 'Cancel', key: 'Escape', run: cancel }) : other}
      <button class="btn">${action}<kbd aria-hidden="true">^↵</kbd></button>
    </div>
  </form>`;
}

function thread(parts: RemarksParts, remark: ShownRemark): TemplateResult {
  const { chosen, go, say, frame } = parts;
  const open = remark.resolvedBy === null;
  const turn = (kind: Answer['kind'], body = '') => say({ kind, remark: remark.id, body });
  const here = remark.frame === frame;
  const classes = `${open ? 'open' : 'settled'} ${chosen === remark.id ? 'chosen' : ''}`;
  return html`<li class=${classes} data-remark=${remark.id}>
    <button
      class="place ${here ? 'here' : ''}"
      type="button"
      title="Go to frame ${remark.frame}"
      aria-expanded=${String(chosen === remark.id)}
      @click=${() => go(remark)}
    >
      frame ${remark.frame}${remark.x === null ? '' : ' ◎'}
    </button>
    <span class="dim">${said(remark.author, remark.at, remark.waiting)}</span>
    ${open ? nothing : html`<span class="pill">resolved by ${remark.resolvedBy}</span>`}
    <p class="body">${remark.body}</p>
    ${remark.replies.map(reply)}
    ${
      chosen === remark.id
        ? form(
            'answer',
            'Answer',
            'Reply',
            null,
            (body) => turn('reply', body),
            open
              ? button({ label: 'Resolve', run: () => turn('resolve') })
              : button({ label: 'Reopen', run: () => turn('reopen') }),
          )
        : nothing
    }
  </li>`;
}

const DONE = { reply: '', resolve: 'resolved this', reopen: 'opened this again' } as const;

const reply = ({ action, body, author, at, waiting }: Reply & { waiting?: true }): TemplateResult =>
  html`<div class="reply">
    <span class="dim">${said(author, at, waiting ?? false)} ${DONE[action]}</span>
    ${body === '' ? nothing : html`<p class="body">${body}</p>`}
  </div>`;

function said(author: string, at: string, waiting: boolean): string {
  if (waiting || at === '') return `${author} · not sent yet`;
  const date = new Date(at);
  const day = date.toDateString() === new Date().toDateString();
  const when = day
    ? date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
    : date.toLocaleDateString();
  return `${author} · ${when}`;
}

/** Pins over the picture; a click opens the thread. */
export const pinViews = (pins: readonly Pin[], open: (id: string) => void): TemplateResult =>
  html`<div class="pins">
    ${pins.map(
      ({ remark, at, strength }) =>
        html`<button
          class="pin ${remark.resolvedBy === null ? '' : 'settled'}"
          type="button"
          style="left: ${at.x.toFixed(1)}px; top: ${at.y.toFixed(1)}px; opacity: ${strength.toFixed(2)}"
          title="${remark.author}: ${remark.body}"
          aria-label="Remark of ${remark.author}: ${remark.body}"
          @click=${() => open(remark.id)}
        ></button>`,
    )}
  </div>`;
