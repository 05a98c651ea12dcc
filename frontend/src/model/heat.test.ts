// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applied } from './apply';
import { decode } from './decode';
import { differences } from './difference';
import { FRAMES, anyEdit, wireDocument } from './fixtures';
import { Heat } from './heat';
import { SpotFinder } from './spots';

const base = decode(wireDocument());
const against = () => new Heat(new SpotFinder({ reference: base, auto: null, derived: new Set() }));

it('tells the same as a whole comparison after every one of many edits', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 12 }), (edits) => {
      const heat = against();
      let document = base;
      for (const edit of edits) {
        document = applied(document, edit);
        expect(heat.of(document)).toEqual(differences(document, base));
      }
    }),
  );
});

it('names what differs on a frame', () => {
  const heat = against();
  heat.of(applied(base, { kind: 'paintSpan', layer: 'eyes_state', start: 2, end: 3, value: 'close' }));
  expect(Array.from({ length: FRAMES }, (_, frame) => heat.at(frame)).slice(0, 4)).toEqual([
    [],
    [],
    ['layers/eyes_state'],
    ['layers/eyes_state'],
  ]);
});
