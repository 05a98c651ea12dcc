import type { LabelDocument } from '../model/labels';
import type { Guide } from '../tools/guide';
import type { Proposal } from '../tools/tracking';

/** What lies over the frame besides the labels. */
export interface Overlay {
  /** Targets that are not shown. */
  readonly hidden: readonly string[];
  readonly guide: Guide | null;
  readonly proposal: Proposal | null;
  /** Documents that tell how the camera is mounted. */
  readonly references: readonly (LabelDocument | null)[];
}

export const NO_OVERLAY: Overlay = { hidden: [], guide: null, proposal: null, references: [] };
