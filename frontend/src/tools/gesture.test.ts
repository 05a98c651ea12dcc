// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { describe, expect, it } from 'vitest';
import { imagePoint } from '../kernel/points';
import { decode } from '../model/decode';
import { wireDocument } from '../model/fixtures';
import { dragOf, drawOf, hitTest } from './gesture';

const document = decode(wireDocument());
const camera = { scale: 2, offsetX: 0, offsetY: 0 };
const box = { kind: 'box', track: 'face' } as const;

describe('gestures', () => {
  it('prefer a handle of the selected box to a point on it', () => {
    const corner = imagePoint(100, 80);
    expect(hitTest(document, 0, box, camera, corner)).toMatchObject({
      part: { type: 'handle', handle: 'nw' },
    });
    expect(hitTest(document, 0, null, camera, imagePoint(100.2, 100.6))).toMatchObject({
      kind: 'point',
      index: 0,
    });
    expect(hitTest(document, 0, null, camera, imagePoint(150, 300))).toMatchObject({
      part: { type: 'inside' },
    });
    expect(hitTest(document, 0, null, camera, imagePoint(200, 80))).toMatchObject({ part: { type: 'edge' } });
    expect(hitTest(document, 0, null, camera, imagePoint(600, 20))).toBeNull();
  });

  it('move and resize a box by what the pointer travelled', () => {
    const from = imagePoint(150, 300);
    const move = dragOf(document, 0, { ...box, part: { type: 'inside' } }, from);
    expect(move(imagePoint(160, 295))).toMatchObject({ box: [11_000, 7_500, 20_000, 24_000] });
    const resize = dragOf(document, 0, { ...box, part: { type: 'handle', handle: 'se' } }, from);
    expect(resize(imagePoint(160, 295))).toMatchObject({ box: [10_000, 8_000, 21_000, 23_500] });
  });

  it('draw a box from corner to corner', () => {
    const draw = drawOf(document, 'face', 11, imagePoint(50, 60));
    expect(draw(imagePoint(20, 100))).toMatchObject({ box: [2_000, 6_000, 3_000, 4_000], visibility: 0 });
  });
});
