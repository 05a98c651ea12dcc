import { expandRuns, undelta } from '../kernel/codec';
import type { BoxTrack, LabelDocument, PointsTrack, Signal } from './labels';
import { SCHEMA, type WireBox, type WireDocument, type WirePoints, type WireSignal } from './wire';

/** Reads a stored document into typed arrays; throws a RangeError naming what does not fit the frame count. */
export function decode(wire: WireDocument): LabelDocument {
  if (wire.schema !== SCHEMA) throw new RangeError(`unknown label schema "${wire.schema}"`);
  const frames = wire.frameCount;
  return {
    frameCount: frames,
    width: wire.width,
    height: wire.height,
    ...(wire.camera && { camera: wire.camera }),
    ...(wire.places && { places: wire.places }),
    subject: wire.subject ?? {},
    boxes: mapped(wire.boxes, (name, track) => box(name, track, frames)),
    points: mapped(wire.points, (name, track) => points(name, track, frames)),
    signals: mapped(wire.signals, (name, track) => signal(name, track, frames)),
    layers: mapped(wire.layers, (_, spans) => spans),
  };
}

function box(name: string, wire: WireBox, frames: number): BoxTrack {
  expectLength(name, wire.xywh, 4 * frames);
  return { xywh: undelta(wire.xywh, 4), ...carried(wire, frames, frames) };
}

function points(name: string, wire: WirePoints, frames: number): PointsTrack {
  expectLength(name, wire.xy, 2 * wire.count * frames);
  return {
    count: wire.count,
    xy: undelta(wire.xy, 2 * wire.count),
    ...carried(wire, frames, wire.count * frames),
  };
}

function signal(name: string, wire: WireSignal, frames: number): Signal {
  expectLength(name, wire.values, frames);
  return {
    unit: wire.unit,
    scale: wire.scale,
    values: Int32Array.from(wire.values),
    ...carried(wire, frames, frames),
  };
}

const carried = (
  wire: { visibility: number[]; confidence: number[]; origin: number[] },
  frames: number,
  visibilities: number,
) => ({
  visibility: expandRuns(wire.visibility, visibilities),
  confidence: expandRuns(wire.confidence, frames),
  origin: expandRuns(wire.origin, frames),
});

function mapped<A, B>(
  record: Record<string, A> | undefined,
  read: (name: string, value: A) => B,
): Map<string, B> {
  return new Map(Object.entries(record ?? {}).map(([name, value]) => [name, read(name, value)]));
}

function expectLength(name: string, values: readonly number[], length: number): void {
  if (values.length !== length) throw new RangeError(`${name}: ${values.length} values instead of ${length}`);
}
