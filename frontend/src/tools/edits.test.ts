// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { describe, expect, it } from 'vitest';
import { decode } from '../model/decode';
import { FRAMES, wireDocument } from '../model/fixtures';
import { fold } from '../model/fold';
import { boxAt } from '../model/read';
import { borderEdit, nudge, paintRange, pointEdit, take, toggleOccluded } from './edits';
import { imagePoint } from '../kernel/points';

const document = decode(wireDocument());
const noMarks = { in: null, out: null };

describe('edits', () => {
  it('nudge a box by whole pixels', () => {
    const edit = nudge(document, { kind: 'box', track: 'face' }, 0, 1, -2)!;
    const moved = fold(document, [{ id: 'a', ...edit }]);
    expect(boxAt(moved.boxes.get('face'), 0)).toEqual({ x: 101, y: 78, w: 200, h: 240 });
  });

  it('turn occluded on and off', () => {
    const selection = { kind: 'point', track: 'face68', index: 3 } as const;
    const hidden = toggleOccluded(document, selection, 2)!;
    expect(hidden).toMatchObject({
      kind: 'setPoints',
      points: [[3, expect.anything(), expect.anything(), 1]],
    });
    const again = toggleOccluded(fold(document, [{ id: 'a', ...hidden }]), selection, 2);
    expect(again).toMatchObject({ points: [[3, expect.anything(), expect.anything(), 0]] });
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
