// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isOwnKeys,
  keyLabel,
  keyName,
  mayBind,
  rebound,
  unbound,
  withOwnKeys,
  type Binding,
  type OwnKeys,
} from './keys';

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

const binding = (id: string, ...keys: string[]): Binding => ({
  id,
  keys,
  label: id,
  group: 'View',
  run: () => undefined,
});
const defaults = [
  binding('next', 'f'),
  binding('back', 'd'),
  binding('redo', 'Ctrl+y', 'Ctrl+Shift+z'),
  binding('out', 'Escape'),
];
const keysOf = (own: OwnKeys) =>
  Object.fromEntries(withOwnKeys(defaults, own).map(({ id, keys }) => [id, keys]));

describe("a person's own keys", () => {
  it('change places with whatever had the key', () => {
    expect(keysOf(rebound(defaults, {}, 'next', 'd'))).toMatchObject({ next: ['d'], back: ['f'] });
    expect(keysOf(rebound(defaults, {}, 'next', 'w'))).toMatchObject({ next: ['w'], back: ['d'] });
    expect(keysOf(rebound(defaults, {}, 'redo', 'd'))).toMatchObject({
      redo: ['d', 'Ctrl+Shift+z'],
      back: ['Ctrl+y'],
    });
  });

  it('leave Escape, and what browsers keep for themselves, as they are', () => {
    expect(rebound(defaults, {}, 'next', 'Escape')).toEqual({});
    expect(keysOf(rebound(defaults, {}, 'out', 'w'))['out']).toEqual(['Escape', 'w']);
    for (const key of ['Ctrl+w', 'Ctrl+t', 'Tab', 'Shift+Shift', 'Control', 'Escape'])
      expect(mayBind(key)).toBe(false);
    for (const key of ['w', 'Shift+w', 'Ctrl+z', '?', 'F1', 'Space', '+', 'Ctrl++'])
      expect(mayBind(key)).toBe(true);
  });

  const action = fc.constantFrom('next', 'back', 'redo', 'out');
  const key = fc.constantFrom('f', 'd', 'w', 'e', 'Ctrl+y', 'Ctrl+Shift+z', 'Escape', 'Tab');
  const change = fc.oneof(
    fc.record({ id: action, key }),
    action.map((id) => ({ id, key: null })),
  );

  it('never give one key to two actions, and every action that was given a key has it', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        let own: OwnKeys = {};
        for (const { id, key } of changes) {
          own = key === null ? unbound(defaults, own, id) : rebound(defaults, own, id, key);
          const all = withOwnKeys(defaults, own).flatMap(({ keys }) => keys);
          expect(new Set(all).size).toBe(all.length);
          expect(all).toContain('Escape');
          if (key === null) expect(keysOf(own)[id]).toEqual(defaults.find((one) => one.id === id)?.keys);
          else if (mayBind(key)) expect(keysOf(own)[id]).toContain(key);
          expect(isOwnKeys(own)).toBe(true);
        }
      }),
    );
  });

  it('hold whatever is stored to one action a key', () => {
    fc.assert(
      fc.property(fc.dictionary(action, fc.array(key, { maxLength: 3 })), (own) => {
        const all = withOwnKeys(defaults, own).flatMap(({ keys }) => keys);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
    expect(isOwnKeys({ next: 'f' })).toBe(false);
    expect(isOwnKeys(null)).toBe(false);
    expect(isOwnKeys({ next: ['Tab'] })).toBe(false);
  });
});
