// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { describe, expect, it } from 'vitest';
import { FrameDecoder } from './frame-decoder';
import { PackReader } from './pack-reader';

const CHUNK = 4;
const SIZES = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9];
const pack = { packUrl: 'pack', framesUrl: 'frames', chunkFrames: CHUNK, sizes: SIZES };

/** Each frame's bytes are its ordinal, as often as the frame is long. */
const frameText = (ordinal: number) => String.fromCharCode(97 + ordinal).repeat(SIZES[ordinal]);

function bytesAt(url: string): Blob {
  const [kind, name] = url.split('/');
  if (kind === 'frames') return new Blob([frameText(parseInt(name))]);
  const first = Number(name) * CHUNK;
  return new Blob(SIZES.slice(first, first + CHUNK).map((_, i) => frameText(first + i)));
}

const settle = () => new Promise((done) => setTimeout(done, 5));

/** A network that answers only when told to. */
function network() {
  const open = new Map<string, { answer: () => void; fail: (error: Error) => void }>();
  const asked: string[] = [];
  const aborted: string[] = [];
  const fetch = (url: string, signal: AbortSignal) =>
    new Promise<Blob>((resolve, reject) => {
      asked.push(url);
      open.set(url, { answer: () => resolve(bytesAt(url)), fail: reject });
      signal.addEventListener('abort', () => {
        aborted.push(url);
        reject(new DOMException('called off', 'AbortError'));
      });
    });
  const answer = async (url: string) => (open.get(url).answer(), settle());
  return {
    fetch,
    answer,
    fail: async (url: string) => (open.get(url).fail(new Error('no')), settle()),
    asked,
    aborted,
  };
}

function decoder() {
  const net = network();
  const shown: string[] = [];
  const failed: number[] = [];
  const decoder = new FrameDecoder(pack, {
    fetch: net.fetch,
    rest: () => Promise.resolve(),
    decode: async (jpeg) => (await jpeg.text()) as unknown as ImageBitmap,
    emit: (event) =>
      event.type === 'frame'
        ? shown.push(`${event.ordinal}:${event.bitmap as unknown as string}`)
        : failed.push(event.ordinal),
  });
  return { ...net, decoder, shown, failed };
}

describe('reading the pack', () => {
  it('cuts every frame out of its chunk, and takes it alone as well', async () => {
    const reader = new PackReader(pack, (url) => Promise.resolve(bytesAt(url)));
    for (let ordinal = 0; ordinal < SIZES.length; ordinal++) {
      expect(await (await reader.atOnce(ordinal)).text()).toBe(frameText(ordinal));
      expect(await (await reader.ofChunk(ordinal)).text()).toBe(frameText(ordinal));
    }
  });

  it('keeps chunks within its budget, those used last', async () => {
    const asked: string[] = [];
    const reader = new PackReader(pack, (url) => (asked.push(url), Promise.resolve(bytesAt(url))), 35);
    for (const ordinal of [0, 5, 1, 9, 2, 6]) await reader.ofChunk(ordinal);
    // 9 and 22 bytes stay; with the third chunk's 21 the one least used, the second, has to go
    expect(asked).toEqual(['pack/0', 'pack/1', 'pack/2', 'pack/1']);
  });
});

describe('decoding', () => {
  it('gets the frame that somebody waits for by itself before any chunk', async () => {
    const { decoder: frames, answer, asked, shown } = decoder();
    frames.want({ ordinals: [5, 6, 7], urgent: true });
    expect(asked).toEqual(['frames/5.jpg']);
    await answer('frames/5.jpg');
    expect(shown).toEqual([`5:${frameText(5)}`]);
    expect(asked).toEqual(['frames/5.jpg', 'pack/1']);
    await answer('pack/1');
    expect(shown.map((frame) => parseInt(frame))).toEqual([5, 6, 7]);
  });

  it('needs no network for a frame whose chunk is here', async () => {
    const { decoder: frames, answer, asked, shown } = decoder();
    frames.want({ ordinals: [4], urgent: false });
    await answer('pack/1');
    frames.want({ ordinals: [7], urgent: true });
    await settle();
    expect(asked).toEqual(['pack/1']);
    expect(shown).toEqual([`4:${frameText(4)}`, `7:${frameText(7)}`]);
  });

  it('calls off what a seek elsewhere made stale, and says nothing of it', async () => {
    const { decoder: frames, answer, asked, aborted, shown, failed } = decoder();
    frames.want({ ordinals: [0, 1], urgent: false });
    await settle();
    frames.want({ ordinals: [9, 10], urgent: true });
    await settle();
    expect(aborted).toEqual(['pack/0']);
    frames.want({ ordinals: [5], urgent: true });
    await settle();
    expect(aborted).toEqual(['pack/0', 'frames/9.jpg']);
    await answer('frames/5.jpg');
    expect(shown).toEqual([`5:${frameText(5)}`]);
    expect(failed).toEqual([]);
    expect(asked).not.toContain('pack/2');
  });

  it('asks once for a chunk that failed, not once for each of its frames', async () => {
    const { decoder: frames, fail, asked, failed } = decoder();
    frames.want({ ordinals: [0, 1, 2, 3], urgent: false });
    await fail('pack/0');
    expect(asked).toEqual(['pack/0']);
    expect(failed.length).toBeGreaterThan(0);
    frames.want({ ordinals: [0, 1, 2, 3], urgent: false });
    expect(asked).toEqual(['pack/0', 'pack/0']);
  });
});
