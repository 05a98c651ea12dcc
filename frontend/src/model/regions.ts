/** Parts of the face's 68 points that people call by name, first to last. All sides are the driver's own. */
const FACE: readonly (readonly [name: string, first: number, last: number])[] = [
  ['jaw', 0, 16],
  ['right brow', 17, 21],
  ['left brow', 22, 26],
  ['nose bridge', 27, 30],
  ['nostrils', 31, 35],
  ['right eye', 36, 41],
  ['left eye', 42, 47],
  ['outer lips', 48, 59],
  ['inner lips', 60, 67],
];

const FINGERS = ['thumb', 'index finger', 'middle finger', 'ring finger', 'little finger'] as const;

/** What the point belongs to, for people; empty where the skeleton has no parts. */
export function regionOf(track: string, index: number): string {
  if (index < 0) return '';
  if (track === 'face68') return FACE.find(([, first, last]) => index >= first && index <= last)?.[0] ?? '';
  if (track.endsWith('hand21')) return index === 0 ? 'wrist' : (FINGERS[Math.floor((index - 1) / 4)] ?? '');
  if (track === 'irises2') return index === 0 ? 'right iris' : 'left iris';
  return '';
}
