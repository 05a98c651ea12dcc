import { Presence } from './state/presence';
import { RemarkBook } from './state/remark-book';
import type { ClipApi } from './state/api';
import type { Saying } from './state/api-types';
import { deskOf } from './state/leftovers';
import type { Timer } from './state/outbox';
import type { PendingStore } from './state/pending';
import type { EditorSession } from './state/session';

export interface CompanyPorts {
  readonly api: ClipApi;
  readonly pending: PendingStore<Saying>;
  readonly timer: Timer;
  readonly newId: () => string;
  readonly editable: () => boolean;
  readonly update: () => void;
}

/** Who else is at an opened clip and what people said about it; also hears when this person's work moved elsewhere. */
export class Company {
  readonly presence: Presence;
  readonly book: RemarkBook;
  readonly #session: EditorSession;

  constructor(session: EditorSession, { api, pending, timer, newId, editable, update }: CompanyPorts) {
    this.#session = session;
    const { me, clip } = session.opened;
    const tab = newId();
    this.presence = new Presence({
      timer,
      report: () => ({
        tab,
        frame: session.store.frame,
        editing: editable(),
        unsaved: session.outbox.unsent.length,
      }),
      send: (report, leaving) => api.here(report, leaving),
      onAnswer: ({ log, remarks }) => {
        this.#sendAgain();
        session.heard(log);
        this.book.heard(remarks);
      },
      onOthers: update,
    });
    this.book = new RemarkBook({
      person: me.name,
      desk: deskOf(me.name, clip.id),
      pending,
      timer,
      newId,
      read: () => api.remarks(),
      say: (saying) => api.say(saying),
      onChange: update,
    });
    session.store.onChange((change) => {
      if (change === 'frame') this.presence.moved();
    });
    void this.book.open();
    void this.presence.beat();
  }

  /** The person is back at this window: it asks at once what happened meanwhile. */
  back(): void {
    this.#sendAgain();
    this.book.sendAgain();
    void this.presence.beat();
  }

  /** The window is out of sight: what waits goes now, timers of hidden windows are slow. */
  hidden(): void {
    this.#sendAgain();
    this.book.sendAgain();
  }

  leave(): void {
    this.presence.leave();
  }

  close(): void {
    this.presence.close();
    this.book.close();
  }

  /** The server answers: nothing needs to wait for its turn. */
  #sendAgain(): void {
    const { outbox } = this.#session;
    if (outbox.unsent.length > 0 && outbox.state.kind !== 'conflict') void outbox.flush();
  }
}
