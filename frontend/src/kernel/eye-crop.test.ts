// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toImage, toScreen } from './camera';
import { paneSize, middleOf, paneCamera, smoothedCentre, widthOf } from './eye-crop';
import { imagePoint, screenPoint } from './points';

describe('the centre of a crop', () => {
  const centres = fc.array(
    fc.option(
      fc.record({
        x: fc.double({ min: 0, max: 999, noNaN: true }),
        y: fc.double({ min: 0, max: 999, noNaN: true }),
      }),
    ),
    { minLength: 1, maxLength: 60 },
  );

  it('lies among the centres around it, and is missing only where they all are', () => {
    fc.assert(
      fc.property(centres, fc.nat(59), (all, at) => {
        const frame = at % all.length;
        const around = all.slice(Math.max(0, frame - 8), frame + 9).filter((centre) => centre !== null);
        const centre = smoothedCentre((other) => all[other], frame, all.length);
        expect(centre === null).toBe(around.length === 0);
        for (const axis of ['x', 'y'] as const) {
          if (!centre) continue;
          const values: number[] = around.map((one: { x: number; y: number }) => one[axis]);
          expect(centre[axis]).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
          expect(centre[axis]).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        }
      }),
    );
  });

  it('follows a steady movement without lag', () => {
    const centre = smoothedCentre((frame) => imagePoint(3 * frame, 7), 50, 100);
    expect(centre.x).toBeCloseTo(150);
    expect(centre.y).toBeCloseTo(7);
  });

  it('trembles far less than the points do', () => {
    const jitter = (frame: number) => imagePoint(100 + (frame % 2 === 0 ? 2 : -2), 50);
    const [a, b] = [50, 51].map((frame) => smoothedCentre(jitter, frame, 100).x);
    expect(Math.abs(a - b)).toBeLessThan(0.25);
  });
});

describe('a pane', () => {
  it('has the centre in its middle, give or take half a screen pixel, and finds every point again', () => {
    const place = fc.double({ min: 0, max: 4000, noNaN: true });
    fc.assert(
      fc.property(place, place, fc.nat(400), place, place, (x, y, left, px, py) => {
        const pane = { width: 232, height: 140 };
        const camera = paneCamera(imagePoint(x, y), pane, left, 4);
        const middle = toScreen(camera, imagePoint(x, y));
        expect(Math.abs(middle.x - left - 116)).toBeLessThanOrEqual(0.5);
        expect(Math.abs(middle.y - 70)).toBeLessThanOrEqual(0.5);
        const back = toScreen(camera, toImage(camera, screenPoint(px, py)));
        expect(back.x).toBeCloseTo(px, 6);
        expect(back.y).toBeCloseTo(py, 6);
      }),
    );
  });

  it('is four times as large as the eye with some skin around it where there is room', () => {
    expect(paneSize(30, { width: 220, height: 150 }, [4, 3, 2])).toEqual({
      scale: 4,
      pane: { width: 192, height: 115 },
    });
    expect(paneSize(3, { width: 220, height: 150 }, [4, 3, 2]).pane.width).toBe(96);
  });

  it('shows large eyes whole rather than four times as large, and never more than there is room for', () => {
    expect(paneSize(65, { width: 220, height: 150 }, [4, 3, 2])).toEqual({
      scale: 2,
      pane: { width: 208, height: 125 },
    });
    expect(paneSize(300, { width: 220, height: 90 }, [4, 3, 2]).pane).toEqual({ width: 150, height: 90 });
  });
});

it('measures points', () => {
  const points = [imagePoint(1, 1), imagePoint(5, 2), imagePoint(3, 6)];
  expect(widthOf(points)).toBe(4);
  expect(middleOf(points)).toEqual({ x: 3, y: 3 });
  expect(middleOf([])).toBeNull();
});
