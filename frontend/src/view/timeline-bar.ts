import { html, nothing, type TemplateResult } from 'lit';
import type { Kpis } from '../model/derive-kpi';
import { button } from './parts';
import type { TimelineParts } from './timeline';

interface Number {
  readonly name: string;
  readonly title: string;
  readonly of: (kpis: Kpis) => string | null;
  /** Left out while there is nothing of it. */
  readonly quiet?: boolean;
}

const seconds = (value: number): string => `${value.toFixed(1)} s`;
const percent = (value: number | null): string | null =>
  value === null ? null : `${(100 * value).toFixed(1)} %`;

const NUMBERS: readonly Number[] = [
  { name: 'PERCLOS 60 s', title: 'Highest share of closed eyes within 60 s, short blinks left out', of: ({ perclos }) => percent(perclos) ?? 'insufficient_window' },
  { name: 'closed', title: 'Share of the clip with closed eyes, short blinks left out', of: ({ closed }) => percent(closed) },
  { name: 'blinks', title: 'Blinks, and blinks per minute', of: ({ blinks, blinksPerMinute }) => blinksPerMinute === null ? null : `${blinks} · ${blinksPerMinute.toFixed(1)}/min` },
  { name: 'longest closure', title: 'The longest time that the eyes are shut', of: ({ longestClosure }) => seconds(longestClosure) },
  { name: 'microsleeps', title: 'Closures of 1 to 3 s', of: ({ microsleeps }) => String(microsleeps), quiet: true },
  { name: 'sleep', title: 'Closures of 3 s and more', of: ({ sleeps }) => String(sleeps), quiet: true },
  { name: 'longest glance away', title: 'The longest glance off the road', of: ({ longestGlance }) => seconds(longestGlance), quiet: true },
  { name: 'turned away', title: 'Time with the head beyond the yaw threshold', of: ({ turnedAway }) => seconds(turnedAway), quiet: true },
  { name: 'mouth wide', title: 'Time with the mouth open beyond the threshold', of: ({ mouthWide }) => seconds(mouthWide), quiet: true },
]; // prettier-ignore

/** What the clip comes to, with what the last edit changed; and how the timeline behaves. */
export function timelineBar({ analysis, desk, editable }: TimelineParts): TemplateResult {
  const { now, before } = analysis.kpis;
  return html`<div class="bar">
    <div class="kpis" role="status" aria-label="Numbers of the clip">
      ${NUMBERS.map((number) => numberView(number, now, before))}
    </div>
    ${
      desk.ownThresholds
        ? button({
            label: 'reset thresholds',
            name: 'Your thresholds: what is stored follows the usual ones. Set them back',
            run: () => desk.resetThresholds(),
          })
        : nothing
    }
    ${
      editable
        ? button({
            label: 'reaction',
            name: `Painting in play is put back by ${desk.reaction} ms for the time a hand needs`,
            pressed: desk.reaction > 0,
            run: () => desk.toggleReaction(),
          })
        : nothing
    }
  </div>`;
}

function numberView(
  { name, title, of, quiet }: Number,
  now: Kpis,
  before: Kpis | null,
): TemplateResult | typeof nothing {
  const [value, was] = [of(now), before && of(before)];
  const moved = was !== null && was !== value;
  const zero = value === null || value === '0' || value === '0.0 s';
  if (quiet && zero && !moved) return nothing;
  return html`<span class="kpi ${moved ? 'moved' : ''}" title=${title}>
    ${name} ${moved ? html`<s>${was}</s><span class="unseen">was, now</span> →` : nothing}
    <b>${value ?? '—'}</b>
  </span>`;
}
