import type { Box } from './box';
import { imagePoint, type ImagePoint } from './points';

type Layout = readonly (readonly [x: number, y: number])[];

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

/** A frontal face in the order of the 68 points; 0..1 across and down the box around it. */
const FACE: Layout = [
  ...range(17).map((i) => {
    const angle = Math.PI * (1 - i / 16);
    return [0.5 + 0.5 * Math.cos(angle), 0.28 + 0.72 * Math.sin(angle)] as const;
  }),
  [0.1, 0.1], [0.17, 0.03], [0.25, 0], [0.33, 0.02], [0.4, 0.05],
  [0.6, 0.05], [0.67, 0.02], [0.75, 0], [0.83, 0.03], [0.9, 0.1],
  [0.5, 0.2], [0.5, 0.29], [0.5, 0.38], [0.5, 0.47],
  [0.41, 0.53], [0.455, 0.55], [0.5, 0.565], [0.545, 0.55], [0.59, 0.53],
  [0.17, 0.19], [0.23, 0.155], [0.3, 0.155], [0.36, 0.195], [0.3, 0.22], [0.23, 0.22],
  [0.64, 0.195], [0.7, 0.155], [0.77, 0.155], [0.83, 0.19], [0.77, 0.22], [0.7, 0.22],
  [0.33, 0.72], [0.39, 0.69], [0.46, 0.67], [0.5, 0.68], [0.54, 0.67], [0.61, 0.69], [0.67, 0.72],
  [0.61, 0.76], [0.54, 0.785], [0.5, 0.79], [0.46, 0.785], [0.39, 0.76],
  [0.36, 0.72], [0.46, 0.705], [0.5, 0.71], [0.54, 0.705], [0.64, 0.72], [0.54, 0.735], [0.5, 0.74], [0.46, 0.735],
]; // prettier-ignore

/** From the inner corner along the upper lid to the outer corner and back. */
const eye = (inner: 0 | 1): Layout =>
  range(8).map((i) => {
    const angle = (i / 8) * 2 * Math.PI;
    const across = 0.5 + 0.5 * Math.cos(angle);
    return [inner === 1 ? across : 1 - across, 0.5 - 0.5 * Math.sin(angle)] as const;
  });

/** An open hand, fingers up: the wrist, then four joints of each finger; `thumb` is the side of the picture it is on. */
const hand = (thumb: 0 | 1): Layout => {
  const fingers = [
    [0.32, 0.82, 0, 0.5],
    [0.36, 0.5, 0.3, 0.08],
    [0.5, 0.47, 0.5, 0],
    [0.63, 0.5, 0.7, 0.07],
    [0.76, 0.56, 1, 0.2],
  ] as const;
  const left: Layout = [
    [0.5, 1],
    ...fingers.flatMap(([x, y, tipX, tipY]) =>
      range(4).map((joint) => [x + ((tipX - x) * joint) / 3, y + ((tipY - y) * joint) / 3] as const),
    ),
  ];
  return thumb === 0 ? left : left.map(([x, y]) => [1 - x, y] as const);
};

/** The driver's left is the right of the picture: inner corners and, palms down, thumbs point to its middle. */
const LAYOUTS: Readonly<Record<string, Layout>> = {
  face68: FACE,
  left_eye8: eye(0),
  right_eye8: eye(1),
  irises2: [
    [0, 0.5],
    [1, 0.5],
  ],
  left_hand21: hand(0),
  right_hand21: hand(1),
};

/** The skeleton as it usually looks, filling a box; nothing for what has no usual shape. */
export const templateIn = (track: string, box: Box): ImagePoint[] =>
  (LAYOUTS[track] ?? []).map(([x, y]) => imagePoint(box.x + x * box.w, box.y + y * box.h));
