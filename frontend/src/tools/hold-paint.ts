import type { Edit } from '../model/operation';
import type { EditorSession } from '../state/session';
import type { TimelineDesk } from '../state/timeline-desk';

export interface HoldPaintPorts {
  readonly session: EditorSession;
  readonly desk: TimelineDesk;
  readonly editable: () => boolean;
  /** Frames per frame shown: 0 while paused, below 0 backwards. */
  readonly speed: () => number;
}

/** A digit held while the clip plays paints its value from the frame of pressing to that of letting go, in one operation. */
export class HoldPaint {
  readonly #ports: HoldPaintPorts;
  #held: {
    readonly number: number;
    readonly layer: string;
    readonly value: string;
    readonly from: number;
    readonly lag: number;
  } | null = null;

  constructor(ports: HoldPaintPorts) {
    this.#ports = ports;
    ports.session.store.onChange((change) => {
      if (change === 'frame' && this.#held) ports.session.store.preview(this.#edit());
    });
  }

  get holding(): boolean {
    return this.#held !== null;
  }

  /** Begins to paint; false where a digit means something else: paused, or in a layer that is not painted. */
  press(number: number): boolean {
    const { session, desk, editable, speed } = this.#ports;
    const { store } = session;
    const layer = session.layer(store.activeLayer);
    const value = layer?.values[number - 1];
    if (speed() === 0 || !layer || layer.derived || value === undefined || !editable()) return false;
    if (this.#held) this.finish();
    const lag = Math.round((desk.reaction / 1000) * session.opened.clip.fps * speed());
    this.#held = { number, layer: layer.name, value, from: store.frame, lag };
    store.preview(this.#edit());
    return true;
  }

  /** Ends what the key began. */
  release(event: Pick<KeyboardEvent, 'key' | 'code'>): void {
    const number = this.#held?.number;
    if (number === undefined) return;
    const codes = [`Digit${number}`, `Numpad${number}`];
    if (event.key === String(number) || codes.includes(event.code)) this.finish();
  }

  finish(): void {
    const edit = this.#edit();
    this.#held = null;
    if (edit) this.#ports.session.store.edit(edit);
  }

  /** False if nothing was being painted. */
  cancel(): boolean {
    if (!this.#held) return false;
    this.#held = null;
    this.#ports.session.store.preview(null);
    return true;
  }

  #edit(): Edit | null {
    if (!this.#held) return null;
    const { store } = this.#ports.session;
    const { layer, value, from, lag } = this.#held;
    const within = (frame: number) => Math.min(Math.max(frame - lag, 0), store.frameCount - 1);
    const [a, b] = [within(from), within(store.frame)];
    return { kind: 'paintSpan', layer, start: Math.min(a, b), end: Math.max(a, b), value };
  }
}
