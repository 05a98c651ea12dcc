// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { describe, expect, it } from 'vitest';
import { onServer } from './personal';
import { Preferences, inBrowser } from './preferences';

const isNumber = (value: unknown): value is number => typeof value === 'number';

class MemoryStorage {
  readonly values = new Map<string, string>();
  getItem = (key: string) => this.values.get(key) ?? null;
  setItem = (key: string, value: string) => void this.values.set(key, value);
}

/** One person's place on a server that can be out of reach. */
function server(stored: Record<string, unknown> = {}) {
  const place = { stored, reachable: true, puts: [] as RequestInit[] };
  const fetcher = (input: URL, init: RequestInit) => {
    expect(input.pathname).toBe('/api/v1/me/preferences');
    if (!place.reachable) return Promise.reject(new TypeError('offline'));
    if (init.method !== 'PUT') return Promise.resolve(new Response(JSON.stringify(place.stored)));
    place.puts.push(init);
    place.stored = JSON.parse(init.body as string) as Record<string, unknown>;
    return Promise.resolve(new Response(null, { status: 204 }));
  };
  return { place, fetcher };
}

const open = async ({ fetcher }: ReturnType<typeof server>, storage: MemoryStorage, person = 'ada') => {
  const preferences = await Preferences.load({
    load: () => Promise.resolve({}),
    save: () => Promise.resolve(),
  });
  const cookies = () => 'a=b; XSRF-TOKEN=t%20k';
  await preferences.moveTo(onServer('http://vigil.test/', fetcher, cookies, inBrowser(storage as unknown as Storage, person))); // prettier-ignore
  return preferences;
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("a person's preferences", () => {
  it('follow the person to another browser', async () => {
    const there = server();
    (await open(there, new MemoryStorage())).set('gamma', 2);
    await settled();
    expect(there.place.puts[0]).toMatchObject({ headers: { 'X-XSRF-TOKEN': 't k' } });
    expect((await open(there, new MemoryStorage())).get('gamma', isNumber, 1)).toBe(2);
  });

  it('set while the server is out of reach are kept and sent the next time', async () => {
    const there = server({ gamma: 1.5, zoom: 3 });
    const storage = new MemoryStorage();
    const preferences = await open(there, storage);
    there.place.reachable = false;
    preferences.set('gamma', 4);
    await settled();
    expect((await open(there, storage)).get('gamma', isNumber, 1)).toBe(4);
    there.place.reachable = true;
    expect((await open(there, storage)).get('gamma', isNumber, 1)).toBe(4);
    await settled();
    expect(there.place.stored).toEqual({ gamma: 4, zoom: 3 });
    there.place.stored = { gamma: 5 };
    expect((await open(there, storage)).get('gamma', isNumber, 1)).toBe(5);
  });

  it('end as they were set last, however quickly', async () => {
    const there = server();
    const preferences = await open(there, new MemoryStorage());
    for (let i = 0; i <= 9; i++) preferences.set('gamma', i);
    await settled();
    expect(there.place.stored).toEqual({ gamma: 9 });
  });

  it('of one person are not read by the next at the same machine', async () => {
    const there = server();
    there.place.reachable = false;
    const storage = new MemoryStorage();
    (await open(there, storage, 'ada')).set('gamma', 4);
    await settled();
    expect((await open(there, storage, 'bob')).get('gamma', isNumber, 1)).toBe(1);
  });
}); // prettier-ignore
