const SHOWN_MILLIS = 4000;

/** A sentence that is shown for a while and then goes by itself. */
export class PassingMessage {
  readonly #update: () => void;
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(update: () => void) {
    this.#update = update;
  }

  get text(): string {
    return this.#text;
  }

  readonly say = (text: string): void => {
    this.#text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#text = '';
      this.#update();
    }, SHOWN_MILLIS);
    this.#update();
  };
}
