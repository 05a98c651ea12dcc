import { acceptSpans, paintSpan, setSpans, type Span } from '../kernel/spans';
import {
  HUMAN,
  ORIGINS,
  Visibility,
  absentBox,
  absentPoints,
  type LabelDocument,
  type Provenance,
} from './labels';
import { nameOf, type Edit, type Judgement } from './operation';

/** The number of points of tracks that an edit may create. */
const POINT_COUNTS: Readonly<Record<string, number>> = {
  face68: 68,
  left_eye8: 8,
  right_eye8: 8,
  irises2: 2,
  left_hand21: 21,
  right_hand21: 21,
  occluder_polygon: 32,
  glare_polygon: 32,
};

/** The document with one edit applied; everything the edit does not touch is shared with the old one. */
export function applied(document: LabelDocument, edit: Edit): LabelDocument {
  switch (edit.kind) {
    case 'setBox':
      return { ...document, boxes: replaced(document.boxes, edit.track, withBox(document, edit)) };
    case 'setBoxes':
      return { ...document, boxes: replaced(document.boxes, edit.track, withBoxes(document, edit)) };
    case 'setPoints': {
      const one = { ...edit, kind: 'setPointFrames', start: edit.frame, frames: [edit.points], origin: 'human' } as const; // prettier-ignore
      return { ...document, points: replaced(document.points, edit.track, withPoints(document, one)) };
    }
    case 'setPointFrames':
      return { ...document, points: replaced(document.points, edit.track, withPoints(document, edit)) };
    case 'paintSpan':
      return withLayer(document, edit.layer, (spans) => paintSpan(spans, edit.start, edit.end, edit.value));
    case 'setSpans':
      return withLayer(document, edit.layer, (spans) => setSpans(spans, edit.start, edit.end, edit.spans));
    case 'setSignal':
      return { ...document, signals: replaced(document.signals, edit.signal, withSignal(document, edit)) };
    case 'judge':
      return edit.verdict === 'accept' ? accepted(document, edit) : document;
    case 'batch':
      return edit.edits.reduce(applied, document);
  }
}

type Of<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

function withBox(document: LabelDocument, edit: Of<'setBox'>) {
  const boxes = [[...edit.box, edit.visibility] as const];
  return withBoxes(document, {
    kind: 'setBoxes',
    track: edit.track,
    start: edit.frame,
    boxes,
    origin: 'human',
  });
}

function withBoxes(document: LabelDocument, edit: Of<'setBoxes'>) {
  const track = document.boxes.get(edit.track) ?? absentBox(document.frameCount);
  const xywh = track.xywh.slice();
  const visibility = track.visibility.slice();
  edit.boxes.forEach(([x, y, w, h, code], i) => {
    xywh.set([x, y, w, h], 4 * (edit.start + i));
    visibility[edit.start + i] = code;
  });
  const end = edit.start + edit.boxes.length - 1;
  return { ...track, ...marked(track, edit.start, end, edit.origin), xywh, visibility };
}

function withPoints(document: LabelDocument, edit: Of<'setPointFrames'>) {
  const { frameCount } = document;
  const count = POINT_COUNTS[edit.track];
  const track = document.points.get(edit.track) ?? (count ? absentPoints(frameCount, count) : null);
  if (!track) throw new RangeError(`no point track "${edit.track}"`);
  const xy = track.xy.slice();
  const visibility = track.visibility.slice();
  edit.frames.forEach((points, i) => {
    const frame = edit.start + i;
    for (const [index, x, y, code] of points) {
      const at = 2 * (frame * track.count + index);
      xy[at] = x;
      xy[at + 1] = y;
      visibility[index * frameCount + frame] = code;
    }
  });
  const end = edit.start + edit.frames.length - 1;
  return { ...track, ...marked(track, edit.start, end, edit.origin), xy, visibility };
}

function withSignal(document: LabelDocument, edit: Of<'setSignal'>) {
  const track = document.signals.get(edit.signal);
  if (!track) throw new RangeError(`no signal "${edit.signal}"`);
  const values = track.values.slice();
  const visibility = track.visibility.slice();
  edit.values.forEach((value, i) => {
    values[edit.start + i] = value ?? 0;
    visibility[edit.start + i] = value === null ? Visibility.absent : Visibility.visible;
  });
  const end = edit.start + edit.values.length - 1;
  return { ...track, ...marked(track, edit.start, end, 'human'), values, visibility };
}

function withLayer(
  document: LabelDocument,
  layer: string,
  change: (spans: readonly Span[]) => readonly Span[],
): LabelDocument {
  return {
    ...document,
    layers: replaced(document.layers, layer, change(document.layers.get(layer) ?? [])),
  };
}

function accepted(document: LabelDocument, { target, start, end }: Judgement): LabelDocument {
  const [kind, name] = [target.split('/')[0], nameOf(target)];
  if (kind === 'layers') return withLayer(document, name, (spans) => acceptSpans(spans, start, end));
  const own = <T extends Provenance>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> => {
    const track = map.get(name);
    return track ? replaced(map, name, { ...track, ...marked(track, start, end, 'human') }) : map;
  };
  if (kind === 'signals') return { ...document, signals: own(document.signals) };
  if (kind === 'boxes') return { ...document, boxes: own(document.boxes) };
  return { ...document, points: own(document.points) };
}

const marked = (
  track: Provenance,
  start: number,
  end: number,
  origin: 'human' | 'interpolated',
): Provenance => ({
  confidence: track.confidence.slice().fill(1000, start, end + 1),
  origin: track.origin.slice().fill(origin === 'human' ? HUMAN : INTERPOLATED, start, end + 1),
});

const INTERPOLATED = ORIGINS.indexOf('interpolated');

const replaced = <V>(map: ReadonlyMap<string, V>, name: string, value: V): ReadonlyMap<string, V> =>
  new Map(map).set(name, value);
