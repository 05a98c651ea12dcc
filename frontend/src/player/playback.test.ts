// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Playback } from './playback';

function setUp(frameCount = 31) {
  let frame = 0;
  let now = 0;
  let queued: ((now: number) => void) | null = null;
  const blocked = new Set<number>();
  const shown = new Set<number>();
  const playback = new Playback({
    ptsUs: Array.from({ length: frameCount }, (_, i) => Math.round((i * 1e6) / 30)),
    frame: () => frame,
    ready: (n) => !blocked.has(n),
    seek: (n) => shown.add((frame = n)),
    onChange: () => undefined,
    schedule: (work) => ((queued = work), 1),
    cancel: () => (queued = null),
  });
  const tick = (millis: number) => {
    const work = queued;
    queued = null;
    work?.(now);
    now += millis;
  };
  const run = (millis: number) => {
    for (const end = now + millis; now < end;) tick(10);
  };
  return { playback, run, tick, blocked, seen: () => shown, at: () => frame, go: (n: number) => (frame = n) };
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
    playback.ease(-1);
    expect(playback.speed).toBe(-1);
  });

  it('goes slower the same way, down to a quarter', () => {
    const { playback } = setUp();
    const speeds = [1, 1, 1, -1].map((way) => (playback.ease(way as 1 | -1), playback.speed));
    expect(speeds).toEqual([0.5, 0.25, 0.25, -0.5]);
  });

  it('shows every frame, however late the ticks come, unless faster than normal', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0.25, 0.5, 1),
        fc.constantFrom(1 as const, -1 as const),
        fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 60 }),
        (speed, way, gaps) => {
          const { playback, tick, at, go } = setUp(200);
          go(100);
          playback.play(speed * way);
          let before = at();
          for (const gap of gaps) {
            tick(gap);
            expect([before, before + way]).toContain(at());
            before = at();
          }
        },
      ),
    );
  });
});

describe('a loop', () => {
  it('shows each of its frames and no other, round after round, both ways', () => {
    const { playback, run, seen, go } = setUp();
    go(12);
    playback.loop(10, 14);
    run(2000);
    expect(seen()).toEqual(new Set([10, 11, 12, 13, 14]));
    playback.play(-1);
    run(1000);
    expect(seen()).toEqual(new Set([10, 11, 12, 13, 14]));
  });

  it('begins with its first frame from outside, and keeps the time of a round', () => {
    const { playback, run, at } = setUp();
    playback.loop(20, 26);
    expect(at()).toBe(20);
    run(10);
    run(7 * 33.34);
    expect(at()).toBe(20);
  });

  it('stays within the clip and shows both ends whatever is asked for and however fast', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20, max: 60 }),
        fc.integer({ min: -20, max: 60 }),
        fc.constantFrom(1, 2, 4, -2, -4),
        (a, b, speed) => {
          fc.pre(Math.max(a, b) >= 0 && Math.min(a, b) <= 30);
          const { playback, run, seen } = setUp();
          playback.loop(a, b);
          playback.play(speed);
          seen().clear();
          run(6000);
          const [first, last] = [Math.max(0, Math.min(a, b)), Math.min(30, Math.max(a, b))];
          expect(Math.min(...seen())).toBe(first);
          expect(Math.max(...seen())).toBe(last);
          expect(playback.speed).toBe(speed);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('plays on to the end once it is given up', () => {
    const { playback, run, at } = setUp();
    playback.loop(3, 5);
    run(500);
    playback.endLoop();
    run(2000);
    expect(at()).toBe(30);
    expect(playback.speed).toBe(0);
  });
});
