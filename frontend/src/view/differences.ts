import { html, type TemplateResult } from 'lit';
import type { Entry } from '../model/review';
import { kindOf } from '../model/operation';
import { apartAt, valueAt } from '../model/values';
import type { EditorSession } from '../state/session';
import type { Reviewing } from '../tools/reviewing';
import { spotList } from './spot-list';

export const differenceCount = (reviewing: Reviewing): number =>
  reviewing.findings.now.differing.filter(({ state }) => state === 'open').length;

/** Everything that differs, the largest first: how far times how long. */
export function differences(session: EditorSession, reviewing: Reviewing): TemplateResult {
  const entries = reviewing.findings.now.differing;
  const largest = entries[0]?.size ?? 1;
  const against = session.truth ? 'truth' : 'auto';
  return html`<section class="differences" aria-label="Differences">
    ${
      entries.length === 0
        ? html`<p class="dim empty">Nothing differs from ${against}.</p>`
        : spotList({
            label: 'Differences by size',
            entries,
            current: reviewing.current,
            go: (entry) => reviewing.goTo(entry),
            share: ({ size }) => Math.sqrt(size / largest),
            detail: (entry) => detail(session, entry),
          })
    }
  </section>`;
}

/** What is shown there, against what. */
function detail({ store, reference, auto }: EditorSession, { target, kind, peak }: Entry): string {
  const against = kind === 'auto' ? auto : reference;
  const shown = store.document;
  const apart = apartAt(shown, against, target, peak);
  if (kindOf(target) === 'points') return `NME ${valueAt(shown, against, target, peak)} · ${apart}`;
  if (apart !== '') return apart;
  return `${valueAt(shown, against, target, peak)} ≠ ${valueAt(against, against, target, peak)}`;
}
