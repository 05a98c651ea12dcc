import { html, svg, type TemplateResult } from 'lit';
import { LIMITS, NATURAL, PRESETS, pictureName, transferTable, type Picture } from '../kernel/picture';
import type { Viewing } from '../state/viewing';
import { button } from './parts';

const SLIDERS = [
  ['brightness', 'Brightness'],
  ['contrast', 'Contrast'],
  ['gamma', 'Gamma'],
  ['local', 'Local contrast'],
] as const;

/** The filter that the stage's stills go through; referred to by the style of `.adjusted`. */
export function pictureFilter(picture: Picture): TemplateResult {
  const table = transferTable(picture)
    .map((value) => value.toFixed(4))
    .join(' ');
  const channel = [svg`<feFuncR type="table" tableValues=${table} />`, svg`<feFuncG type="table" tableValues=${table} />`, svg`<feFuncB type="table" tableValues=${table} />`]; // prettier-ignore
  return html`<svg class="filters" aria-hidden="true">
    <filter id="picture-transfer" color-interpolation-filters="sRGB">
      ${svg`<feComponentTransfer>${channel}</feComponentTransfer>`}
    </filter>
  </svg>`;
}

/** Presets and sliders, opened from its own name: a native disclosure, so keys and screen readers know it. */
export function picturePanel(viewing: Viewing): TemplateResult {
  const { picture } = viewing;
  const name = pictureName(picture);
  return html`<details
    class="adjust"
    @keydown=${closeOnEscape}
    @focusout=${closeOnLeaving}
    @click=${keepFocus}
  >
    <summary class="btn" title="How the frame is shown" aria-label="Adjust the picture, now ${name}">
      Adjust
    </summary>
    <div class="panel" role="group" aria-label="Picture">
      <div class="presets">
        ${PRESETS.map((preset) =>
          button({
            label: preset.name,
            run: () => viewing.keep(preset.picture),
            pressed: preset.name === name,
          }),
        )}
      </div>
      ${SLIDERS.map(([field, label]) => slider(viewing, field, label))}
      ${button({ label: 'Reset', run: () => viewing.keep(NATURAL), disabled: name === 'Natural' })}
    </div>
  </details>`;
}

function slider(viewing: Viewing, field: keyof Picture, label: string): TemplateResult {
  const { picture } = viewing;
  const [low, high] = LIMITS[field];
  const set = (event: Event): Picture => ({
    ...picture,
    [field]: Number((event.target as HTMLInputElement).value),
  });
  return html`<label>
    <span>${label}<output>${picture[field].toFixed(2)}</output></span>
    <input
      type="range"
      min=${low}
      max=${high}
      step="0.05"
      .value=${String(picture[field])}
      @input=${(event: Event) => viewing.try(set(event))}
      @change=${(event: Event) => viewing.keep(set(event))}
    />
  </label>`;
}

function closeOnEscape(event: KeyboardEvent): void {
  const panel = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !panel.open) return;
  event.stopPropagation();
  panel.open = false;
  panel.querySelector('summary')?.focus();
}

/** The editor takes the focus from whatever is clicked in it; a slider that was clicked is wanted for the arrow keys. */
const keepFocus = (event: Event): void => event.stopPropagation();

function closeOnLeaving(event: FocusEvent): void {
  const panel = event.currentTarget as HTMLDetailsElement;
  const next = event.relatedTarget;
  if (next instanceof Node && !panel.contains(next)) panel.open = false;
}
