import { deltaOf, runsOf } from '../kernel/codec';
import type { LabelDocument } from './labels';
import { SCHEMA, type WireDocument } from './wire';

/** The stored form of a document; decode(encode(d)) equals d. */
export function encode(document: LabelDocument): WireDocument {
  return {
    schema: SCHEMA,
    frameCount: document.frameCount,
    width: document.width,
    height: document.height,
    ...(document.camera && { camera: document.camera }),
    ...(document.places && { places: { ...document.places } }),
    subject: { ...document.subject },
    boxes: recordOf(document.boxes, (track) => ({ xywh: deltaOf(track.xywh, 4), ...carried(track) })),
    points: recordOf(document.points, (track) => ({
      count: track.count,
      xy: deltaOf(track.xy, 2 * track.count),
      ...carried(track),
    })),
    signals: recordOf(document.signals, (track) => ({
      unit: track.unit,
      scale: track.scale,
      values: Array.from(track.values),
      ...carried(track),
    })),
    layers: recordOf(document.layers, (spans) => spans.map((span) => ({ ...span }))),
  };
}

const carried = (track: { visibility: Uint16Array; confidence: Uint16Array; origin: Uint16Array }) => ({
  visibility: runsOf(track.visibility),
  confidence: runsOf(track.confidence),
  origin: runsOf(track.origin),
});

const recordOf = <A, B>(map: ReadonlyMap<string, A>, write: (value: A) => B): Record<string, B> =>
  Object.fromEntries([...map].map(([name, value]) => [name, write(value)]));
