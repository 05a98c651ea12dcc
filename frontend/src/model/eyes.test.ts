// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { expect, it } from 'vitest';
import { eyeCentre, usualEyeWidth } from './eyes';
import { absentPoints, emptyDocument } from './labels';

function withPoints(
  name: string,
  count: number,
  at: (index: number, frame: number) => [number, number] | null,
) {
  const track = absentPoints(4, count);
  for (let frame = 0; frame < 4; frame++) {
    for (let index = 0; index < count; index++) {
      const point = at(index, frame);
      if (!point) continue;
      track.visibility[index * 4 + frame] = 0;
      track.xy.set([point[0] * 100, point[1] * 100], 2 * (frame * count + index));
    }
  }
  return [name, track] as const;
}

const document = (...tracks) => ({ ...emptyDocument(4, 640, 400), points: new Map(tracks) });

it('finds the eyes among the points of the face', () => {
  const labels = document(
    withPoints('face68', 68, (index) => (index >= 36 && index < 48 ? [200 + 10 * index, 100] : [0, 0])),
  );
  expect(eyeCentre(labels, 'right', 1)).toEqual({ x: 585, y: 100 });
  expect(eyeCentre(labels, 'left', 1)).toEqual({ x: 645, y: 100 });
  expect(usualEyeWidth(labels)).toBe(50);
});

it('takes the contours of the eyes where the face has no points', () => {
  const labels = document(
    withPoints('face68', 68, (_, frame) => (frame === 0 ? [10, 10] : null)),
    withPoints('left_eye8', 8, (index) => [300 + index, 50]),
  );
  expect(eyeCentre(labels, 'left', 0)).toEqual({ x: 10, y: 10 });
  expect(eyeCentre(labels, 'left', 2)).toEqual({ x: 303.5, y: 50 });
  expect(eyeCentre(labels, 'right', 2)).toBeNull();
  expect(usualEyeWidth(labels)).toBe(7);
});

it('has no eyes in an empty document', () => {
  expect(eyeCentre(document(), 'left', 0)).toBeNull();
  expect(usualEyeWidth(document())).toBe(0);
});
