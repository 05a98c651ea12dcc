// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FEWEST_FRAMES,
  borderAt,
  centreShare,
  followed,
  frameAt,
  frameAtTime,
  leftOf,
  panned,
  startShare,
  ticks,
  wholeClip,
  zoomed,
} from './timeline';

const lane = fc.record({
  width: fc.integer({ min: 200, max: 4000 }),
  frameCount: fc.integer({ min: 1, max: 20_000 }),
});

describe('the timeline', () => {
  it('finds the frame whose centre is pointed at', () => {
    fc.assert(
      fc.property(lane, fc.nat(), ({ width, frameCount }, seed) => {
        const frame = seed % frameCount;
        const all = wholeClip(frameCount);
        expect(frameAt(centreShare(frame, frameCount) * width, width, all, frameCount)).toBe(frame);
      }),
    );
  });

  it('finds the border left of a frame', () => {
    fc.assert(
      fc.property(lane, fc.nat(), ({ width, frameCount }, seed) => {
        const frame = seed % frameCount;
        const all = wholeClip(frameCount);
        expect(borderAt(startShare(frame, frameCount) * width, width, all, frameCount)).toBe(frame);
      }),
    );
  });

  it('stays within the clip outside of the lane', () => {
    const all = wholeClip(10);
    expect(frameAt(-50, 100, all, 10)).toBe(0);
    expect(frameAt(500, 100, all, 10)).toBe(9);
    expect(borderAt(500, 100, all, 10)).toBe(10);
  });

  it('shows the last frame that has begun, also with uneven frame times', () => {
    const times = [0, 33_333, 100_000, 133_333];
    expect([0, 33_332, 33_333, 99_999, 100_000, 999_999].map((t) => frameAtTime(times, t))).toEqual([
      0, 0, 1, 1, 2, 3,
    ]);
  });
});

const looked = fc
  .record({
    frameCount: fc.integer({ min: 1, max: 20_000 }),
    steps: fc.array(
      fc.record({
        factor: fc.double({ min: 0.2, max: 5, noNaN: true }),
        anchor: fc.double({ min: 0, max: 1, noNaN: true }),
        by: fc.integer({ min: -3000, max: 3000 }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ frameCount, steps }) => ({
    frameCount,
    window: steps.reduce(
      (window, { factor, anchor, by }) =>
        panned(
          zoomed(window, factor, window.from + anchor * (window.to - window.from), frameCount),
          by,
          frameCount,
        ),
      wholeClip(frameCount),
    ),
  }));

describe('the part of a clip in view', () => {
  it('stays within the clip and never comes closer than frames can be told apart', () => {
    fc.assert(
      fc.property(looked, ({ frameCount, window }) => {
        expect(window.from).toBeGreaterThanOrEqual(0);
        expect(window.to).toBeLessThanOrEqual(frameCount + 1e-6);
        expect(window.to - window.from).toBeGreaterThanOrEqual(Math.min(FEWEST_FRAMES, frameCount) - 1e-6);
      }),
    );
  });

  it('keeps what is zoomed at where it is, unless an end of the clip is in the way', () => {
    const near = zoomed({ from: 400, to: 800 }, 2, 500, 2000);
    expect(leftOf(500, 1000, near)).toBeCloseTo(leftOf(500, 1000, { from: 400, to: 800 }));
    expect(zoomed(near, 0.5, 500, 2000)).toEqual({ from: 400, to: 800 });
  });

  it('goes along with the playhead, and stays where it is while the playhead is in it', () => {
    fc.assert(
      fc.property(looked, fc.nat(), ({ frameCount, window }, seed) => {
        const frame = seed % frameCount;
        const after = followed(window, frame, frameCount);
        expect(after.from).toBeLessThanOrEqual(frame + 1e-6);
        expect(after.to).toBeGreaterThanOrEqual(frame + 1 - 1e-6);
        expect(followed(after, frame, frameCount)).toBe(after);
      }),
    );
  });

  it('finds the frame under the pointer at any zoom', () => {
    fc.assert(
      fc.property(looked, fc.nat(), ({ frameCount, window }, seed) => {
        const frame = seed % frameCount;
        expect(frameAt(leftOf(frame + 0.5, 900, window), 900, window, frameCount)).toBe(frame);
      }),
    );
  });

  it('has ruler marks on whole frames, the numbered ones far enough apart to be read', () => {
    fc.assert(
      fc.property(looked, fc.integer({ min: 300, max: 2400 }), ({ window }, width) => {
        const marks = ticks(window, width);
        const major = marks.filter((mark) => mark.major).map((mark) => mark.frame);
        expect(marks.every((mark) => Number.isInteger(mark.frame))).toBe(true);
        major.slice(1).forEach((frame, i) => {
          expect(leftOf(frame, width, window) - leftOf(major[i] ?? 0, width, window)).toBeGreaterThan(70);
        });
      }),
    );
  });
});
