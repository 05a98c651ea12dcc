import { Company } from './company';
import { ClipApi } from './state/api';
import type { Saying } from './state/api-types';
import { newUuid } from './state/identity';
import { JournalledPending } from './state/journal';
import { sendLeftovers } from './state/leftovers';
import type { SaveState, Timer } from './state/outbox';
import { IndexedPending, MemoryPending, type Named, type PendingStore } from './state/pending';
import { onServer } from './state/personal';
import { placeIn, withPlace, type Place } from './state/place';
import { NOWHERE, Preferences, inBrowser } from './state/preferences';
import type { Operation } from './model/operation';
import type { PackSource } from './player/pack-reader';
import { EditorSession } from './state/session';

const timer: Timer = {
  after: (milliseconds, work) => {
    const handle = setTimeout(work, milliseconds);
    return () => clearTimeout(handle);
  },
};

const opened = new Map<string, Promise<PendingStore<never>>>();

/** One database a kind of work, opened once. */
function pendingStore<T extends Named>(name: string): Promise<PendingStore<T>> {
  const known = opened.get(name) as Promise<PendingStore<T>> | undefined;
  if (known) return known;
  const store: Promise<PendingStore<T>> =
    typeof indexedDB === 'undefined'
      ? Promise.resolve(new MemoryPending<T>())
      : IndexedPending.open<T>(indexedDB, name)
          .then((database) => new JournalledPending<T>(database, localStorage, name))
          .catch(() => new MemoryPending<T>());
  opened.set(name, store as Promise<PendingStore<never>>);
  // A browser short of room clears what it was not asked to keep.
  void navigator.storage?.persist?.().catch(() => false);
  return store;
}

/** Everybody else at an opened clip, and what was said about it. */
export async function companyOf(
  session: EditorSession,
  { editable, update }: { editable: () => boolean; update: () => void },
): Promise<Company> {
  const { me, clip } = session.opened;
  return new Company(session, {
    api: apiOf(String(clip.id)).as(me.name),
    pending: await pendingStore<Saying>('vigil-remarks'),
    timer,
    newId: () => newUuid(crypto),
    editable,
    update,
  });
}

/** Opens a clip, or a revision of it, with the browser's own clock, ids, network and storage. */
export async function openClip(
  clip: string,
  revision: number | null,
  onSave: (state: SaveState) => void,
): Promise<EditorSession> {
  const newId = () => newUuid(crypto);
  const kept = await pendingStore<Operation>('vigil-editor');
  const session = await EditorSession.open({
    api: apiOf(clip, revision),
    pending: kept,
    timer,
    newId,
    preferences: await Preferences.load(NOWHERE),
    onSave,
  });
  const { me, clip: opened } = session.opened;
  await session.preferences.moveTo(onServer(document.baseURI, call, () => document.cookie, inBrowser(localStorage, me.name))); // prettier-ignore
  void sendLeftovers(me.name, opened.id, {
    pending: kept,
    send: (other, base, operations) => apiOf(other).as(me.name).store(base, operations),
  }).catch(() => undefined);
  return session;
}

const call = (input: URL, init: RequestInit) => fetch(input, init);

const apiOf = (clip: string, revision: number | null = null): ClipApi =>
  new ClipApi(clip, document.baseURI, call, () => document.cookie, revision);

/** Where the frames of another clip are. */
export async function packOf(clip: number): Promise<PackSource> {
  const api = apiOf(String(clip));
  const { chunkFrames, sizes } = await api.pack();
  return { packUrl: api.packUrl, framesUrl: api.framesUrl, chunkFrames, sizes };
}

/** Gives the person a file. */
export function saveFile(name: string, content: unknown): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(content)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url));
}

export const placeInAddress = (): Place => placeIn(location.href);

/** Keeps the place in the address, so that any moment can be linked. The router's own state stays with it. */
export function writePlaceToAddress(place: Place): void {
  const next = withPlace(location.href, place);
  if (next !== location.href) history.replaceState(history.state, '', next);
}

/** Runs work once the page is idle, at the latest after a moment; the result takes it back. */
export function later(work: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const handle = setTimeout(work, 100);
    return () => clearTimeout(handle);
  }
  const handle = requestIdleCallback(work, { timeout: 500 });
  return () => cancelIdleCallback(handle);
}

/**
 * Whether a key belongs to what has the focus: text fields always, buttons and links for Enter and space, and Tab to
 * whatever was reached by it: only with the focus on the editor as a whole is it a key like others.
 */
export function keyBelongsToFocus(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('input, textarea, select')) return true;
  if (event.key === 'Tab') return !target.matches('clip-editor');
  const plain = (event.key === 'Enter' || event.key === ' ') && !event.shiftKey && !event.ctrlKey;
  return plain && target.matches('button, a[href], summary, [role="button"], [role="menuitem"]');
}
