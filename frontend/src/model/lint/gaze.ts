import { spanAt } from '../../kernel/spans';
import { runsWhere, runsWithin } from '../derive-rules';
import { together } from '../operation';
import { signalAt } from '../read';
import { paint, seconds, spansOf, type Finding, type LintContext, type Rule } from './finding';

/** Eyes turn this far from straight ahead in the head, in degrees; beyond they cannot (oculomotor range). */
const EYE_REACH = 55;

/** Frames over which a zone may lag behind the direction: a saccade passes over what lies between. */
const LAG_FRAMES = 3;

/** Blinks do not end a glance: only closures with this much of a shut part do. */
const NO_BLINK_SECONDS = 0.5;

interface Directions {
  /** Azimuth in degrees towards the driver's door, lowest and highest. */
  readonly door: readonly [number, number];
  /** Elevation in degrees. */
  readonly up: readonly [number, number];
  /** The middle of it: towards the door and up. */
  readonly aim: readonly [number, number];
}

/**
 * Where zones lie as a driver sees them: the reach of each in the generator's compact, sedan and SUV cabins, with 6 to
 * 15 degrees of room for other cabins and for a leaning head. A phone or something else may be anywhere.
 */
const ZONES: Readonly<Record<string, Directions>> = {
  forward_road: { door: [-80, 52], up: [-22, 50], aim: [0, -1] },
  instrument_cluster: { door: [-24, 24], up: [-38, -7], aim: [0, -21] },
  ivi: { door: [-60, -12], up: [-44, -10], aim: [-36, -26] },
  rear_view_mirror: { door: [-65, -20], up: [0, 30], aim: [-43, 14] },
  driver_side_mirror: { door: [27, 60], up: [-25, 4], aim: [43, -10] },
  driver_side_window: { door: [24, 130], up: [-35, 45], aim: [63, 6] },
  passenger_side_mirror: { door: [-76, -47], up: [-18, 6], aim: [-62, -5] },
  passenger_side_window: { door: [-118, -52], up: [-20, 24], aim: [-68, 2] },
  passenger_face: { door: [-126, -80], up: [-27, 22], aim: [-102, -2] },
  passenger_footwell: { door: [-86, -19], up: [-72, -17], aim: [-43, -40] },
  glovebox: { door: [-76, -40], up: [-48, -12], aim: [-58, -28] },
  rear_passenger: { door: [-180, -85], up: [-32, 27], aim: [-128, -3] },
  lap: { door: [-90, 90], up: [-90, -38], aim: [3, -67] },
};

/** Zones that say where the eyes point. */
const isPlace = (zone: string | undefined): zone is string => zone !== undefined && zone in ZONES;

/** A zone that does not lie where head and eyes point. */
export const gazeZone: Rule = (context) => {
  const { document } = context;
  const zones = spansOf(document, 'gaze_zone');
  return zones
    .filter(({ value }) => isPlace(value))
    .flatMap((span) =>
      runsWithin(span.start, span.end, (frame) => {
        if (context.eyes[frame] === 'close') return false;
        const at = direction(context, frame);
        return at !== null && !lies(span.value, at);
      })
        .filter(([start, end]) => end + 1 - start > LAG_FRAMES)
        .map(([start, end]): Finding => {
          const at = direction(context, start);
          const place = at
            ? `${side(at.door)} ${Math.abs(at.door).toFixed(0)}°, ${at.up.toFixed(0)}° up`
            : '';
          const message = `gaze_zone ${span.value}, but the gaze goes to ${place.replace('-', '−')}`;
          const zone = zoneOf(context, start, end);
          const edit = zone && zoneEdit(context, start, end, zone);
          return {
            rule: 'gaze-zone',
            severity: 'warning',
            start,
            end,
            message,
            target: 'layers/gaze_zone',
            fix: zone && edit ? { label: zone, edit } : null,
          };
        }),
    );
};

const side = (door: number): string => (door >= 0 ? "the driver's side" : "the passenger's side");

/** Eyes turned further out of the head than eyes can be. */
export const eyeReach: Rule = ({ document, eyes }) =>
  runsWhere(document.frameCount, (frame) => {
    const [gaze, head] = [signalAt(document, 'gaze_azimuth', frame), signalAt(document, 'head_yaw', frame)];
    return eyes[frame] !== 'close' && gaze !== null && head !== null && Math.abs(gaze - head) > EYE_REACH;
  })
    .filter(([start, end]) => end + 1 - start > LAG_FRAMES)
    .map(([start, end]): Finding => {
      const away = Math.abs(
        (signalAt(document, 'gaze_azimuth', start) ?? 0) - (signalAt(document, 'head_yaw', start) ?? 0),
      );
      const message = `the gaze lies ${away.toFixed(0)}° from where the head points: eyes reach ${EYE_REACH}°`;
      return {
        rule: 'eye-reach',
        severity: 'warning',
        start,
        end,
        message,
        target: 'signals/gaze_azimuth',
        fix: null,
      };
    });

