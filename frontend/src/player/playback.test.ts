// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { describe, expect, it } from 'vitest';
import { Playback } from './playback';

function setUp(frameCount = 31) {
  let frame = 0;
  let now = 0;
  let queued: ((now: number) => void) | null = null;
  const blocked = new Set<number>();
  const playback = new Playback({
    ptsUs: Array.from({ length: frameCount }, (_, i) => Math.round((i * 1e6) / 30)),
    frame: () => frame,
    ready: (n) => !blocked.has(n),
    seek: (n) => (frame = n),
    onChange: () => undefined,
    schedule: (work) => ((queued = work), 1),
    cancel: () => (queued = null),
  });
  const run = (millis: number) => {
    for (const end = now + millis; now < end; now += 10) {
      const work = queued;
      queued = null;
      work?.(now);
    }
  };
  return { playback, run, blocked, at: () => frame, go: (n: number) => (frame = n) };
}

describe('playback', () => {
  it('follows the frame times at each speed and stops at the end', () => {
    const { playback, run, at } = setUp();
    playback.toggle();
    run(510);
    expect(at()).toBe(15);
    run(1000);
    expect(at()).toBe(30);
    expect(playback.speed).toBe(0);
  });

  it('plays backwards to the first frame', () => {
    const { playback, run, at, go } = setUp();
    go(20);
    playback.push(-1);
    run(2000);
    expect(at()).toBe(0);
    expect(playback.speed).toBe(0);
  });

  it('waits for a frame that is not there yet instead of running past it', () => {
    const { playback, run, blocked, at } = setUp();
    blocked.add(5);
    playback.toggle();
    run(900);
    expect(at()).toBe(5);
    blocked.clear();
    run(100);
    expect(at()).toBe(8);
  });

  it('goes faster with each push and turns round at normal speed', () => {
    const { playback } = setUp();
    const speeds = [1, 1, 1, -1, -1].map((way) => (playback.push(way as 1 | -1), playback.speed));
    expect(speeds).toEqual([1, 2, 4, -1, -2]);
    playback.slower();
    expect(playback.speed).toBe(-1);
  });
});
