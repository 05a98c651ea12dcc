import { html, nothing, type TemplateResult } from 'lit';
import { VISIBILITY_NAMES } from '../model/labels';
import { isKeyframe } from '../model/shapes';
import { regionOf } from '../model/regions';
import { WHOLE } from '../state/store';
import { visibilityAt } from '../tools/edits';
import { refOf } from '../tools/pointer';
import { nameOfSelection } from '../tools/shape-commands';
import type { Workbench } from '../workbench';
import { button, readable } from './parts';

/** What is selected on the stage and what can be said of it; above it, a proposal that waits for a word. */
export function context(bench: Workbench, editable: boolean): TemplateResult | typeof nothing {
  const { proposal, waiting } = bench.tracking;
  const bar = selectionBar(bench, editable);
  if (!proposal && !waiting && bar === nothing) return nothing;
  return html`<div class="context">
    ${waiting ? html`<div class="bar" role="status">Following the picture… <kbd>Esc</kbd> stops</div>` : nothing}
    ${proposal ? proposalBar(bench) : nothing} ${bar}
  </div>`;
}

function proposalBar({ tracking, session }: Workbench) {
  const proposal = tracking.proposal;
  if (!proposal) return nothing;
  const end = proposal.start + proposal.frames.length - 1;
  const sure = (share: number) => `${Math.round(share * 100)} %`;
  const here = proposal.confidence[session.store.frame - proposal.start];
  const least = Math.min(...proposal.confidence);
  const worst = proposal.start + proposal.confidence.indexOf(least);
  return html`<div class="bar" role="status">
    <span
      >${readable(proposal.ref.track)} followed on frames
      ${proposal.start}–${end}${here === undefined ? '' : ` · here ${sure(here)} sure`}</span
    >
    ${button({
      label: `least sure: ${worst} (${sure(least)})`,
      name: `Go to frame ${worst}, the least sure`,
      run: () => session.store.seek(worst),
    })}
    ${button({ label: 'Accept', key: 'Enter', primary: true, run: () => tracking.accept() })}
    ${button({ label: 'Refuse', key: 'Escape', run: () => tracking.refuse() })}
  </div>`;
}

function selectionBar({ session, shapes }: Workbench, editable: boolean) {
  const { store } = session;
  const { selection, document, frame } = store;
  if (selection === null || selection.kind === 'span') return nothing;
  const ref = refOf(selection);
  const index = selection.kind === 'point' ? selection.index : WHOLE;
  const region = ref ? regionOf(ref.track, index) : '';
  const code = visibilityAt(document, selection, frame);
  const what = index === WHOLE ? '' : ` · ${region ? `${region}, ` : ''}point ${index}`;
  return html`<div class="bar" role="group" aria-label="Selected on the stage">
    <b>${readable(nameOfSelection(selection))}</b><span class="dim">${what}</span>
    ${
      code === null
        ? nothing
        : VISIBILITY_NAMES.map((name, value) =>
            button({
              label: name,
              run: () => shapes.setVisibility(value),
              pressed: code === value,
              disabled: !editable,
            }),
          )
    }
    ${code === null ? nothing : html`<kbd title="Q goes on to the next">Q</kbd>`}
    ${
      ref
        ? button({
            label: isKeyframe(document, ref, frame) ? '◆ keyframe' : '◇ keyframe',
            name: 'Keyframe',
            key: 'e',
            run: () => shapes.toggleKeyframe(),
            pressed: isKeyframe(document, ref, frame),
            disabled: !editable,
          })
        : nothing
    }
  </div>`;
}
