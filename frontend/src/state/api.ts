import type { Operation } from '../model/operation';
import type { EditorClip, PackIndex, Revision, Tracked, TrackingRequest, Verdict } from './api-types';

/** Why a call failed: no answer at all, signed out, a moved base, a clip that rests now, or a refusal with its reason. */
export class ApiError extends Error {
  constructor(
    readonly kind: 'offline' | 'signed-out' | 'stale-base' | 'not-in-stage' | 'refused' | 'failed',
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

  editor(): Promise<EditorClip> {
    return this.#call<EditorClip>(this.#revision === null ? 'editor' : `editor?revision=${this.#revision}`);
  }

  pack(): Promise<PackIndex> {
    return this.#call<PackIndex>('pack');
  }

  /** Stores operations; `last` ones go out even while the page ends. */
  store(
    baseRevision: number,
    operations: readonly Operation[],
    last = false,
  ): Promise<{ acknowledged: string[] }> {
    return this.#call('operations', { baseRevision, operations }, last);
  }

  submit(baseRevision: number): Promise<Revision> {
    return this.#call('submit', { baseRevision });
  }

  rebase(): Promise<{ baseRevision: number }> {
    return this.#call('rebase', {});
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
  const refused = response.status >= 400 && response.status < 500 && response.status !== 429;
  return new ApiError(refused ? 'refused' : 'failed', message, response.status);
}
