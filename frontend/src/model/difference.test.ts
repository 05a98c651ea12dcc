// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { expect, it } from 'vitest';
import { decode } from './decode';
import { differences } from './difference';
import { FRAMES, wireDocument } from './fixtures';
import { fold } from './fold';

it('shows no difference against itself and one where a span was changed', () => {
  const base = decode(wireDocument());
  expect(Array.from(differences(base, base))).toEqual(new Array(FRAMES).fill(0));
  const edited = fold(base, [
    { id: 'a', kind: 'paintSpan', layer: 'eyes_state', start: 2, end: 3, value: 'close' },
  ]);
  const found = Array.from(differences(edited, base), (value, frame) => (value > 0 ? frame : -1));
  expect(found.filter((frame) => frame >= 0)).toEqual([2, 3]);
});
