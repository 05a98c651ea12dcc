import type { Camera } from '../kernel/camera';
import type { Size } from '../kernel/points';
import type { LabelDocument } from '../model/labels';
import type { Skeleton } from '../state/api-types';
import type { Selection } from '../state/store';
import type { Overlay } from './overlay';

/** Everything one painted picture depends on. */
export interface Scene {
  readonly bitmap: ImageBitmap | null;
  readonly image: Size;
  readonly camera: Camera;
  /** The frame the bitmap shows; overlays belong to this frame and no other. */
  readonly frame: number;
  readonly document: LabelDocument;
  /** Drawn thin underneath where it differs from the document. */
  readonly reference: LabelDocument | null;
  readonly skeletons: readonly Skeleton[];
  readonly selection: Selection;
  readonly overlays: boolean;
  readonly overlay: Overlay;
}
