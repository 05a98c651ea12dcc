/** A key and what it does; the same table drives the keyboard, the hints on the buttons and the key map. */
export interface Binding {
  /** Names the action, whatever keys it has. */
  readonly id: string;
  /** As written by `keyName`. */
  readonly keys: readonly string[];
  readonly label: string;
  readonly group: 'Frames' | 'Select and edit' | 'Timeline' | 'View' | 'Decide';
  readonly run: () => void;
  /** Not run again while the key is held. */
  readonly once?: boolean;
}

/** The name of a pressed key: `f`, `Shift+a`, `Ctrl+z`, `?`, `ArrowLeft`. */
export function keyName(event: {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}): string {
  const letter = /^\p{L}$/u.test(event.key);
  const key = letter ? event.key.toLowerCase() : event.key === ' ' ? 'Space' : event.key;
  const shifted = event.shiftKey && (letter || event.key.length > 1 || event.key === ' ');
  const control = event.ctrlKey || event.metaKey;
  return `${control ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shifted ? 'Shift+' : ''}${key}`;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: '↵',
  Escape: 'Esc',
  Delete: 'Del',
};

const HELD: Readonly<Record<string, string>> = { Shift: '⇧', Ctrl: '^' };

/** A key's name as people read it on a button: `⇧A`. */
export function keyLabel(name: string): string {
  const parts = name.split('+');
  const key = parts.pop() || '+';
  const shown = SYMBOLS[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return parts.map((part) => HELD[part] ?? `${part} `).join('') + shown;
}

export class Keyboard {
  readonly #bindings: ReadonlyMap<string, Binding>;

  constructor(bindings: readonly Binding[]) {
    this.#bindings = new Map(
      bindings.flatMap((binding) => binding.keys.map((key) => [key, binding] as const)),
    );
  }

  /** Runs what is bound to the key; false if nothing is. */
  press(event: KeyboardEvent): boolean {
    const binding = this.#bindings.get(keyName(event));
    if (!binding) return false;
    if (!(event.repeat && binding.once)) binding.run();
    return true;
  }
}
