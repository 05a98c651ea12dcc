// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_SCALE,
  MIN_SCALE,
  closeUp,
  fit,
  onImage,
  pan,
  toImage,
  toScreen,
  zoomAt,
  type Camera,
} from './camera';
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

  it('shows the whole of a box, in the middle, as large as the stage allows', () => {
    const box = fc.record({
      x: coordinate,
      y: coordinate,
      w: fc.double({ min: 20, max: 900, noNaN: true }),
      h: fc.double({ min: 20, max: 900, noNaN: true }),
    });
    fc.assert(
      fc.property(box, ({ x, y, w, h }) => {
        const view = closeUp({ x, y, w, h }, { width: 1000, height: 400 });
        const [from, to] = [toScreen(view, imagePoint(x, y)), toScreen(view, imagePoint(x + w, y + h))];
        expect(from.x).toBeGreaterThanOrEqual(-1e-6);
        expect(from.y).toBeGreaterThanOrEqual(-1e-6);
        expect(to.x).toBeLessThanOrEqual(1000 + 1e-6);
        expect(to.y).toBeLessThanOrEqual(400 + 1e-6);
        expect((from.x + to.x) / 2).toBeCloseTo(500, 4);
        expect((from.y + to.y) / 2).toBeCloseTo(200, 4);
      }),
    );
  });

  it('never loses the image out of sight', () => {
    fc.assert(
      fc.property(camera, (view) => {
        const kept = onImage(view, { width: 640, height: 400 }, { width: 1000, height: 400 });
        const middle = toImage(kept, screenPoint(500, 200));
        expect(middle.x).toBeGreaterThanOrEqual(-1e-6);
        expect(middle.x).toBeLessThanOrEqual(640 + 1e-6);
        expect(middle.y).toBeGreaterThanOrEqual(-1e-6);
        expect(middle.y).toBeLessThanOrEqual(400 + 1e-6);
        expect(onImage(kept, { width: 640, height: 400 }, { width: 1000, height: 400 })).toEqual(kept);
      }),
    );
  });
});
