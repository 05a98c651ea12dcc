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
export const applied = (document: LabelDocument, edit: Edit): LabelDocument => withEdit(document, edit, null);

/** Tracks that nobody else has seen yet, and that may be written to. */
type Own = WeakSet<object> | null;

/** The document with many edits applied, one after the other; each track is copied once, however many touch it. */
export function appliedAll(document: LabelDocument, edits: Iterable<Edit>): LabelDocument {
  const own = new WeakSet<object>();
  let result = document;
  for (const edit of edits) result = withEdit(result, edit, own);
  return result;
}

function withEdit(document: LabelDocument, edit: Edit, own: Own): LabelDocument {
  switch (edit.kind) {
    case 'setBox':
      return { ...document, boxes: replaced(document.boxes, edit.track, withBox(document, edit, own)) };
    case 'setBoxes':
      return { ...document, boxes: replaced(document.boxes, edit.track, withBoxes(document, edit, own)) };
    case 'setPoints': {
      const one = { ...edit, kind: 'setPointFrames', start: edit.frame, frames: [edit.points], origin: 'human' } as const; // prettier-ignore
      return { ...document, points: replaced(document.points, edit.track, withPoints(document, one, own)) };
    }
    case 'setPointFrames':
      return { ...document, points: replaced(document.points, edit.track, withPoints(document, edit, own)) };
    case 'paintSpan':
      return withLayer(document, edit.layer, (spans) => paintSpan(spans, edit.start, edit.end, edit.value));
    case 'setSpans':
      return withLayer(document, edit.layer, (spans) => setSpans(spans, edit.start, edit.end, edit.spans));
    case 'setSignal':
      return {
        ...document,
        signals: replaced(document.signals, edit.signal, withSignal(document, edit, own)),
      };
    case 'judge':
      return edit.verdict === 'accept' ? accepted(document, edit) : document;
    case 'batch':
      return edit.edits.reduce((before, part) => withEdit(before, part, own), document);
  }
}

type Of<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

function withBox(document: LabelDocument, edit: Of<'setBox'>, own: Own) {
  const boxes = [[...edit.box, edit.visibility] as const];
  return withBoxes(
    document,
    { kind: 'setBoxes', track: edit.track, start: edit.frame, boxes, origin: 'human' },
    own,
  );
}

function withBoxes(document: LabelDocument, edit: Of<'setBoxes'>, own: Own) {
  const before = document.boxes.get(edit.track) ?? absentBox(document.frameCount);
  const track = owned(before, own, () => ({ xywh: before.xywh.slice() }));
  const { xywh, visibility } = track;
  edit.boxes.forEach(([x, y, w, h, code], i) => {
    xywh.set([x, y, w, h], 4 * (edit.start + i));
    visibility[edit.start + i] = code;
  });
  return mark(track, edit.start, edit.start + edit.boxes.length - 1, edit.origin);
}

function withPoints(document: LabelDocument, edit: Of<'setPointFrames'>, own: Own) {
  const { frameCount } = document;
  const count = POINT_COUNTS[edit.track];
  const before = document.points.get(edit.track) ?? (count ? absentPoints(frameCount, count) : null);
  if (!before) throw new RangeError(`no point track "${edit.track}"`);
  const track = owned(before, own, () => ({ xy: before.xy.slice() }));
  const { xy, visibility } = track;
  edit.frames.forEach((points, i) => {
    const frame = edit.start + i;
    for (const [index, x, y, code] of points) {
      const at = 2 * (frame * track.count + index);
      xy[at] = x;
      xy[at + 1] = y;
      visibility[index * frameCount + frame] = code;
    }
  });
  return mark(track, edit.start, edit.start + edit.frames.length - 1, edit.origin);
}

function withSignal(document: LabelDocument, edit: Of<'setSignal'>, own: Own) {
  const before = document.signals.get(edit.signal);
  if (!before) throw new RangeError(`no signal "${edit.signal}"`);
  const track = owned(before, own, () => ({ values: before.values.slice() }));
  const { values, visibility } = track;
  edit.values.forEach((value, i) => {
    values[edit.start + i] = value ?? 0;
    visibility[edit.start + i] = value === null ? Visibility.absent : Visibility.visible;
  });
  return mark(track, edit.start, edit.start + edit.values.length - 1, 'human');
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
    return track ? replaced(map, name, mark(copied(track), start, end, 'human')) : map;
  };
  if (kind === 'signals') return { ...document, signals: own(document.signals) };
  if (kind === 'boxes') return { ...document, boxes: own(document.boxes) };
  return { ...document, points: own(document.points) };
}

/** The track itself where it is the caller's own, else a copy that is. */
function owned<T extends Provenance & { readonly visibility: Uint16Array }>(
  track: T,
  own: Own,
  values: () => Partial<T>,
): T {
  if (own?.has(track)) return track;
  const copy = { ...copied(track), ...values(), visibility: track.visibility.slice() };
  own?.add(copy);
  return copy;
}

const copied = <T extends Provenance>(track: T): T => ({
  ...track,
  confidence: track.confidence.slice(),
  origin: track.origin.slice(),
});

function mark<T extends Provenance>(
  track: T,
  start: number,
  end: number,
  origin: 'human' | 'interpolated',
): T {
  track.confidence.fill(1000, start, end + 1);
  track.origin.fill(origin === 'human' ? HUMAN : INTERPOLATED, start, end + 1);
  return track;
}

const INTERPOLATED = ORIGINS.indexOf('interpolated');

const replaced = <V>(map: ReadonlyMap<string, V>, name: string, value: V): ReadonlyMap<string, V> =>
  new Map(map).set(name, value);
