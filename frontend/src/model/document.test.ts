// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { describe, expect, it } from 'vitest';
import { decode } from './decode';
import { encode } from './encode';
import { FRAMES, wireDocument } from './fixtures';
import { ORIGINS, Visibility } from './labels';
import { boxAt, originAt, pointsAt, signalAt, visibilityOf } from './read';

describe('a label document', () => {
  it('comes back from its stored form unchanged', () => {
    expect(encode(decode(wireDocument()))).toEqual(wireDocument());
  });

  it('reads values in pixels and units, and null where absent', () => {
    const document = decode(wireDocument());
    expect(boxAt(document.boxes.get('face'), 0)).toEqual({ x: 100, y: 80, w: 200, h: 240 });
    expect(boxAt(document.boxes.get('face'), FRAMES - 1)).toBeNull();
    expect(pointsAt(document.points.get('face68'), 0)[1]).toEqual({ x: 100.8, y: 101.2 });
    expect(visibilityOf(document.points.get('face68')!, 67, 3)).toBe(Visibility.occluded);
    expect(signalAt(document, 'eye_openness_left', 2)).toBe(0.998);
    expect(signalAt(document, 'head_yaw', 2)).toBeNull();
    expect(originAt(document.boxes.get('face')!, 3)).toBe(ORIGINS[1]);
  });

  it('refuses tracks that do not fit the frame count, naming them', () => {
    const wire = wireDocument();
    wire.boxes.face!.xywh.pop();
    expect(() => decode(wire)).toThrow(/face: 47 values instead of 48/);
    expect(() => decode({ ...wireDocument(), schema: 'other' })).toThrow(/unknown label schema/);
  });
});
