import type { ImagePoint } from '../kernel/points';
import { gazeOf, poseOf, turnedInView, vectorOf } from '../kernel/pose';
import { IDENTITY, times, transposed, turnedBy } from '../kernel/rotation';
import { spanAt } from '../kernel/spans';
import { zoneNear, type ZoneDirections } from '../kernel/zones';
import { gazeAt, gazeEdits, headAt, headEdits } from '../model/directions';
import { together, type SingleEdit } from '../model/operation';
import type { Gesture } from './gesture';
import { inDegrees } from './guide';
import type { HeadPart, StageView } from './hit';

/** With Shift the pointer turns this much less. */
const FINE = 0.2;

/** A gaze this near to the middle of a zone is drawn to it, degrees. */
const SNAP_WITHIN = 9;

const degrees = (radians: number): number => (radians * 180) / Math.PI;

/**
 * Turns the head about the camera's axes: its front follows the pointer, the other axes and the ring roll it. Shift
 * turns finely, Ctrl keeps to one axis.
 */
export function headGesture(view: StageView, part: HeadPart, from: ImagePoint): Gesture {
  const { document, frame, references } = view;
  const head = headAt(document, references, frame);
  if (!head) return () => ({ edit: null, guide: null });
  let rotation = head.rotation;
  let last = from;
  const rolls = part !== 'forward';
  const angleAt = (point: ImagePoint) => Math.atan2(point.y - head.at.y, point.x - head.at.x);
  return (to, { shift, control }) => {
    const factor = shift ? FINE : 1;
    if (rolls) {
      const by = degrees(angleAt(to) - angleAt(last));
      rotation = turnedInView(rotation, { clockwise: (((by + 540) % 360) - 180) * factor });
    } else {
      const across = control && Math.abs(to.x - from.x) < Math.abs(to.y - from.y) ? 0 : to.x - last.x;
      const down = control && across !== 0 ? 0 : to.y - last.y;
      rotation = turnedInView(rotation, {
        right: degrees(across / head.length) * factor,
        up: degrees(-down / head.length) * factor,
      });
    }
    last = to;
    const edits = headEdits(document, frame, rotation, head.mount);
    const pose = poseOf(times(transposed(head.mount), rotation));
    const lines = [
      `yaw ${inDegrees(pose.yaw)}`,
      `pitch ${inDegrees(pose.pitch)}`,
      `roll ${inDegrees(pose.roll)}`,
    ];
    return { edit: together(edits), guide: { kind: 'label', at: to, lines } };
  };
}

/** Turns the gaze; near a zone it goes to the zone's middle and takes its label along. Alt lets it go anywhere. */
export function gazeGesture(view: StageView, from: ImagePoint, zones: ZoneDirections): Gesture {
  const { document, frame, references } = view;
  const start = gazeAt(document, references, frame);
  if (!start) return () => ({ edit: null, guide: null });
  let seen = turnedBy(start.mount, vectorOf(start.gaze));
  let last = from;
  const was = spanAt(document.layers.get('gaze_zone') ?? [], frame)?.value ?? null;
  return (to, { shift, alt }) => {
    const factor = shift ? FINE : 1;
    const turn = turnedInView(IDENTITY, {
      right: degrees((to.x - last.x) / start.length) * factor,
      up: degrees((last.y - to.y) / start.length) * factor,
    });
    seen = turnedBy(turn, seen);
    last = to;
    const free = gazeOf(turnedBy(transposed(start.mount), seen));
    const zone = alt ? null : zoneNear(free, zones, SNAP_WITHIN);
    const gaze = (zone === null ? null : zones.get(zone)) ?? free;
    const edits: SingleEdit[] = [...gazeEdits(document, frame, gaze, start.mount)];
    if (zone !== null && zone !== was) {
      edits.push({ kind: 'paintSpan', layer: 'gaze_zone', start: frame, end: frame, value: zone });
    }
    const lines = [
      `azimuth ${inDegrees(gaze.azimuth)}`,
      `elevation ${inDegrees(gaze.elevation)}`,
      ...(zone === null ? [] : [zone.replaceAll('_', ' ')]),
    ];
    return { edit: together(edits), guide: { kind: 'label', at: to, lines } };
  };
}
