import { targetOf, type ShapeRef } from '../model/shapes';
import type { Preferences } from './preferences';

const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((name) => typeof name === 'string');

const isName = (value: unknown): value is string => typeof value === 'string';

/** Which objects are shown and may be grabbed, and which is drawn next. Kept for the person, not with the labels. */
export class Objects {
  readonly #preferences: Preferences;
  readonly #onChange: () => void;

  constructor(preferences: Preferences, onChange: () => void) {
    this.#preferences = preferences;
    this.#onChange = onChange;
  }

  isHidden(ref: ShapeRef): boolean {
    return this.hidden.includes(targetOf(ref));
  }

  isLocked(ref: ShapeRef): boolean {
    return this.#names('locked').includes(targetOf(ref));
  }

  get hidden(): readonly string[] {
    return this.#names('hidden');
  }

  /** What the pointer must not grab: hidden or locked. */
  get untouchable(): readonly string[] {
    return [...this.hidden, ...this.#names('locked')];
  }

  hide(ref: ShapeRef, hidden: boolean): void {
    this.#put('hidden', targetOf(ref), hidden);
  }

  lock(ref: ShapeRef, locked: boolean): void {
    this.#put('locked', targetOf(ref), locked);
  }

  showAll(): void {
    this.#preferences.set('objects.hidden', []);
    this.#onChange();
  }

  /** The target that is drawn next: the one drawn last. */
  get drawn(): string {
    return this.#preferences.get('objects.drawn', isName, 'boxes/face');
  }

  set drawn(target: string) {
    this.#preferences.set('objects.drawn', target);
  }

  #names(list: 'hidden' | 'locked'): readonly string[] {
    return this.#preferences.get(`objects.${list}`, isNames, []);
  }

  #put(list: 'hidden' | 'locked', name: string, member: boolean): void {
    const others = this.#names(list).filter((other) => other !== name);
    this.#preferences.set(`objects.${list}`, member ? [...others, name] : others);
    this.#onChange();
  }
}
