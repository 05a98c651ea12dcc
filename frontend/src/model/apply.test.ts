// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applied, appliedAll } from './apply';
import { decode } from './decode';
import { encode } from './encode';
import { anyEdit, wireDocument } from './fixtures';

describe('applying many edits at once', () => {
  it('is the same as one after the other, and leaves what it began with as it was', () => {
    fc.assert(
      fc.property(
        fc.array(anyEdit, { maxLength: 8 }),
        fc.array(anyEdit, { maxLength: 12 }),
        (before, edits) => {
          const begun = before.reduce(applied, decode(wireDocument()));
          const kept = encode(begun);
          const all = appliedAll(begun, edits);
          expect(encode(all)).toEqual(encode(edits.reduce(applied, begun)));
          expect(encode(begun)).toEqual(kept);
          const sealed = encode(all);
          edits.reduce(applied, all);
          expect(encode(all)).toEqual(sealed);
        },
      ),
    );
  });
});
