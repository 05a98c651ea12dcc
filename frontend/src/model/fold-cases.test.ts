// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { expect, it } from 'vitest';
import { decode } from './decode';
import { encode } from './encode';
import { fold } from './fold';
import stored from './fold-cases.json';
import type { Operation } from './operation';
import type { WireDocument } from './wire';

interface FoldCase {
  readonly name: string;
  readonly base: WireDocument;
  readonly operations: readonly Operation[];
  readonly expected: WireDocument;
}

// The server folds the same cases (FoldCasesTest), so that both sides see the same labels.
it.each(stored as unknown as FoldCase[])('$name', ({ base, operations, expected }) => {
  expect(encode(fold(decode(base), operations))).toEqual(expected);
});
