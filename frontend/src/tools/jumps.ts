import { nextMarked, nextRun, unreviewed, unsureFrames } from '../model/review';
import { UNSURE_BELOW } from '../model/spots';
import type { Playback } from '../player/playback';
import type { EditorSession } from '../state/session';
import type { Findings } from './findings';

export interface JumpPorts {
  readonly session: EditorSession;
  readonly playback: Playback;
  readonly findings: Findings;
  readonly say: (message: string) => void;
}

/** To the next frame of some kind, from where the playhead is. */
export class Jumps {
  readonly #ports: JumpPorts;

  constructor(ports: JumpPorts) {
    this.#ports = ports;
  }

  /** Where the value of the active layer changes. */
  toLabelChange(by: 1 | -1): void {
    const { session, say } = this.#ports;
    const { store } = session;
    const layer = store.activeLayer;
    if (layer === null) return say('Choose a layer of the timeline first.');
    const borders = (store.document.layers.get(layer) ?? []).flatMap(({ start, end }) => [start, end + 1]);
    const changes = borders.filter((border) => border > 0 && border < store.frameCount);
    const next =
      by > 0
        ? changes.find((change) => change > store.frame)
        : changes.findLast((change) => change < store.frame);
    this.#seek(next ?? -1, `No change of ${layer} ${by > 0 ? 'after' : 'before'} this frame.`);
  }

  toUnreviewed(): void {
    const { compared, decisions } = this.#ports.findings.now;
    const { frame, frameCount } = this.#ports.session.store;
    const open = unreviewed(compared, decisions, frameCount);
    this.#seek(nextMarked(open, frame), 'Something of every frame behind this one was reviewed.');
  }

  toUnsure(): void {
    const { frame, frameCount } = this.#ports.session.store;
    const unsure = unsureFrames(this.#ports.findings.now.compared, UNSURE_BELOW, frameCount);
    this.#seek(nextRun(unsure, frame), 'No low confidence after this frame.');
  }

  #seek(frame: number, otherwise: string): void {
    const { playback, session, say } = this.#ports;
    if (frame < 0) return say(otherwise);
    if (playback.speed !== 0) playback.play(0);
    session.store.seek(frame);
  }
}
