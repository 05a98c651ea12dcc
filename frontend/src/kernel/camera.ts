import type { Box } from './box';
import { clamp, imagePoint, screenPoint, type ImagePoint, type ScreenPoint, type Size } from './points';

/** Maps image pixels to stage pixels: screen = image * scale + offset. */
export interface Camera {
  readonly scale: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

export const MIN_SCALE = 0.1;
export const MAX_SCALE = 40;

export const toScreen = (camera: Camera, point: ImagePoint): ScreenPoint =>
  screenPoint(point.x * camera.scale + camera.offsetX, point.y * camera.scale + camera.offsetY);

export const toImage = (camera: Camera, point: ScreenPoint): ImagePoint =>
  imagePoint((point.x - camera.offsetX) / camera.scale, (point.y - camera.offsetY) / camera.scale);

/** The whole image, centred, as large as the stage allows. */
export function fit(image: Size, stage: Size): Camera {
  const scale = clamp(Math.min(stage.width / image.width, stage.height / image.height), MIN_SCALE, MAX_SCALE);
  return {
    scale,
    offsetX: (stage.width - image.width * scale) / 2,
    offsetY: (stage.height - image.height * scale) / 2,
  };
}

/** Zooms by a factor, keeping the image point under `anchor` where it is. */
export function zoomAt(camera: Camera, anchor: ScreenPoint, factor: number): Camera {
  const scale = clamp(camera.scale * factor, MIN_SCALE, MAX_SCALE);
  const ratio = scale / camera.scale;
  return {
    scale,
    offsetX: anchor.x - (anchor.x - camera.offsetX) * ratio,
    offsetY: anchor.y - (anchor.y - camera.offsetY) * ratio,
  };
}

export const pan = (camera: Camera, dx: number, dy: number): Camera => ({
  ...camera,
  offsetX: camera.offsetX + dx,
  offsetY: camera.offsetY + dy,
});

/** As large as possible with the whole box in sight and `margin` of its size around it. */
export function closeUp(box: Box, stage: Size, margin = 0.25): Camera {
  const width = Math.max(1, box.w * (1 + 2 * margin));
  const height = Math.max(1, box.h * (1 + 2 * margin));
  const scale = clamp(Math.min(stage.width / width, stage.height / height), MIN_SCALE, MAX_SCALE);
  return {
    scale,
    offsetX: stage.width / 2 - (box.x + box.w / 2) * scale,
    offsetY: stage.height / 2 - (box.y + box.h / 2) * scale,
  };
}

/** Moves the camera back as far as needed for the middle of the stage to show some of the image. */
export function onImage(camera: Camera, image: Size, stage: Size): Camera {
  const [middleX, middleY] = [stage.width / 2, stage.height / 2];
  return {
    ...camera,
    offsetX: clamp(camera.offsetX, middleX - image.width * camera.scale, middleX),
    offsetY: clamp(camera.offsetY, middleY - image.height * camera.scale, middleY),
  };
}
