// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeIn, withPlace } from './place';

const number = fc.option(fc.nat(9_999_999), { nil: null });
const place = fc.record({
  rev: number,
  frame: number,
  layer: fc.option(fc.string({ minLength: 1 }), { nil: null }),
});

it('comes back from the address as it was written', () => {
  fc.assert(
    fc.property(place, place, (one, other) => {
      const address = withPlace(withPlace('https://vigil.test/clips/7?theme=dark#x', one), other);
      expect(placeIn(address)).toEqual(other);
      expect(new URL(address).searchParams.get('theme')).toBe('dark');
      expect(new URL(address).pathname + new URL(address).hash).toBe('/clips/7#x');
    }),
  );
});

it('leaves out what is no number of a frame', () => {
  for (const frame of ['-1', '1.5', 'abc', '', '123456789', '1e3']) {
    expect(placeIn(`https://vigil.test/clips/7?frame=${frame}`).frame).toBeNull();
  }
});
