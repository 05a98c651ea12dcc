import { paintSpan } from '../kernel/spans';
import { HUMAN, Visibility, absentBox, absentPoints, type LabelDocument, type Provenance } from './labels';
import type { Edit } from './operation';

/** The number of points of tracks that an edit may create. */
const POINT_COUNTS: Readonly<Record<string, number>> = { face68: 68 };

/** The document with one edit applied; everything the edit does not touch is shared with the old one. */
export function applied(document: LabelDocument, edit: Edit): LabelDocument {
  switch (edit.kind) {
    case 'setBox':
      return { ...document, boxes: replaced(document.boxes, edit.track, withBox(document, edit)) };
    case 'setPoints':
      return { ...document, points: replaced(document.points, edit.track, withPoints(document, edit)) };
    case 'paintSpan': {
      const spans = document.layers.get(edit.layer) ?? [];
      const painted = paintSpan(spans, edit.start, edit.end, edit.value);
      return { ...document, layers: replaced(document.layers, edit.layer, painted) };
    }
    case 'setSignal':
      return { ...document, signals: replaced(document.signals, edit.signal, withSignal(document, edit)) };
  }
}

type Of<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

function withBox(document: LabelDocument, edit: Of<'setBox'>) {
  const track = document.boxes.get(edit.track) ?? absentBox(document.frameCount);
  const xywh = track.xywh.slice();
  xywh.set(edit.box, 4 * edit.frame);
  const visibility = track.visibility.slice();
  visibility[edit.frame] = edit.visibility;
  return { ...track, ...byHuman(track, edit.frame, edit.frame), xywh, visibility };
}

function withPoints(document: LabelDocument, edit: Of<'setPoints'>) {
  const { frameCount } = document;
  const track =
    document.points.get(edit.track) ??
    absentPoints(frameCount, POINT_COUNTS[edit.track] ?? edit.points.length);
  const xy = track.xy.slice();
  const visibility = track.visibility.slice();
  for (const [index, x, y, code] of edit.points) {
    const at = 2 * (edit.frame * track.count + index);
    xy[at] = x;
    xy[at + 1] = y;
    visibility[index * frameCount + edit.frame] = code;
  }
  return { ...track, ...byHuman(track, edit.frame, edit.frame), xy, visibility };
}

function withSignal(document: LabelDocument, edit: Of<'setSignal'>) {
  const track = document.signals.get(edit.signal);
  if (!track) throw new RangeError(`no signal "${edit.signal}"`);
  const values = track.values.slice();
  values.set(edit.values, edit.start);
  const end = edit.start + edit.values.length - 1;
  const visibility = track.visibility.slice().fill(Visibility.visible, edit.start, end + 1);
  return { ...track, ...byHuman(track, edit.start, end), values, visibility };
}

const byHuman = (track: Provenance, start: number, end: number): Provenance => ({
  confidence: track.confidence.slice().fill(1000, start, end + 1),
  origin: track.origin.slice().fill(HUMAN, start, end + 1),
});

const replaced = <V>(map: ReadonlyMap<string, V>, name: string, value: V): ReadonlyMap<string, V> =>
  new Map(map).set(name, value);
