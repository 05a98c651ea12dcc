import { html, nothing, type TemplateResult } from 'lit';
import type { Entry, SpotState } from '../model/review';
import { nameOf, type Target } from '../model/operation';
import type { SpotKind } from '../model/spots';
import { readable } from './parts';

/** A sign besides the colour, and the word for it. */
export const KINDS: Readonly<Record<SpotKind, readonly [sign: string, word: string, style: string]>> = {
  differs: ['≠', 'differs', 'bad'],
  auto: ['≁', 'auto differs', 'auto'],
  unsure: ['?', 'low confidence', 'dim'],
  audit: ['◎', 'audit', 'human'],
};

const STATES: Readonly<Record<SpotState, readonly [sign: string, word: string]>> = {
  open: ['', 'open'],
  accepted: ['✓', 'accepted'],
  rejected: ['✗', 'rejected'],
  skipped: ['↷', 'skipped'],
};

/** More are behind these; whoever decides from the top never misses them. */
const MOST_SHOWN = 150;

const SHORT: Readonly<Record<string, string>> = {
  eye_openness_left: 'openness L',
  eye_openness_right: 'openness R',
  mouth_aspect_ratio: 'mouth ratio',
  face: 'face box',
  face68: 'face points',
};

export const targetLabel = (target: Target): string => SHORT[nameOf(target)] ?? readable(nameOf(target));

export interface SpotListParts {
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly current: Entry | null;
  readonly go: (entry: Entry) => void;
  /** How much of its bar an entry fills, 0..1. */
  readonly share: (entry: Entry) => number;
  /** What differs, where there is room to say it. */
  readonly detail?: (entry: Entry) => string;
}

/** Spots as a list of one tab stop: arrows move through it, Enter jumps. */
export function spotList(parts: SpotListParts): TemplateResult {
  const { label, entries, current, go } = parts;
  const shown = entries.slice(0, MOST_SHOWN);
  const at = shown.findIndex((entry) => current !== null && isSame(entry, current));
  return html`<div
    class="spots"
    role="listbox"
    aria-label=${label}
    tabindex="0"
    aria-activedescendant=${at >= 0 ? `${idOf(label)}-${at}` : nothing}
    @keydown=${(event: KeyboardEvent) => pressed(event, shown, go)}
  >
    ${shown.map((entry, i) => row(entry, `${idOf(label)}-${i}`, i === at, parts))}
    ${entries.length > MOST_SHOWN ? html`<p class="dim more">${entries.length - MOST_SHOWN} more behind these</p>` : nothing}
  </div>`;
}

const idOf = (label: string): string => label.toLowerCase().replaceAll(/[^a-z]+/g, '-');

const isSame = (a: Entry, b: Entry): boolean =>
  a.target === b.target && a.start === b.start && a.kind === b.kind;

/** The row under the arrows is marked by hand: going through the list must not move the playhead at every step. */
function pressed(event: KeyboardEvent, shown: readonly Entry[], go: (entry: Entry) => void): void {
  const list = event.currentTarget as HTMLElement;
  const options = [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const marked = options.findIndex((option) => option.classList.contains('marked'));
  const at = marked >= 0 ? marked : options.findIndex((option) => option.ariaSelected === 'true');
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: options.length - 1 }[event.key];
  const entry = shown[at];
  if (to !== undefined) {
    const next = options[Math.min(Math.max(to, 0), options.length - 1)];
    options.forEach((option) => option.classList.toggle('marked', option === next));
    next?.scrollIntoView({ block: 'nearest' });
    if (next) list.setAttribute('aria-activedescendant', next.id);
  } else if (event.key === 'Enter' && entry) {
    options.forEach((option) => option.classList.remove('marked'));
    go(entry);
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

function row(
  entry: Entry,
  id: string,
  current: boolean,
  { go, share, detail }: SpotListParts,
): TemplateResult {
  const { target, kind, start, end, state } = entry;
  const [sign, word, style] = KINDS[kind];
  const [mark, said] = STATES[state];
  const frames = start === end ? String(start) : `${start}–${end}`;
  const more = detail?.(entry) ?? '';
  return html`<div
    id=${id}
    class="spot ${state}"
    role="option"
    aria-selected=${String(current)}
    aria-label="${targetLabel(target)}, frames ${frames}, ${word}, ${said}${more ? `, ${more}` : ''}"
    title="${nameOf(target)} ${frames}: ${word}, ${said}"
    @click=${() => go(entry)}
  >
    <span class="sign ${style}">${sign}</span>
    <span class="what">${targetLabel(target)}</span>
    <span class="frames">${frames}</span>
    <span class="mark">${mark}</span>
    <span class="bar"
      ><i class=${style} style="width:${(100 * Math.min(1, share(entry))).toFixed(0)}%"></i
    ></span>
    ${more ? html`<span class="detail">${more}</span>` : nothing}
  </div>`;
}
