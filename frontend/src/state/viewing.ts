import { NATURAL, isPicture, nextPreset, type Picture } from '../kernel/picture';
import type { Preferences } from './preferences';

const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

/** How a person looks at frames: the picture and the loupe. Kept with their preferences. */
export class Viewing {
  readonly #preferences: Preferences;
  readonly #changed: () => void;
  #trial: Picture | null = null;

  constructor(preferences: Preferences, changed: () => void) {
    this.#preferences = preferences;
    this.#changed = changed;
  }

  get picture(): Picture {
    return this.#trial ?? this.#preferences.get('picture', isPicture, NATURAL);
  }

  get loupe(): boolean {
    return this.#preferences.get('loupe', isFlag, true);
  }

  /** Whether the clip that this one was made after is shown beside it. */
  get beside(): boolean {
    return this.#preferences.get('beside', isFlag, true);
  }

  toggleBeside(): void {
    this.#preferences.set('beside', !this.beside);
    this.#changed();
  }

  /** Shows a picture while its sliders move; nothing is kept. */
  try(picture: Picture): void {
    this.#trial = picture;
    this.#changed();
  }

  keep(picture: Picture): void {
    this.#trial = null;
    this.#preferences.set('picture', picture);
    this.#changed();
  }

  cyclePicture(): void {
    this.keep(nextPreset(this.picture));
  }

  toggleLoupe(): void {
    this.#preferences.set('loupe', !this.loupe);
    this.#changed();
  }
}
