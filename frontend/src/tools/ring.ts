import type { ImagePoint } from '../kernel/points';
import { withoutVertex } from '../kernel/polygon';
import { Visibility, type LabelDocument } from '../model/labels';
import type { PointFrame, SingleEdit } from '../model/operation';
import { hundredths, pointOf, shapeAt } from '../model/shapes';
import type { Guide } from './guide';

/** A polygon being drawn, click by click. */
export class RingDrawing {
  readonly #limit: number;
  #vertices: readonly ImagePoint[] = [];
  #cursor: ImagePoint | null = null;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get vertices(): readonly ImagePoint[] {
    return this.#vertices;
  }

  get isClosable(): boolean {
    return this.#vertices.length >= 3;
  }

  get guide(): Guide {
    return { kind: 'ring', vertices: this.#vertices, cursor: this.#cursor };
  }

  /** A vertex more; true where the click is on the first one, or no more fit, and the ring closes. */
  click(at: ImagePoint, reach: number): boolean {
    const [first] = this.#vertices;
    const last = this.#vertices.at(-1);
    if (first && this.isClosable && Math.hypot(first.x - at.x, first.y - at.y) <= reach) return true;
    // The second press of a double click closes the ring where it is.
    if (last && Math.hypot(last.x - at.x, last.y - at.y) < reach / 8) return false;
    this.#vertices = [...this.#vertices, at];
    return this.#vertices.length >= this.#limit;
  }

  hover(at: ImagePoint): void {
    this.#cursor = at;
  }

  back(): void {
    this.#vertices = this.#vertices.slice(0, -1);
  }
}

/** A vertex and whether it is seen. */
export interface Vertex extends ImagePoint {
  readonly code?: number;
}

/** The vertices that a polygon has on a frame, in their order. */
export function ringOf(document: LabelDocument, track: string, frame: number): readonly Vertex[] {
  const shape = shapeAt(document, { kind: 'points', track }, frame);
  if (shape?.kind !== 'points') return [];
  return shape.points.flatMap((point) => {
    const at = pointOf(point);
    return at ? [{ ...at, code: point[3] }] : [];
  });
}

/** Sets a polygon to these vertices; its other points become absent. */
export function ringEdit(
  track: string,
  frame: number,
  vertices: readonly Vertex[],
  limit: number,
): SingleEdit {
  const points = Array.from({ length: limit }, (_, index): PointFrame => {
    const vertex = vertices[index];
    if (!vertex) return [index, 0, 0, Visibility.absent];
    return [index, hundredths(vertex.x), hundredths(vertex.y), vertex.code ?? Visibility.visible];
  });
  return { kind: 'setPoints', track, frame, points };
}

/** Without the vertex that is the point of this number; gone where fewer than three are left. */
export function ringWithout(
  document: LabelDocument,
  track: string,
  frame: number,
  point: number,
): SingleEdit | null {
  const shape = shapeAt(document, { kind: 'points', track }, frame);
  if (shape?.kind !== 'points') return null;
  const present = shape.points.filter(([, , , code]) => code !== Visibility.absent);
  const vertex = present.findIndex(([index]) => index === point);
  if (vertex < 0) return null;
  const ring = ringOf(document, track, frame);
  return ringEdit(track, frame, withoutVertex(ring, vertex), shape.points.length);
}
