/** Values that mean the same wherever they occur; all others are told apart by their place in the layer. */
const MEANINGS: Readonly<Record<string, string>> = {
  open: 'teal',
  attentive: 'green',
  both: 'teal',
  looking_road: 'green',
  forward_road: 'indigo',
  close: 'red',
  eyes_closed: 'red',
  sleep: 'red',
  microsleep: 'red',
  unresponsive: 'red',
  closing: 'brown',
  opening: 'brown',
  drowsy: 'brown',
  blinking: 'violet',
  not_looking_road: 'brown',
  none: 'slate',
  undefined: 'slate',
  not_valid: 'slate',
};

const PLACES = ['teal', 'violet', 'indigo', 'olive', 'brown', 'green', 'slate'] as const;

export function tint(values: readonly string[], value: string): string {
  return `tint-${MEANINGS[value] ?? PLACES[Math.max(0, values.indexOf(value)) % PLACES.length] ?? 'slate'}`;
}
