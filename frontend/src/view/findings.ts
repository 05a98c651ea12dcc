import { keyHint } from '../tools/keys';
import { html, nothing, type TemplateResult } from 'lit';
import { RULE_TITLES, type Finding, type RuleId } from '../model/lint/finding';
import type { Analysis } from '../state/analysis';
import type { EditorSession } from '../state/session';
import { button } from './parts';

export interface FindingsParts {
  readonly session: EditorSession;
  readonly analysis: Analysis;
  readonly editable: boolean;
  readonly go: (finding: Finding) => void;
  readonly fix: (finding: Finding) => void;
}

const SIGNS = { error: '✕', warning: '!', notice: 'i' } as const;

/** Labels that can hardly be right, by rule; each jumps to its frame, and may be fixed or kept away. */
export function findingsPanel(parts: FindingsParts): TemplateResult {
  const { findings, dismissed } = parts.analysis;
  const rules = (Object.keys(RULE_TITLES) as RuleId[])
    .map((rule) => [rule, findings.filter((finding) => finding.rule === rule)] as const)
    .filter(([, found]) => found.length > 0);
  return html`<div class="findings" aria-label="Findings">
    ${
      rules.length === 0
        ? html`<p class="dim">Nothing found: the labels are plausible. This runs again with every edit.</p>`
        : html`<p class="dim">${findings.length} to look at. <kbd>${keyHint("'")}</kbd> goes to the next.</p>`
    }
    ${rules.map(
      ([rule, found]) =>
        html`<h2>${RULE_TITLES[rule]} <span class="count">${found.length}</span></h2>
          <ul>
            ${found.map((finding) => item(parts, finding))}
          </ul>`,
    )}
    ${
      dismissed > 0
        ? html`<p class="dim">
            ${dismissed} dismissed.
            ${button({ label: 'Show them again', run: () => parts.analysis.restoreDismissed() })}
          </p>`
        : nothing
    }
  </div>`;
}

function item({ session, analysis, editable, go, fix }: FindingsParts, finding: Finding): TemplateResult {
  const { severity, start, end, message } = finding;
  const { frame } = session.store;
  const here = start <= frame && frame <= end;
  const frames = start === end ? String(start) : `${start}–${end}`;
  return html`<li class=${severity}>
    <button type="button" class="finding" aria-current=${here ? 'true' : nothing} @click=${() => go(finding)}>
      <span class="sign" aria-hidden="true">${SIGNS[severity]}</span>
      <span><span class="unseen">${severity}: </span>${message} <span class="dim">${frames}</span></span>
    </button>
    <span class="deeds">
      ${
        finding.fix
          ? button({
              label: `Fix: ${finding.fix.label}`,
              name: `Fix frames ${frames}: ${finding.fix.label}`,
              run: () => fix(finding),
              disabled: !editable,
            })
          : nothing
      }
      ${button({ label: 'Dismiss', name: `Dismiss: ${message}`, run: () => analysis.dismiss(finding) })}
    </span>
  </li>`;
}
