// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import type { LabelDocument } from '../model/labels';
import { describe, expect, it } from 'vitest';
import { imagePoint } from '../kernel/points';
import { withVertex } from '../kernel/polygon';
import { applied } from '../model/apply';
import { decode } from '../model/decode';
import { wireDocument } from '../model/fixtures';
import { RingDrawing, ringEdit, ringOf, ringWithout } from './ring';

const corners = [imagePoint(10, 10), imagePoint(50, 10), imagePoint(50, 40), imagePoint(10, 40)];
const track = 'glare_polygon';
const document = applied(decode(wireDocument()), ringEdit(track, 3, corners, 32));
const places = (from: LabelDocument, frame = 3) => ringOf(from, track, frame).map(({ x, y }) => ({ x, y }));

describe('a polygon', () => {
  it('is drawn click by click and closes on its first vertex', () => {
    const ring = new RingDrawing(32);
    for (const corner of corners) expect(ring.click(corner, 4)).toBe(false);
    expect(ring.vertices).toEqual(corners);
    ring.back();
    expect(ring.vertices).toHaveLength(3);
    expect(ring.click(imagePoint(11, 11), 4)).toBe(true);
    expect(ring.isClosable).toBe(true);
  });

  it('closes when no vertex more fits', () => {
    const ring = new RingDrawing(4);
    expect(corners.map((corner) => ring.click(corner, 0.1))).toEqual([false, false, false, true]);
  });

  it('has as many vertices as were clicked, on its frame only', () => {
    expect(places(document)).toEqual(corners);
    expect(places(document, 4)).toEqual([]);
    expect(ringOf(document, 'occluder_polygon', 3)).toEqual([]);
  });

  it('takes a vertex more between two, and gives it up again', () => {
    const more = withVertex(ringOf(document, track, 3), 0, imagePoint(30, 5));
    const five = applied(document, ringEdit(track, 3, more, 32));
    expect(places(five)[1]).toEqual({ x: 30, y: 5 });
    expect(places(five)).toHaveLength(5);
    expect(places(applied(five, ringWithout(five, track, 3, 1)))).toEqual(corners);
    expect(ringWithout(five, track, 3, 9), 'no such vertex').toBeNull();
  });

  it('is gone with its third last vertex', () => {
    const three = applied(document, ringWithout(document, track, 3, 0));
    expect(places(three)).toHaveLength(3);
    expect(places(applied(three, ringWithout(three, track, 3, 0)))).toEqual([]);
  });
});
