import { spanAt, type Span } from '../kernel/spans';
import {
  Visibility,
  type BoxTrack,
  type LabelDocument,
  type PointsTrack,
  type Signal,
} from '../model/labels';
import {
  kindOf,
  nameOf,
  type BoxFrame,
  type PointFrame,
  type SingleEdit,
  type Target,
} from '../model/operation';
import { visibilityOf } from '../model/read';

/** What makes a value of `into` the same as in `from` over a stretch; null where one of them has no such value. */
export function takeEdit(
  from: LabelDocument,
  into: LabelDocument,
  target: Target,
  start: number,
  end: number,
): SingleEdit | null {
  const name = nameOf(target);
  const frames = Array.from({ length: end - start + 1 }, (_, i) => start + i);
  switch (kindOf(target)) {
    case 'layers': {
      const spans = (from.layers.get(name) ?? [])
        .filter((span) => span.end >= start && span.start <= end)
        .map((span) => [Math.max(span.start, start), Math.min(span.end, end), span.value] as const);
      return { kind: 'setSpans', layer: name, start, end, spans };
    }
    case 'signals': {
      const [source, own] = [from.signals.get(name), into.signals.get(name)];
      if (!source || !own) return null;
      const scaled = (frame: number) => Math.round(((source.values[frame] ?? 0) * own.scale) / source.scale);
      const value = (frame: number) =>
        source.visibility[frame] === Visibility.absent ? null : scaled(frame);
      return { kind: 'setSignal', signal: name, start, values: frames.map(value) };
    }
    case 'boxes': {
      const source = from.boxes.get(name);
      return source ? { kind: 'setBoxes', track: name, start, boxes: frames.map((frame) => boxOf(source, frame)), origin: 'human' } : null; // prettier-ignore
    }
    case 'points': {
      const source = from.points.get(name);
      return source ? { kind: 'setPointFrames', track: name, start, frames: frames.map((frame) => pointsOf(source, frame)), origin: 'human' } : null; // prettier-ignore
    }
  }
}

const boxOf = (track: BoxTrack, frame: number): BoxFrame => [
  track.xywh[4 * frame] ?? 0,
  track.xywh[4 * frame + 1] ?? 0,
  track.xywh[4 * frame + 2] ?? 0,
  track.xywh[4 * frame + 3] ?? 0,
  track.visibility[frame] ?? Visibility.absent,
];

const pointsOf = (track: PointsTrack, frame: number): PointFrame[] =>
  Array.from({ length: track.count }, (_, index) => {
    const at = 2 * (frame * track.count + index);
    return [index, track.xy[at] ?? 0, track.xy[at + 1] ?? 0, visibilityOf(track, index, frame)];
  });

/** Every value of `from` that is not the same in `into`, over the frames of the stretch where it is not. */
export function takeEverything(
  from: LabelDocument,
  into: LabelDocument,
  start: number,
  end: number,
  derived: ReadonlySet<string>,
): readonly SingleEdit[] {
  const targets: Target[] = [
    ...[...from.layers.keys()].filter((name) => !derived.has(name)).map((name) => `layers/${name}` as const),
    ...[...from.signals.keys()].map((name) => `signals/${name}` as const),
    ...[...from.boxes.keys()].map((name) => `boxes/${name}` as const),
    ...[...from.points.keys()].map((name) => `points/${name}` as const),
  ];
  return targets.flatMap((target) => {
    const same = (frame: number) => isSame(from, into, target, frame);
    let [first, last] = [start, end];
    while (first <= last && same(first)) first++;
    while (last >= first && same(last)) last--;
    return first > last ? [] : (takeEdit(from, into, target, first, last) ?? []);
  });
}

/** Whether two documents say exactly the same of a value on a frame. */
export function isSame(a: LabelDocument, b: LabelDocument, target: Target, frame: number): boolean {
  const name = nameOf(target);
  switch (kindOf(target)) {
    case 'layers': {
      const value = (spans: readonly Span[] | undefined) => spanAt(spans ?? [], frame)?.value;
      return value(a.layers.get(name)) === value(b.layers.get(name));
    }
    case 'signals': {
      const value = (signal: Signal | undefined) =>
        !signal || signal.visibility[frame] === Visibility.absent ? null : (signal.values[frame] ?? 0) / signal.scale; // prettier-ignore
      return value(a.signals.get(name)) === value(b.signals.get(name));
    }
    case 'boxes': {
      const box = (track: BoxTrack | undefined) => (track && track.visibility[frame] !== Visibility.absent ? boxOf(track, frame).join() : ''); // prettier-ignore
      return box(a.boxes.get(name)) === box(b.boxes.get(name));
    }
    case 'points': {
      const points = (track: PointsTrack | undefined) =>
        (track ? pointsOf(track, frame) : []).filter(([, , , code]) => code !== Visibility.absent).join();
      return points(a.points.get(name)) === points(b.points.get(name));
    }
  }
}
