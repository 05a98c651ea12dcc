// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { describe, expect, it } from 'vitest';
import { keyLabel, keyName } from './keys';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => keyName({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('keys', () => {
  it('have one name whatever the caps lock and the platform', () => {
    expect(press('F')).toBe('f');
    expect(press('A', { shiftKey: true })).toBe('Shift+a');
    expect(press('z', { metaKey: true })).toBe('Ctrl+z');
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+z');
    expect(press('?', { shiftKey: true })).toBe('?');
    expect(press('Enter', { shiftKey: true })).toBe('Shift+Enter');
    expect(press(' ')).toBe('Space');
  });

  it('read well on a button', () => {
    expect(keyLabel('Shift+a')).toBe('⇧A');
    expect(keyLabel('Ctrl+Shift+z')).toBe('^⇧Z');
    expect(keyLabel('Shift+Enter')).toBe('⇧↵');
  });
});