/** A zone that is seen through closed eyes, and closed eyes that are open. */
export const closedGaze: Rule = (context) => {
  const { document, closures, eyes, fps } = context;
  const zones = spansOf(document, 'gaze_zone');
  const through = closures
    .filter(({ shut }) => shut / fps >= NO_BLINK_SECONDS - 1e-6)
    .flatMap((closure) =>
      runsWithin(closure.start, closure.end, (frame) => {
        if (eyes[frame] !== 'close') return false;
        const zone = spanAt(zones, frame)?.value;
        return zone !== undefined && zone !== 'eyes_closed' && zone !== 'not_valid';
      }).map(([start, end]): Finding => {
        const zone = spanAt(zones, start)?.value ?? '';
        const message = `eyes closed for ${seconds(closure.shut, fps)} while gaze_zone is ${zone}`;
        const edit = zoneEdit(context, start, end, 'eyes_closed');
        const fix = edit && { label: 'eyes_closed', edit };
        return {
          rule: 'closed-gaze',
          severity: 'error',
          start,
          end,
          message,
          target: 'layers/gaze_zone',
          fix,
        };
      }),
    );
  const open = runsWhere(
    document.frameCount,
    (frame) => eyes[frame] === 'open' && spanAt(zones, frame)?.value === 'eyes_closed',
  )
    .filter(([start, end]) => end + 1 - start > LAG_FRAMES)
    .map(([start, end]): Finding => {
      const zone = zoneOf(context, start, end) ?? neighbour(context, start, end);
      const edit = zone && zoneEdit(context, start, end, zone);
      const message = 'gaze_zone says eyes_closed while the eyes are open';
      const fix = zone && edit ? { label: zone, edit } : null;
      return { rule: 'closed-gaze', severity: 'error', start, end, message, target: 'layers/gaze_zone', fix };
    });
  return [...through, ...open];
};

/** Towards the door and up, in degrees. */
interface Direction {
  readonly door: number;
  readonly up: number;
}

function direction({ document, doorSide }: LintContext, frame: number): Direction | null {
  const azimuth = signalAt(document, 'gaze_azimuth', frame);
  const elevation = signalAt(document, 'gaze_elevation', frame);
  return azimuth === null || elevation === null ? null : { door: azimuth * doorSide, up: elevation };
}

function lies(zone: string, { door, up }: Direction): boolean {
  const place = ZONES[zone];
  if (!place) return false;
  return door >= place.door[0] && door <= place.door[1] && up >= place.up[0] && up <= place.up[1];
}

/** Of the zones that all frames can point at the one whose middle is nearest, if there is any. */
function zoneOf(context: LintContext, start: number, end: number): string | null {
  const at = Array.from({ length: end + 1 - start }, (_, i) => direction(context, start + i)).filter(
    (one) => one !== null,
  );
  const [middle] = at.slice(Math.floor(at.length / 2));
  if (!middle) return null;
  const away = ([zone]: readonly [string, Directions]) => {
    const [door, up] = ZONES[zone]?.aim ?? [0, 0];
    return Math.hypot(door - middle.door, up - middle.up);
  };
  const fitting = Object.entries(ZONES).filter(([zone]) => at.every((one) => lies(zone, one)));
  return fitting.sort((a, b) => away(a) - away(b))[0]?.[0] ?? null;
}

/** The place looked at beside a stretch, for labels without directions. */
function neighbour({ document }: LintContext, start: number, end: number): string | null {
  const zones = spansOf(document, 'gaze_zone');
  const beside = [spanAt(zones, start - 1)?.value, spanAt(zones, end + 1)?.value];
  return beside.find(isPlace) ?? null;
}

/** Another zone, and gaze_on_road with it where that is labelled. */
function zoneEdit({ document }: LintContext, start: number, end: number, zone: string) {
  const road = zone === 'forward_road' ? 'looking_road' : 'not_looking_road';
  const labelled = runsWithin(start, end, (frame) => {
    const said = spanAt(spansOf(document, 'gaze_on_road'), frame);
    return said !== null && said.value !== road;
  });
  return together([
    paint('gaze_zone', start, end, zone),
    ...labelled.map(([from, to]) => paint('gaze_on_road', from, to, road)),
  ]);
}
