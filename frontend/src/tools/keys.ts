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
  getModifierState?: (key: string) => boolean;
}): string {
  const letter = /^\p{L}$/u.test(event.key);
  const key = letter ? event.key.toLowerCase() : event.key === ' ' ? 'Space' : event.key;
  const shifted = event.shiftKey && (letter || event.key.length > 1 || event.key === ' ');
  // Where brackets need AltGr, some systems report it as Ctrl and Alt held.
  const graph = event.getModifierState?.('AltGraph') === true;
  const control = (event.ctrlKey && !graph) || event.metaKey;
  return `${control ? 'Ctrl+' : ''}${event.altKey && !graph ? 'Alt+' : ''}${shifted ? 'Shift+' : ''}${key}`;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: '↵',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
  Space: '␣',
};

const HELD: Readonly<Record<string, string>> = { Shift: '⇧', Ctrl: '^' };

/** A key's name as people read it on a button: `⇧A`. */
export function keyLabel(name: string): string {
  const parts = name.split('+');
  const key = parts.pop() || '+';
  const shown = SYMBOLS[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return parts.map((part) => HELD[part] ?? `${part} `).join('') + shown;
}

/** The keys that a person gave to actions, by the action's name. */
export type OwnKeys = Readonly<Record<string, readonly string[]>>;

/** Escape lets go everywhere, whatever a person prefers. */
export const FIXED_KEY = 'Escape';

/** What browsers keep for themselves, or what a key alone cannot be. */
const NEVER = /^(Ctrl\+(Shift\+)?[ntwq]|Ctrl\+Tab|Escape|Tab|Shift\+Tab|Dead|Process|Unidentified)$/;
const HELD_ALONE = /(^|\+)(Shift|Control|Alt|AltGraph|Meta|CapsLock)$/;

export const mayBind = (key: string): boolean => !NEVER.test(key) && !HELD_ALONE.test(key);

/**
 * The bindings with a person's own keys. No key does two things: what a person chose goes before a default, and among
 * the rest the first goes before the later.
 */
export function withOwnKeys(bindings: readonly Binding[], own: OwnKeys): readonly Binding[] {
  const owner = new Map<string, string>();
  const claim = (id: string, keys: readonly string[]) => {
    for (const key of keys) if (!owner.has(key)) owner.set(key, id);
  };
  for (const { id, keys } of bindings) if (keys.includes(FIXED_KEY)) claim(id, [FIXED_KEY]);
  for (const { id } of bindings) claim(id, own[id] ?? []);
  for (const { id, keys } of bindings) if (!own[id]) claim(id, keys);
  return bindings.map((binding) => ({
    ...binding,
    keys: wanted(binding, own).filter((key) => owner.get(key) === binding.id),
  }));
}

const wanted = ({ id, keys }: Binding, own: OwnKeys): readonly string[] => {
  const chosen = own[id];
  return chosen ? [...new Set([...keys.filter((key) => key === FIXED_KEY), ...chosen])] : keys;
};

/** Gives a key to an action; whatever had it gets the action's old key in exchange. */
export function rebound(bindings: readonly Binding[], own: OwnKeys, id: string, key: string): OwnKeys {
  const now = withOwnKeys(bindings, own);
  const before = now.find((binding) => binding.id === id);
  if (!before || !mayBind(key) || before.keys.includes(key)) return own;
  const other = now.find((binding) => binding.keys.includes(key));
  const freed = before.keys.filter((old) => old !== FIXED_KEY);
  const result = { ...own, [id]: [key, ...freed.slice(1)] };
  if (!other) return result;
  const kept = other.keys.filter((old) => old !== key && old !== FIXED_KEY);
  return { ...result, [other.id]: [...freed.slice(0, 1), ...kept] };
}

/** Gives an action its default keys back, and so on for whoever holds one of them now. */
export function unbound(bindings: readonly Binding[], own: OwnKeys, id: string): OwnKeys {
  const gone = new Set<string>();
  const giveBack = (name: string) => {
    if (gone.has(name)) return;
    gone.add(name);
    const defaults = bindings.find((binding) => binding.id === name)?.keys ?? [];
    for (const [other, keys] of Object.entries(own)) {
      if (keys.some((key) => defaults.includes(key))) giveBack(other);
    }
  };
  giveBack(id);
  return Object.fromEntries(Object.entries(own).filter(([name]) => !gone.has(name)));
}

export function isOwnKeys(value: unknown): value is OwnKeys {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(
      (keys) => Array.isArray(keys) && keys.every((key) => typeof key === 'string' && mayBind(key)),
    )
  );
}

/** What stands on the buttons: views name a key as it is by default, a person sees their own. One editor a page. */
let shown: ReadonlyMap<string, string> = new Map();

export function showKeys(defaults: readonly Binding[], own: readonly Binding[]): void {
  shown = new Map(
    defaults.flatMap(({ keys }, i) =>
      keys.map((key, place) => [key, own[i]?.keys[place] ?? own[i]?.keys[0] ?? ''] as const),
    ),
  );
}

/** The label of a person's own key for what a key does by default; empty if they gave it none. */
export const keyHint = (name: string): string => {
  const own = shown.get(name) ?? name;
  return own === '' ? '' : keyLabel(own);
};

export class Keyboard {
  readonly #bindings: ReadonlyMap<string, Binding>;

  constructor(bindings: readonly Binding[]) {
    this.#bindings = new Map(
      bindings.flatMap((binding) => binding.keys.map((key) => [key, binding] as const)),
    );
  }

  /** Runs what is bound to the key; false if nothing is. */
  press(event: KeyboardEvent): boolean {
    return this.run(keyName(event), event.repeat);
  }

  /** Runs what is bound to a key of that name. */
  run(key: string, repeated = false): boolean {
    const binding = this.#bindings.get(key);
    if (!binding) return false;
    if (!(repeated && binding.once)) binding.run();
    return true;
  }
}
