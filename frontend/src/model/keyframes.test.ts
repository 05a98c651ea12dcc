// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import type { LabelDocument } from './labels';
import type { Edit, SingleEdit } from './operation';
import type { ShapeRef } from './shapes';
import { describe, expect, it } from 'vitest';
import { applied } from './apply';
import { decode } from './decode';
import { FRAMES, anyEdit, wireDocument } from './fixtures';
import { between, keyframeFrom, keyframesOf, mixShapes, withNeighbours } from './keyframes';
import { HUMAN, ORIGINS } from './labels';
import { boxAt, originAt } from './read';
import { INTERPOLATED, shapeAt } from './shapes';

const base = decode(wireDocument());
const face: ShapeRef = { kind: 'boxes', track: 'face' };
const cup: ShapeRef = { kind: 'boxes', track: 'cup' };
const box = (track: string, frame: number, x: number): SingleEdit => ({
  kind: 'setBox',
  track,
  frame,
  box: [x, 100, 2_000, 4_000],
  visibility: 0,
});
const edited = (document: LabelDocument, ...edits: Edit[]): LabelDocument => edits.reduce(applied, document);

/** The frames that follow from a gesture. */
const framesOf = (edit: Edit) => (edit as { edits: { frames: unknown[] }[] }).edits[1]!.frames;

describe('keyframes', () => {
  it('are frames that a person set and where the object is', () => {
    const document = edited(base, box('cup', 2, 0), box('cup', 8, 6_000));
    expect(keyframesOf(document, cup)).toEqual([2, 8]);
    expect(keyframesOf(document, face)).toEqual([]);
    expect(keyframeFrom(document, cup, 2, 1)).toBe(8);
    expect(keyframeFrom(document, cup, 2, -1)).toBe(-1);
  });

  it('hold exactly, with an even way between them', () => {
    const document = edited(base, box('cup', 2, 0), box('cup', 8, 6_000));
    const filled = applied(document, between(document, cup, 2, 8));
    expect([2, 3, 4, 5, 6, 7, 8].map((frame) => boxAt(filled.boxes.get('cup'), frame)?.x)).toEqual([0, 10, 20, 30, 40, 50, 60]); // prettier-ignore
    expect(originAt(filled.boxes.get('cup'), 5)).toBe('interpolated');
    expect(keyframesOf(filled, cup)).toEqual([2, 8]);
    expect(boxAt(filled.boxes.get('cup'), 9)).toBeNull();
  });

  it('take the frames between them along when they move', () => {
    const document = edited(base, box('cup', 2, 0), box('cup', 8, 6_000));
    const filled = applied(document, between(document, cup, 2, 8));
    const moved = applied(filled, withNeighbours(filled, box('cup', 8, 12_000)));
    expect(boxAt(moved.boxes.get('cup'), 5)?.x).toBe(60);
    const split = applied(filled, withNeighbours(filled, box('cup', 4, 0)));
    expect([3, 4, 6].map((frame) => boxAt(split.boxes.get('cup'), frame)?.x)).toEqual([0, 0, 30]);
    expect(keyframesOf(split, cup)).toEqual([2, 4, 8]);
  });

  it('keep the shape of a way that is not straight', () => {
    const document = edited(base, box('cup', 2, 0), box('cup', 6, 400));
    const tracked = edited(document, {
      kind: 'setBoxes',
      track: 'cup',
      start: 3,
      boxes: [900, 1_000, 1_100].map((x) => [x, 100, 2_000, 4_000, 0]),
      origin: 'interpolated',
    });
    const moved = applied(tracked, withNeighbours(tracked, box('cup', 6, 800)));
    expect([2, 3, 4, 5, 6].map((frame) => boxAt(moved.boxes.get('cup'), frame)?.x)).toEqual([
      0, 10, 12, 14, 8,
    ]);
  });

  it('carry what is occluded on to the next one, and touch no other point', () => {
    const points = (frame: number, x: number, code: number): SingleEdit => ({
      kind: 'setPoints',
      track: 'left_eye8',
      frame,
      points: Array.from({ length: 8 }, (_, i) => [i, x + i, 50, code]),
    });
    const eye: ShapeRef = { kind: 'points', track: 'left_eye8' };
    const document = edited(base, points(2, 0, 0), points(6, 400, 0));
    const whole = applied(document, between(document, eye, 2, 6));
    const hidden: SingleEdit = { kind: 'setPoints', track: 'left_eye8', frame: 2, points: [[3, 3, 50, 1]] };
    const gesture = withNeighbours(whole, hidden);
    expect(framesOf(gesture)).toEqual([[[3, 103, 50, 1]], [[3, 203, 50, 1]], [[3, 303, 50, 1]]]);
    const gone = withNeighbours(whole, { ...hidden, points: [[3, 0, 0, 3]] });
    expect(framesOf(gone)[0]).toEqual([[3, 0, 0, 3]]);
  });

  it('never take along what comes from truth, from the labeller or from a person', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 6 }), fc.nat(FRAMES - 1), (edits, frame) => {
        const document = edited(base, ...edits);
        const edit = box('face', frame, 7_777);
        const after = applied(document, withNeighbours(document, edit));
        for (let at = 0; at < FRAMES; at++) {
          if (at === frame || document.boxes.get('face').origin[at] === INTERPOLATED) continue;
          expect(shapeAt(after, face, at)).toEqual(shapeAt(document, face, at));
          expect(after.boxes.get('face').origin[at]).toBe(document.boxes.get('face').origin[at]);
        }
        expect(after.boxes.get('face').origin[frame]).toBe(HUMAN);
      }),
    );
  });

  it('keep a point that one of them lacks as the first has it', () => {
    const a = { kind: 'points', points: [[0, 0, 0, 0], [1, 100, 100, 1], [2, 0, 0, 3]] }; // prettier-ignore
    const b = { kind: 'points', points: [[0, 100, 50, 0], [1, 0, 0, 3], [2, 9, 9, 0]] }; // prettier-ignore
    expect(mixShapes(a, b, 0.5)).toEqual({ kind: 'points', points: [[0, 50, 25, 0], [1, 100, 100, 1], [2, 0, 0, 3]] }); // prettier-ignore
  });

  it('are told apart from the labeller’s frames by their origin alone', () => {
    expect(ORIGINS[INTERPOLATED]).toBe('interpolated');
    expect(() =>
      mixShapes({ kind: 'points', points: [] }, { kind: 'boxes', box: [0, 0, 1, 1, 0] }, 0.5),
    ).toThrow(RangeError);
  });
});
