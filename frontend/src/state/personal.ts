import { tokenIn } from './api';
import type { PreferencePort } from './preferences';

type Values = Readonly<Record<string, unknown>>;

type Fetch = (input: URL, init: RequestInit) => Promise<Response>;

const PATIENCE_MILLIS = 10_000;

/** Marks, in the browser's own copy, that the server has not heard of the last change yet. */
const UNSENT = '#unsent';

/**
 * A person's preferences on the server, with a copy in the browser: what was set while the server was out of reach is
 * kept there and sent the next time.
 */
export function onServer(
  baseUri: string,
  fetcher: Fetch,
  cookies: () => string,
  copy: PreferencePort,
): PreferencePort {
  const address = new URL('api/v1/me/preferences', baseUri);
  const call = async (init: RequestInit): Promise<Response> => {
    const response = await fetcher(address, {
      credentials: 'same-origin',
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MILLIS),
      ...init,
    });
    if (!response.ok) throw new Error(`The server answered ${response.status}.`);
    return response;
  };
  const put = async (all: Values): Promise<void> => {
    const headers = {
      'Content-Type': 'application/json',
      'X-Requested-With': 'XMLHttpRequest',
      ...tokenIn(cookies()),
    };
    await call({ method: 'PUT', headers, body: JSON.stringify(all), keepalive: true });
    if (all === latest) await copy.save(all);
  };
  let latest: Values = {};
  // One after the other: the last one set is the last one stored.
  let sending: Promise<void> = Promise.resolve();
  return {
    load: async () => {
      const { [UNSENT]: unsent, ...kept } = await copy.load().catch((): Values => ({}));
      if (unsent === true) {
        latest = kept;
        void put(kept).catch(() => undefined);
        return kept;
      }
      try {
        const response = await call({
          headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' },
        });
        const stored: unknown = await response.json();
        return typeof stored === 'object' && stored !== null ? { ...stored } : {};
      } catch {
        return kept;
      }
    },
    save: async (all) => {
      latest = all;
      await copy.save({ ...all, [UNSENT]: true });
      sending = sending.catch(() => undefined).then(() => put(all));
      await sending;
    },
  };
}
