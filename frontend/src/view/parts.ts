import { html, nothing, type TemplateResult } from 'lit';
import { keyHint } from '../tools/keys';

export interface ButtonParts {
  readonly label: string;
  /** The key beside it by default, as named by `keyName`; a person sees the one they chose. */
  readonly key?: string;
  readonly run: () => void;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  /** Says more than the label where the label is a sign. */
  readonly name?: string;
  readonly pressed?: boolean;
  /** Has the focus when its dialog opens. */
  readonly first?: boolean;
}

/** A button with its key beside it, a title and an accessible name. */
export function button({
  label,
  key,
  run,
  primary,
  disabled,
  name,
  pressed,
  first,
}: ButtonParts): TemplateResult {
  const hint = key ? keyHint(key) : '';
  const title = `${name ?? label}${hint ? ` (${hint})` : ''}`;
  return html`<button
    class=${primary ? 'btn primary' : 'btn'}
    type="button"
    title=${title}
    aria-label=${name ?? label}
    aria-pressed=${pressed === undefined ? nothing : String(pressed)}
    ?autofocus=${first ?? false}
    ?disabled=${disabled ?? false}
    @click=${run}
  >
    ${label}${hint ? html`<kbd aria-hidden="true">${hint}</kbd>` : nothing}
  </button>`;
}

export const readable = (name: string): string => name.replaceAll('_', ' ');

/** A number with a real minus sign. */
export const signed = (value: number, digits: number): string => value.toFixed(digits).replace('-', '−');
