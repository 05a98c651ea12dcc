import type { Operation } from '../model/operation';
import type { WireDocument } from '../model/wire';
import type {
  DraftTail,
  EditorClip,
  PackIndex,
  PresenceAnswer,
  PresenceReport,
  Remark,
  Revision,
  Saying,
  Tracked,
  TrackingRequest,
  Verdict,
} from './api-types';
import type { Acknowledgement } from './outbox';

/**
 * Why a call failed: no answer at all, signed out or in as somebody else, not allowed, a moved base, a clip that rests
 * now, too much at once, or a refusal with its reason.
 */
export class ApiError extends Error {
  constructor(
    readonly kind:
      | 'offline'
      | 'signed-out'
      | 'another-person'
      | 'forbidden'
      | 'stale-base'
      | 'not-in-stage'
      | 'too-large'
      | 'refused'
      | 'failed',
    message: string,
    readonly status = 0,
  ) {
    super(message);
  }
}

/** A server that hangs counts as one that does not answer. */
const PATIENCE_MILLIS = 20_000;

/** Browsers let a page leave no more than 64 KiB behind on the way. */
const LONGEST_KEPT_ALIVE = 60_000;

type Fetch = (input: URL, init: RequestInit) => Promise<Response>;

/** The editor's part of the REST interface for one clip. */
export class ClipApi {
  readonly #root: URL;
  readonly #fetch: Fetch;
  readonly #cookies: () => string;
  readonly #revision: number | null;
  #person: string | null = null;

  /** @param revision the number of the one to show; null for the newest */
  constructor(
    clipId: string,
    baseUri: string,
    fetcher: Fetch,
    cookies: () => string,
    revision: number | null = null,
  ) {
    this.#revision = revision;
    this.#root = new URL(`api/v1/clips/${encodeURIComponent(clipId)}/`, baseUri);
    this.#fetch = fetcher;
    this.#cookies = cookies;
  }

  get packUrl(): string {
    return new URL('pack', this.#root).href;
  }

  get framesUrl(): string {
    return new URL('frames', this.#root).href;
  }

  /** Whoever opens the clip here is the one in whose name everything is sent from now on. */
  async editor(): Promise<EditorClip> {
    const opened = await this.#call<EditorClip>(
      this.#revision === null ? 'editor' : `editor?revision=${this.#revision}`,
    );
    if (this.#person !== null && this.#person !== opened.me.name)
      throw new ApiError('another-person', `${opened.me.name} is signed in, not ${this.#person}.`, 409);
    this.#person = opened.me.name;
    return opened;
  }

  /** Sends in this person's name or not at all. */
  as(person: string): this {
    this.#person = person;
    return this;
  }

  labels(revision: number): Promise<WireDocument> {
    return this.#call(`labels?revision=${revision}`);
  }

  /** The server's log without its first `known` operations. */
  operations(known: number): Promise<DraftTail> {
    return this.#call(`operations?known=${known}`);
  }

  here(presence: PresenceReport, leaving = false): Promise<PresenceAnswer> {
    return this.#call('presence', leaving ? { ...presence, leaving } : presence, leaving);
  }

  remarks(): Promise<Remark[]> {
    return this.#call('remarks');
  }

  say({ id, ...said }: Saying): Promise<Remark> {
    switch (said.kind) {
      case 'pin': {
        const { frame, x, y, body } = said;
        return this.#call('remarks', { id, frame, x, y, body });
      }
      case 'reply':
        return this.#call(`remarks/${said.remark}/replies`, { id, body: said.body });
      case 'resolve':
      case 'reopen':
        return this.#call(`remarks/${said.remark}/${said.kind}`, { id, body: said.body });
    }
  }

  pack(): Promise<PackIndex> {
    return this.#call<PackIndex>('pack');
  }

  /** Stores operations; `last` ones go out even while the page ends. */
  store(baseRevision: number, operations: readonly Operation[], last = false): Promise<Acknowledgement> {
    return this.#call('operations', { baseRevision, operations }, last);
  }

  submit(baseRevision: number): Promise<Revision> {
    return this.#call('submit', { baseRevision });
  }

  /** Puts the log on that revision, with further operations in the same step. */
  rebase(onto: number, operations: readonly Operation[]): Promise<Acknowledgement> {
    return this.#call('rebase', { onto, operations });
  }

  decide(revision: number, verdict: Verdict, remark: string): Promise<unknown> {
    return this.#call('verdicts', { revision, verdict, remark });
  }

  track(request: TrackingRequest): Promise<Tracked> {
    return this.#call('tracking', request);
  }

  async #call<T>(path: string, body?: unknown, last = false): Promise<T> {
    const response = await this.#answer(path, body, last);
    if (response.ok) {
      const text = await response.text();
      return (text === '' ? null : JSON.parse(text)) as T;
    }
    throw await errorOf(response);
  }

  async #answer(path: string, body: unknown, last: boolean): Promise<Response> {
    const headers: Record<string, string> = {
      Accept: 'application/json',
      'X-Requested-With': 'XMLHttpRequest',
    };
    if (this.#person !== null) headers['X-Vigil-Person'] = encodeURIComponent(this.#person);
    // A redirect would lead to the sign-in page; followed silently it would look like an answer.
    const init: RequestInit = {
      credentials: 'same-origin',
      redirect: 'manual',
      headers,
      signal: AbortSignal.timeout(PATIENCE_MILLIS),
    };
    if (body !== undefined) {
      init.method = 'POST';
      const text = JSON.stringify(body);
      init.body = text;
      init.keepalive = last && text.length <= LONGEST_KEPT_ALIVE;
      headers['Content-Type'] = 'application/json';
      Object.assign(headers, tokenIn(this.#cookies()));
    }
    try {
      return await this.#fetch(new URL(path, this.#root), init);
    } catch {
      throw new ApiError('offline', 'The server cannot be reached.');
    }
  }
}

/** The header that tells the server that a call comes from its own page. */
export function tokenIn(cookies: string): Readonly<Record<string, string>> {
  const token = /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(cookies)?.[1];
  return token ? { 'X-XSRF-TOKEN': decodeURIComponent(token) } : {};
}
/** Too slow, too early, too many: the same request may do later. */
const AGAIN_LATER = new Set([408, 425, 429]);

interface Problem {
  type?: string;
  title?: string;
  detail?: string;
  errors?: { pointer: string; detail: string }[];
}

async function errorOf(response: Response): Promise<ApiError> {
  if (response.type === 'opaqueredirect' || response.status === 401) {
    return new ApiError('signed-out', 'You are signed out.', 401);
  }
  const problem = (await response.json().catch(() => ({}))) as Problem;
  const pointed = (problem.errors ?? []).map((error) => `${error.pointer} ${error.detail}`).join('; ');
  const message = [problem.detail ?? problem.title ?? `The server answered ${response.status}.`, pointed]
    .filter((part) => part !== '')
    .join(' ');
  if (response.status === 409 && problem.type?.endsWith('stale-base')) {
    return new ApiError('stale-base', message, 409);
  }
  if (response.status === 409 && problem.type?.endsWith('clip-not-in-stage')) {
    return new ApiError('not-in-stage', message, 409);
  }
  if (response.status === 409 && problem.type?.endsWith('another-person')) {
    return new ApiError('another-person', message, 409);
  }
  if (response.status === 413) return new ApiError('too-large', message, 413);
  if (response.status === 403) return new ApiError('forbidden', message, 403);
  const refused = response.status >= 400 && response.status < 500 && !AGAIN_LATER.has(response.status);
  return new ApiError(refused ? 'refused' : 'failed', message, response.status);
}
