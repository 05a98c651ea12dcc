import { html, nothing, type TemplateResult } from 'lit';
import { FIXED_KEY, keyLabel, keyName, mayBind, rebound, unbound, type Binding } from '../tools/keys';
import type { Workbench } from '../workbench';
import { button } from './parts';

const GROUPS = ['Decide', 'Frames', 'Select and edit', 'Timeline', 'View'] as const;

/** Which action waits for its new key, and what the last change did. */
export interface KeyChoice {
  readonly waiting: string | null;
  readonly said: string;
  readonly become: (waiting: string | null, said: string) => void;
}

/** Every key and what it does. Pressing a row asks for its new key; whatever had that key gets the old one. */
export function keyMap(bench: Workbench, choice: KeyChoice): TemplateResult {
  const { bindings, ownKeys } = bench;
  const changed = Object.keys(ownKeys).length > 0;
  const resetAll = () => {
    bench.session.preferences.set('keys', undefined);
    choice.become(null, 'All keys are as they came.');
  };
  return html`<dialog
    class="keys"
    aria-label="Key map"
    @keydown=${(event: KeyboardEvent) => pressed(event, bench, choice)}
    @cancel=${(event: Event) => cancelled(event, choice)}
  >
    <form method="dialog" class="title">
      <b>Keys</b>
      <span class="dim" role="status">${choice.said || 'Press a row to give it another key.'}</span>
      ${changed ? button({ label: 'Reset all', run: resetAll }) : nothing}
      <button class="btn">Close<kbd>Esc</kbd></button>
    </form>
    <div class="groups">
      ${GROUPS.map((group) =>
        groupView(
          group,
          bindings.filter((binding) => binding.group === group),
          bench,
          choice,
        ),
      )}
      <section>
        <h2>Pointer</h2>
        <dl>
          <dt>wheel</dt>
          <dd>Zoom at the pointer</dd>
          <dt>space or middle drag</dt>
          <dd>Pan</dd>
          <dt>drag</dt>
          <dd>Move a box, a point, an axis or the gaze</dd>
          <dt><kbd>Alt</kbd> drag a point</dt>
          <dd>Pull its surroundings along; wheel: how far</dd>
          <dt><kbd>⇧</kbd> drag a point</dt>
          <dd>Move the whole; turn finely</dd>
          <dt>double click</dt>
          <dd>The whole skeleton; a vertex more on an edge</dd>
          <dt>drag a span's edge</dt>
          <dd>Move its border</dd>
          <dt>double click a span</dt>
          <dd>Choose its value</dd>
        </dl>
      </section>
    </div>
  </dialog>`;
}

function groupView(group: string, all: readonly Binding[], bench: Workbench, choice: KeyChoice) {
  if (all.length === 0) return nothing;
  return html`<section>
    <h2>${group}</h2>
    <ul>
      ${all.map((binding) => rowView(binding, bench, choice))}
    </ul>
  </section>`;
}

function rowView({ id, keys, label }: Binding, bench: Workbench, choice: KeyChoice): TemplateResult {
  const waiting = choice.waiting === id;
  const fixed = keys.length > 0 && keys.every((key) => key === FIXED_KEY);
  const own = Object.hasOwn(bench.ownKeys, id);
  const reset = () => {
    bench.session.preferences.set('keys', unbound(bench.defaults, bench.ownKeys, id));
    choice.become(null, `${label} is as it came.`);
  };
  const said = keys.length > 0 ? keys.map(keyLabel).join(' or ') : 'no key';
  return html`<li>
    <button
      type="button"
      class="keyrow"
      data-action=${id}
      aria-label="${label}: ${said}${waiting ? ', waiting for the new key' : ''}"
      aria-pressed=${String(waiting)}
      ?disabled=${fixed}
      @click=${() => choice.become(waiting ? null : id, waiting ? '' : `${label}: press the new key, or Esc.`)}
    >
      <span class="held">
        ${waiting ? html`<kbd class="waiting">press…</kbd>` : keys.map((key) => html`<kbd>${keyLabel(key)}</kbd>`)}
        ${!waiting && keys.length === 0 ? html`<span class="bad">none</span>` : nothing}
      </span>
      <span>${label}</span>
    </button>
    ${own ? html`<button type="button" class="reset" aria-label="Reset ${label}" title="Reset" @click=${reset}>↺</button>` : nothing}
  </li>`;
}

/** The next key after a row was pressed is its new key. */
function pressed(event: KeyboardEvent, bench: Workbench, choice: KeyChoice): void {
  const id = choice.waiting;
  if (id === null || ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'].includes(event.key)) return;
  event.preventDefault();
  event.stopPropagation();
  const key = keyName(event);
  const label = (of: string) => bench.defaults.find((binding) => binding.id === of)?.label ?? of;
  if (key === FIXED_KEY) return choice.become(null, '');
  if (!mayBind(key)) return choice.become(id, `${keyLabel(key)} stays with the browser: press another.`);
  const other = bench.bindings.find((binding) => binding.id !== id && binding.keys.includes(key));
  bench.session.preferences.set('keys', rebound(bench.defaults, bench.ownKeys, id, key));
  const swapped = other && bench.bindings.find((binding) => binding.id === other.id);
  const now = swapped?.keys.length ? `is now ${swapped.keys.map(keyLabel).join(', ')}` : 'has no key now';
  choice.become(null, `${label(id)} is ${keyLabel(key)}.${swapped ? ` ${label(swapped.id)} ${now}.` : ''}`);
}

/** Escape lets go of the row that waits before it closes the dialog. */
function cancelled(event: Event, { waiting, become }: KeyChoice): void {
  if (waiting === null) return;
  event.preventDefault();
  become(null, '');
}
