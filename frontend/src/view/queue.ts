import { html, nothing, type TemplateResult } from 'lit';
import { wilson } from '../kernel/statistics';
import { isLeft, type Audit } from '../model/review';
import { SPOT_KINDS, type Reviewing } from '../tools/reviewing';
import { button } from './parts';
import { KINDS, spotList } from './spot-list';

export interface QueueParts {
  readonly reviewing: Reviewing;
  readonly open: boolean;
  readonly editable: boolean;
  readonly toggle: () => void;
  /** Plays around the spot, where the player can. */
  readonly loop: (() => void) | null;
}

/** What there is to decide in this clip, the most telling first; a narrow rail while it is closed. */
export function queue({ reviewing, open, editable, toggle, loop }: QueueParts): TemplateResult {
  const entries = reviewing.queue;
  const left = entries.filter(isLeft).length;
  if (!open) {
    return html`<aside class="queue rail" aria-label="Queue">
      <button
        type="button"
        class="opener"
        aria-expanded="false"
        aria-label="Open the queue, ${left} left"
        title="Open the queue"
        @click=${toggle}
      >
        <span aria-hidden="true">»</span><b>${left}</b><span class="upright">left to decide</span>
      </button>
    </aside>`;
  }
  const most = Math.max(...entries.map(({ information }) => information), 1e-9);
  const counts = new Map(
    SPOT_KINDS.map((kind) => [kind, reviewing.findings.now.queue.filter((e) => e.kind === kind).length]),
  );
  return html`<aside class="queue" aria-label="Queue">
    <div class="title">
      <b>Queue</b>
      <span class="dim">${left} of ${entries.length} left</span>
      <button
        type="button"
        class="btn plain"
        aria-expanded="true"
        aria-label="Close the queue"
        title="Close the queue"
        @click=${toggle}
      >
        «
      </button>
    </div>
    <div class="kinds" role="group" aria-label="Kinds shown">
      ${SPOT_KINDS.filter((kind) => (counts.get(kind) ?? 0) > 0).map((kind) => {
        const [sign, word, style] = KINDS[kind];
        return html`<button
          type="button"
          class="kind"
          aria-pressed=${String(reviewing.kinds.includes(kind))}
          aria-label="${word}, ${counts.get(kind)}"
          title=${word}
          @click=${() => reviewing.toggleKind(kind)}
        >
          <span class=${style}>${sign}</span> ${counts.get(kind)}
        </button>`;
      })}
    </div>
    ${
      entries.length === 0
        ? html`<p class="dim empty">Nothing differs from the reference, and nobody is unsure.</p>`
        : spotList({
            label: 'Spots by information',
            entries,
            current: reviewing.current,
            go: (entry) => reviewing.goTo(entry),
            share: ({ information }) => information / most,
          })
    }
    <div class="foot">
      ${editable && reviewing.findings.agreeing.length > 0 ? button({ label: `Accept ${reviewing.findings.agreeing.length} agreeing`, key: 'Shift+Space', run: () => reviewing.acceptAgreeing() }) : nothing}
      ${loop ? button({ label: 'Loop ±15', key: 'Shift+k', run: loop }) : nothing}
      ${auditLine(reviewing.findings.now.audit)} ${paceLine(reviewing)}
    </div>
  </aside>`;
}

/** What the sample says of everything that was accepted unseen. */
function auditLine({ spots, looked, wrong }: Audit) {
  if (spots.length === 0) return nothing;
  const [low, high] = wilson(wrong, looked);
  const bounds = looked > 0 ? ` · ${percent(low)}–${percent(high)} of all` : '';
  return html`<p class="dim" title="Share of wrong labels among what was accepted unseen, at 95 %">
    Audit: ${looked} of ${spots.length} looked at,
    <span class=${wrong > 0 ? 'bad' : ''}>${wrong} wrong</span>${bounds}
  </p>`;
}

function paceLine({ pace }: Reviewing) {
  if (pace.per100Frames === 0) return nothing;
  return html`<p
    class="dim"
    title="Decisions for every hundred frames of the clip, and from seeing a spot to the word on it"
  >
    ${pace.per100Frames.toFixed(1)} decisions per 100
    frames${pace.seconds === null ? nothing : html` · ${pace.seconds.toFixed(1)} s each`}
  </p>`;
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
