import { toScreen, type Camera } from '../kernel/camera';
import { imagePoint, type ScreenPoint } from '../kernel/points';
import type { ShownRemark } from '../state/remark-book';

/** A remark's pin on the stage, in CSS pixels. */
export interface Pin {
  readonly remark: ShownRemark;
  readonly at: ScreenPoint;
  /** 1 on the remark's own frame, less the farther away. */
  readonly strength: number;
}

/** A pin is seen so many frames before and after its own. */
const NEAR = 10;

/** The pins that belong to a frame: of open remarks with a place, near in time. */
export const pinsAt = (remarks: readonly ShownRemark[], frame: number, camera: Camera): readonly Pin[] =>
  remarks.flatMap((remark) => {
    const away = Math.abs(remark.frame - frame);
    const { x, y } = remark;
    if (x === null || y === null || away > NEAR) return [];
    if (remark.resolvedBy !== null && away > 0) return [];
    return [{ remark, at: toScreen(camera, imagePoint(x, y)), strength: 1 - (0.75 * away) / NEAR }];
  });
