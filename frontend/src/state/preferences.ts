/** Where preferences are kept: a person's own place. */
export interface PreferencePort {
  /** Everything stored so far, by name. */
  readonly load: () => Promise<Readonly<Record<string, unknown>>>;
  readonly save: (all: Readonly<Record<string, unknown>>) => Promise<void>;
}

/**
 * What a person set for themselves in the editor: keys, thresholds, how the picture is shown. Small JSON values by name;
 * what is stored may be of an older form, so whoever reads gives the check it has to pass.
 */
export class Preferences {
  #port: PreferencePort;
  #values: Readonly<Record<string, unknown>> = {};
  readonly #listeners = new Set<() => void>();

  private constructor(port: PreferencePort) {
    this.#port = port;
  }

  static async load(port: PreferencePort): Promise<Preferences> {
    const preferences = new Preferences(port);
    preferences.#values = await port.load().catch(() => ({}));
    return preferences;
  }

  /** Takes over what is stored there, and keeps everything there from now on. */
  async moveTo(port: PreferencePort): Promise<void> {
    this.#port = port;
    this.#values = await port.load().catch(() => ({}));
    this.#tell();
  }

  get<T>(name: string, valid: (value: unknown) => value is T, otherwise: T): T {
    const value = this.#values[name];
    return valid(value) ? value : otherwise;
  }

  /** Sets a value, or forgets it by `undefined`. A failing store keeps it for as long as the page lives. */
  set(name: string, value: unknown): void {
    this.#values = { ...this.#values, [name]: value };
    void this.#port.save(this.#values).catch(() => undefined);
    this.#tell();
  }

  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Kept by nobody. */
export const NOWHERE: PreferencePort = { load: () => Promise.resolve({}), save: () => Promise.resolve() };

/** Preferences of a person in this browser. */
export const inBrowser = (storage: Storage, person: string): PreferencePort => {
  const key = `vigil-editor/${person}`;
  return {
    load: () => {
      const stored: unknown = JSON.parse(storage.getItem(key) ?? '{}');
      return Promise.resolve(typeof stored === 'object' && stored !== null ? { ...stored } : {});
    },
    save: (all) => Promise.resolve(storage.setItem(key, JSON.stringify(all))),
  };
};
