// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { borderAt, centreShare, frameAt, frameAtTime, startShare } from './timeline';

const lane = fc.record({
  width: fc.integer({ min: 200, max: 4000 }),
  frameCount: fc.integer({ min: 1, max: 20_000 }),
});

describe('the timeline', () => {
  it('finds the frame whose centre is pointed at', () => {
    fc.assert(
      fc.property(lane, fc.nat(), ({ width, frameCount }, seed) => {
        const frame = seed % frameCount;
        expect(frameAt(centreShare(frame, frameCount) * width, width, frameCount)).toBe(frame);
      }),
    );
  });

  it('finds the border left of a frame', () => {
    fc.assert(
      fc.property(lane, fc.nat(), ({ width, frameCount }, seed) => {
        const frame = seed % frameCount;
        expect(borderAt(startShare(frame, frameCount) * width, width, frameCount)).toBe(frame);
      }),
    );
  });

  it('stays within the clip outside of the lane', () => {
    expect(frameAt(-50, 100, 10)).toBe(0);
    expect(frameAt(500, 100, 10)).toBe(9);
    expect(borderAt(500, 100, 10)).toBe(10);
  });

  it('shows the last frame that has begun, also with uneven frame times', () => {
    const times = [0, 33_333, 100_000, 133_333];
    expect([0, 33_332, 33_333, 99_999, 100_000, 999_999].map((t) => frameAtTime(times, t))).toEqual([
      0, 0, 1, 1, 2, 3,
    ]);
  });
});
