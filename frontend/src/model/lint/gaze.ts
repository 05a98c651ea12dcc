import { spanAt } from '../../kernel/spans';
import { runsWhere } from '../derive-rules';
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
}

/** Where zones can lie as a driver sees them, with room for other cabins and for a leaning head. */
const ZONES: Readonly<Record<string, Directions>> = {};

/** Zones that say where the eyes point. */
const isPlace = (zone: string | undefined): zone is string => zone !== undefined && zone in ZONES;

/** A zone that does not lie where head and eyes point. */
export const gazeZone: Rule = (context) => {
  const { document } = context;
  const zones = spansOf(document, 'gaze_zone');
  return zones
    .filter(({ value }) => isPlace(value))
    .flatMap((span) =>
      runsWhere(document.frameCount, (frame) => {
        if (frame < span.start || frame > span.end || context.eyes[frame] === 'close') return false;
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
          const zone = onlyZone(context, start, end);
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
      runsWhere(document.frameCount, (frame) => {
        if (frame < closure.start || frame > closure.end || eyes[frame] !== 'close') return false;
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
      const zone = onlyZone(context, start, end) ?? neighbour(context, start, end);
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

/** The one zone that all frames point at, if there is one. */
function onlyZone(context: LintContext, start: number, end: number): string | null {
  const found = Object.keys(ZONES).filter((zone) => {
    for (let frame = start; frame <= end; frame++) {
      const at = direction(context, frame);
      if (at && !lies(zone, at)) return false;
    }
    return true;
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The zone beside a stretch that its gaze can lie in as well. */
function neighbour(context: LintContext, start: number, end: number): string | null {
  const zones = spansOf(context.document, 'gaze_zone');
  const beside = [spanAt(zones, start - 1)?.value, spanAt(zones, end + 1)?.value].filter(isPlace);
  const fits = (zone: string) => {
    for (let frame = start; frame <= end; frame++) {
      const at = direction(context, frame);
      if (at && !lies(zone, at)) return false;
    }
    return true;
  };
  return beside.find(fits) ?? null;
}

/** Another zone, and gaze_on_road with it where that is labelled. */
function zoneEdit({ document }: LintContext, start: number, end: number, zone: string) {
  const road = zone === 'forward_road' ? 'looking_road' : 'not_looking_road';
  const labelled = runsWhere(document.frameCount, (frame) => {
    const said = spanAt(spansOf(document, 'gaze_on_road'), frame);
    return frame >= start && frame <= end && said !== null && said.value !== road;
  });
  return together([
    paint('gaze_zone', start, end, zone),
    ...labelled.map(([from, to]) => paint('gaze_on_road', from, to, road)),
  ]);
}
