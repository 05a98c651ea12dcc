// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { describe, expect, it } from 'vitest';
import { decode } from '../model/decode';
import { FRAMES, wireDocument } from '../model/fixtures';
import { fold } from '../model/fold';
import { boxAt, pointsAt } from '../model/read';
import {
  borderEdit,
  cycledVisibility,
  nudge,
  paintRange,
  pointEdit,
  take,
  visibilityAt,
  withVisibility,
} from './edits';
import { WHOLE } from '../state/store';
import { imagePoint } from '../kernel/points';

const document = decode(wireDocument());
const noMarks = { in: null, out: null };

describe('edits', () => {
  it('nudge a box by whole pixels', () => {
    const edit = nudge(document, { kind: 'box', track: 'face' }, 0, 1, -2)!;
    const moved = fold(document, [{ id: 'a', ...edit }]);
    expect(boxAt(moved.boxes.get('face'), 0)).toEqual({ x: 101, y: 78, w: 200, h: 240 });
  });

  it('go through what a point can be and come back to where it was', () => {
    const selection = { kind: 'point', track: 'face68', index: 3 } as const;
    const seen: number[] = [];
    let at = document;
    for (let turn = 0; turn < 4; turn++) {
      const edit = cycledVisibility(at, selection, 2)!;
      at = fold(at, [{ id: 'a', ...edit }]);
      seen.push(visibilityAt(at, selection, 2));
    }
    expect(seen, 'occluded, out of frame, absent, visible').toEqual([1, 2, 3, 0]);
    expect(pointsAt(at.points.get('face68'), 2)).toEqual(pointsAt(document.points.get('face68'), 2));
  });

  it('turn a box occluded and back, without losing it', () => {
    const selection = { kind: 'box', track: 'face' } as const;
    const hidden = cycledVisibility(document, selection, 2)!;
    expect(hidden).toMatchObject({ kind: 'setBox', visibility: 1 });
    const out = fold(document, [{ id: 'a', ...withVisibility(document, selection, 2, 2)! }]);
    expect(cycledVisibility(out, selection, 2)).toMatchObject({ visibility: 0 });
  });

  it('are about every point where the whole is selected', () => {
    const whole = { kind: 'point', track: 'face68', index: WHOLE } as const;
    const hidden = withVisibility(document, whole, 2, 1);
    expect(hidden!.points).toHaveLength(68);
    const moved = nudge(document, whole, 2, 3, 0);
    expect(moved!.points).toHaveLength(68);
    const other = fold(document, [{ id: 'a', ...moved! }]);
    const back = fold(other, [{ id: 'b', ...take(document, other, whole, null, 2)! }]);
    expect(pointsAt(back.points.get('face68'), 2)).toEqual(pointsAt(document.points.get('face68'), 2));
  });

  it('mark a point dragged off the image as out of frame', () => {
    expect(pointEdit(document, 'face68', 0, 1, imagePoint(-3, 20))).toMatchObject({
      points: [[0, -300, 2000, 2]],
    });
  });

  it('paint the marks in either order, else the selected span, else one frame', () => {
    expect(paintRange(document, 'eyes_state', null, { in: 9, out: 4 }, 2)).toEqual([4, 9]);
    expect(paintRange(document, 'eyes_state', null, { in: 9, out: null }, 2)).toEqual([2, 9]);
    const span = { kind: 'span', layer: 'eyes_state', start: 6 } as const;
    expect(paintRange(document, 'eyes_state', span, noMarks, 2)).toEqual([6, 8]);
    expect(paintRange(document, 'yawning', span, noMarks, 2)).toEqual([2, 2]);
  });

  it('move a border between two spans', () => {
    const open = document.layers.get('eyes_state')![0]!;
    expect(borderEdit(document, 'eyes_state', open, 'end', 4)).toEqual({
      kind: 'paintSpan',
      layer: 'eyes_state',
      start: 4,
      end: 5,
      value: 'close',
    });
  });

  it("take the reference's span, or its gap", () => {
    const other = fold(document, [
      { id: 'a', kind: 'paintSpan', layer: 'eyes_state', start: 0, end: 8, value: 'open' },
    ]);
    expect(take(document, other, null, 'eyes_state', 7)).toMatchObject({ start: 6, end: 8, value: 'close' });
    expect(take(document, other, null, 'eyes_state', 10)).toMatchObject({
      start: 9,
      end: FRAMES - 1,
      value: null,
    });
  });
});
