// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { expect, it } from 'vitest';
import { Preferences } from './preferences';

const isNumber = (value: unknown): value is number => typeof value === 'number';

it('keeps what a person set and says so', async () => {
  let stored: Readonly<Record<string, unknown>> = { gamma: 2 };
  const save = (all: Readonly<Record<string, unknown>>) => Promise.resolve(void (stored = all));
  const port = { load: () => Promise.resolve(stored), save };
  const preferences = await Preferences.load(port);
  let told = 0;
  preferences.onChange(() => told++);
  preferences.set('contrast', 1.5);
  expect(preferences.get('gamma', isNumber, 1)).toBe(2);
  expect(preferences.get('contrast', isNumber, 1)).toBe(1.5);
  expect(stored).toEqual({ gamma: 2, contrast: 1.5 });
  expect(told).toBe(1);
});

it('falls back where what is stored has another form, or the store fails', async () => {
  const odd = await Preferences.load({
    load: () => Promise.resolve({ gamma: 'high' }),
    save: () => Promise.resolve(),
  });
  expect(odd.get('gamma', isNumber, 1)).toBe(1);
  const broken = await Preferences.load({
    load: () => Promise.reject(new Error('gone')),
    save: () => Promise.reject(new Error('gone')),
  });
  broken.set('gamma', 3);
  expect(broken.get('gamma', isNumber, 1)).toBe(3);
});
