// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { describe, expect, it } from 'vitest';
import { base } from './base';
import { styles } from '.';

const token = /--([a-z-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g;
const tokens = new Map(
  [...base.cssText.matchAll(token)].map(([, name, light, dark]) => [name, { light, dark }]),
);

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast ratio of WCAG 2, 1 to 21. */
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const of = (name: string): string => tokens.get(name)[theme];

  it.each(['text', 'dim', 'accent', 'truth', 'auto', 'human', 'import', 'bad'])(
    '%s can be read wherever text stands',
    (name) => {
      for (const ground of ['bg', 'panel', 'raised']) {
        expect(contrast(of(name), of(ground)), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('what is written on the accent can be read', () => {
    expect(contrast(of('on-accent'), of('accent'))).toBeGreaterThanOrEqual(4.5);
  });

  it('the focus is seen on every ground', () => {
    for (const ground of ['bg', 'panel', 'raised', 'hover']) {
      expect(contrast(of('accent'), of(ground)), ground).toBeGreaterThanOrEqual(3);
    }
  });
});

it('every colour token that styles use is one of these', () => {
  const own = new Set([...styles.map(({ cssText }) => cssText).join().matchAll(/--([a-z-]+):/g)].map(([, name]) => name));
  const used = [...styles.map(({ cssText }) => cssText).join().matchAll(/color: var\(--([a-z-]+)\)/g)].map(([, name]) => name);
  expect(used.length).toBeGreaterThan(20);
  for (const name of used) expect(tokens.has(name) || own.has(name), name).toBe(true);
}); // prettier-ignore
