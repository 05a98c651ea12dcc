// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { expect, it } from 'vitest';
import { bindings, type Bound } from '.';

/** Answers every question by another of itself: bindings are only listed here, never run. */
const anything = (): unknown =>
  new Proxy(() => undefined, {
    get: (_, name) => (name === Symbol.toPrimitive ? () => 1 : anything()),
  });

it('gives every action a key of its own, and every key one action', () => {
  const all = bindings(anything() as Bound);
  const ids = all.map(({ id }) => id);
  const keys = all.flatMap((binding) => binding.keys);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  expect(all.filter((binding) => binding.keys.length === 0).map(({ id }) => id)).toEqual([]);
});
