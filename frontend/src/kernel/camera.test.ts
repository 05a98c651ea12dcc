// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SCALE, MIN_SCALE, fit, pan, toImage, toScreen, zoomAt, type Camera } from './camera';
import { imagePoint, screenPoint } from './points';

const coordinate = fc.double({ min: -4000, max: 4000, noNaN: true });
const camera: fc.Arbitrary<Camera> = fc.record({
  scale: fc.double({ min: MIN_SCALE, max: MAX_SCALE, noNaN: true }),
  offsetX: coordinate,
  offsetY: coordinate,
});

describe('the camera', () => {
  it('brings every image point back from the screen at every zoom', () => {
    fc.assert(
      fc.property(camera, coordinate, coordinate, (view, x, y) => {
        const back = toImage(view, toScreen(view, imagePoint(x, y)));
        expect(back.x).toBeCloseTo(x, 6);
        expect(back.y).toBeCloseTo(y, 6);
      }),
    );
  });

  it('keeps the point under the pointer while zooming', () => {
    fc.assert(
      fc.property(
        camera,
        coordinate,
        coordinate,
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (view, x, y, factor) => {
          const anchor = screenPoint(x, y);
          const before = toImage(view, anchor);
          const after = toScreen(zoomAt(view, anchor, factor), before);
          expect(after.x).toBeCloseTo(x, 4);
          expect(after.y).toBeCloseTo(y, 4);
        },
      ),
    );
  });

  it('fits the whole image into the stage, centred', () => {
    const view = fit({ width: 640, height: 400 }, { width: 1000, height: 400 });
    expect(view).toEqual({ scale: 1, offsetX: 180, offsetY: 0 });
  });

  it('pans in screen pixels whatever the zoom', () => {
    const view = pan({ scale: 8, offsetX: 1, offsetY: 2 }, 10, -4);
    expect(view).toEqual({ scale: 8, offsetX: 11, offsetY: -2 });
  });
});
