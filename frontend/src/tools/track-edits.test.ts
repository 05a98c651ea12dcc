// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import type { LabelDocument } from '../model/labels';
import type { SingleEdit } from '../model/operation';
import type { ShapeRef } from '../model/shapes';
import { describe, expect, it } from 'vitest';
import { applied } from '../model/apply';
import { decode } from '../model/decode';
import { FRAMES, wireDocument } from '../model/fixtures';
import { keyframesOf } from '../model/keyframes';
import { boxAt, originAt } from '../model/read';
import { isPresent } from '../model/shapes';
import {
  filled,
  merged,
  otherSide,
  propagated,
  reachOf,
  removed,
  split,
  swapped,
  toggledKeyframe,
} from './track-edits';

const base = decode(wireDocument());
const cup: ShapeRef = { kind: 'boxes', track: 'cup' };
const bottle: ShapeRef = { kind: 'boxes', track: 'bottle' };
const face: ShapeRef = { kind: 'boxes', track: 'face' };
const box = (track: string, frame: number, x: number): SingleEdit => ({
  kind: 'setBox',
  track,
  frame,
  box: [x, 100, 2_000, 4_000],
  visibility: 0,
});
const edited = (document: LabelDocument, ...edits: SingleEdit[]): LabelDocument =>
  edits.reduce(applied, document);
const lefts = (document: LabelDocument, track: string) =>
  Array.from({ length: FRAMES }, (_, frame) => boxAt(document.boxes.get(track), frame)?.x ?? null);

describe('an object over time', () => {
  it('gets a keyframe where it stands and loses it to the way between its neighbours', () => {
    const own = applied(base, toggledKeyframe(base, face, 3));
    expect(originAt(own.boxes.get('face'), 3)).toBe('human');
    expect(boxAt(own.boxes.get('face'), 3)).toEqual(boxAt(base.boxes.get('face'), 3));
    const three = edited(base, box('cup', 2, 0), box('cup', 3, 9_900), box('cup', 4, 2_000));
    const two = applied(three, toggledKeyframe(three, cup, 3));
    expect(keyframesOf(two, cup)).toEqual([2, 4]);
    expect(lefts(two, 'cup')[3]).toBe(10);
    expect(toggledKeyframe(two, cup, 4), 'the last one leads nowhere').toBeNull();
  });

  it('is filled between the keyframes around a frame, over what lies there', () => {
    const document = edited(base, box('face', 1, 0), box('face', 4, 300), box('face', 8, 700));
    const at = applied(document, filled(document, face, 4));
    expect(lefts(at, 'face').slice(1, 9)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    const inside = applied(document, filled(document, face, 6));
    expect(lefts(inside, 'face').slice(4, 9)).toEqual([3, 4, 5, 6, 7]);
    expect(lefts(inside, 'face')[2]).toBe(lefts(base, 'face')[2]);
    expect(filled(base, face, 4)).toBeNull();
  });

  it('is carried on as far as the next keyframe, the next border or the end', () => {
    const document = edited(base, box('cup', 2, 500), box('cup', 9, 900));
    expect(reachOf(document, cup, null, 2, 1)).toBe(8);
    expect(reachOf(document, cup, 'eyes_state', 2, 1), 'open ends at 5').toBe(5);
    expect(reachOf(document, cup, 'eyes_state', 5, 1), 'close ends at 8').toBe(8);
    expect(reachOf(document, cup, null, 9, 1)).toBe(FRAMES - 1);
    expect(reachOf(document, cup, null, 9, -1)).toBe(3);
    const on = applied(document, propagated(document, cup, 2, 8));
    expect(lefts(on, 'cup').slice(1, 10)).toEqual([null, 5, 5, 5, 5, 5, 5, 5, 9]);
    expect(keyframesOf(on, cup)).toEqual([2, 9]);
    const back = applied(document, propagated(document, cup, 9, 7));
    expect(lefts(back, 'cup').slice(6, 10)).toEqual([null, 9, 9, 9]);
    expect(propagated(document, cup, 5, 8), 'nothing there').toBeNull();
  });

  it('leaves the frames of a range', () => {
    const gone = applied(base, removed(base, face, 2, 5));
    expect(lefts(gone, 'face').map((x) => x !== null)).toEqual([true, true, false, false, false, false, true, true, true, true, false, false]); // prettier-ignore
    expect(keyframesOf(gone, face), 'absence is no keyframe').toEqual([]);
  });

  it('is split in two and merged again with the same boxes', () => {
    const before = edited(base, box('cup', 2, 100), box('cup', 9, 800));
    const whole = applied(before, filled(before, cup, 5));
    const two = applied(whole, split(whole, cup, bottle, 6));
    expect(lefts(two, 'cup')).toEqual(lefts(whole, 'cup').map((x, frame) => (frame < 6 ? x : null)));
    expect(lefts(two, 'bottle')).toEqual(lefts(whole, 'cup').map((x, frame) => (frame < 6 ? null : x)));
    expect(keyframesOf(two, bottle), 'keyframes stay keyframes').toEqual([9]);
    const one = applied(two, merged(two, cup, bottle));
    expect(lefts(one, 'cup')).toEqual(lefts(whole, 'cup'));
    expect(isPresent(one, bottle, 9)).toBe(false);
    expect(merged(one, cup, bottle), 'nothing left to take').toBeNull();
  });

  it('changes sides over a range and back', () => {
    const left: ShapeRef = { kind: 'boxes', track: 'left_hand' };
    expect(otherSide(left)).toEqual({ kind: 'boxes', track: 'right_hand' });
    expect(otherSide({ kind: 'points', track: 'right_eye8' }).track).toBe('left_eye8');
    expect(otherSide(face)).toBeNull();
    const document = edited(
      base,
      box('left_hand', 3, 100),
      box('right_hand', 3, 900),
      box('left_hand', 4, 200),
    );
    const over = applied(document, swapped(document, left, otherSide(left), 3, 4));
    expect(lefts(over, 'left_hand').slice(3, 5)).toEqual([9, null]);
    expect(lefts(over, 'right_hand').slice(3, 5)).toEqual([1, 2]);
    const back = applied(over, swapped(over, left, otherSide(left), 3, 4));
    expect(lefts(back, 'left_hand')).toEqual(lefts(document, 'left_hand'));
    expect(lefts(back, 'right_hand')).toEqual(lefts(document, 'right_hand'));
  });
});
