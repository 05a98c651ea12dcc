import { RULES } from '../model/derive-rules';
import { Visibility, type LabelDocument } from '../model/labels';

/** A line across a curve that gives it a meaning; draggable. */
export interface Threshold {
  readonly id: 'closed' | 'perclos' | 'yaw' | 'mouth';
  readonly name: string;
  /** What lies on the telling side of it, as people say it. */
  readonly beyond: string;
  readonly initial: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** Counts on both sides of zero. */
  readonly mirrored: boolean;
  readonly below: boolean;
}

export interface CurveSignal {
  readonly name: string;
  readonly label: string;
}

export interface CurveRow {
  readonly id: string;
  readonly title: string;
  readonly signals: readonly CurveSignal[];
  /** What the lane shows from bottom to top, in the signals' unit. */
  readonly low: number;
  readonly high: number;
  /** Values that a person may give. */
  readonly least: number;
  readonly most: number;
  /** One press of an arrow key. */
  readonly step: number;
  readonly suffix: string;
  readonly digits: number;
  readonly threshold: Threshold | null;
}

/** Shares of closed eyes: awake below 7.5 %, drowsy above 15 % (Wierwille); no threshold of Euro NCAP. */
const PERCLOS_DROWSY = 0.15;

/** Euro NCAP calls a glance with the head an owl's; from here on the head clearly points away from the road. */
const YAW_AWAY = 30;

/** Height to width of the mouth from which on a yawn is likely. */
const MOUTH_WIDE = 0.6;

const degrees = { suffix: '°', digits: 1, step: 0.5 } as const;

export const PERCLOS_THRESHOLD: Threshold = {
  id: 'perclos',
  name: 'PERCLOS',
  beyond: 'drowsy band',
  initial: PERCLOS_DROWSY,
  least: 0.01,
  most: 0.99,
  step: 0.005,
  mirrored: false,
  below: false,
};

export const CURVE_ROWS: readonly CurveRow[] = [
  {
    id: 'eyes',
    title: 'eye opening',
    signals: [
      { name: 'eye_openness_left', label: 'L' },
      { name: 'eye_openness_right', label: 'R' },
    ],
    low: -0.05,
    high: 1.25,
    least: 0,
    most: 1.5,
    step: 0.01,
    suffix: '',
    digits: 2,
    threshold: {
      id: 'closed',
      name: 'eye closed below',
      beyond: 'closed',
      initial: RULES.closedBelow,
      least: 0.02,
      most: 0.9,
      step: 0.01,
      mirrored: false,
      below: true,
    },
  },
  {
    id: 'head',
    title: 'head',
    signals: [
      { name: 'head_yaw', label: 'yaw' },
      { name: 'head_pitch', label: 'pitch' },
      { name: 'head_roll', label: 'roll' },
    ],
    low: -60,
    high: 60,
    least: -180,
    most: 180,
    ...degrees,
    threshold: {
      id: 'yaw',
      name: 'yaw beyond',
      beyond: 'turned away',
      initial: YAW_AWAY,
      least: 5,
      most: 58,
      step: 1,
      mirrored: true,
      below: false,
    },
  },
  {
    id: 'gaze',
    title: 'gaze',
    signals: [
      { name: 'gaze_azimuth', label: 'azimuth' },
      { name: 'gaze_elevation', label: 'elevation' },
    ],
    low: -70,
    high: 70,
    least: -180,
    most: 180,
    ...degrees,
    threshold: null,
  },
  {
    id: 'mouth',
    title: 'mouth ratio',
    signals: [{ name: 'mouth_aspect_ratio', label: 'open' }],
    low: -0.05,
    high: 1.3,
    least: 0,
    most: 3,
    step: 0.01,
    suffix: '',
    digits: 2,
    threshold: {
      id: 'mouth',
      name: 'mouth open from',
      beyond: 'wide open',
      initial: MOUTH_WIDE,
      least: 0.05,
      most: 1.25,
      step: 0.01,
      mirrored: false,
      below: false,
    },
  },
];

export const THRESHOLDS: readonly Threshold[] = [
  ...CURVE_ROWS.flatMap(({ threshold }) => (threshold ? [threshold] : [])),
  PERCLOS_THRESHOLD,
];

/** Room above the highest value, so that a curve can be drawn higher than it was. */
const ROOM = 1.4;
const LEAST_DEGREES = 20;

/** The rows with lanes of degrees only as high as the labels and the threshold need: small turns are seen as well. */
export const fittedRows = (documents: readonly LabelDocument[]): readonly CurveRow[] =>
  CURVE_ROWS.map((row) => {
    if (row.suffix !== '°') return row;
    let most = Math.max(LEAST_DEGREES, row.threshold?.initial ?? 0);
    for (const { signals } of documents) {
      for (const { name } of row.signals) {
        const signal = signals.get(name);
        signal?.values.forEach((value, frame) => {
          if (signal.visibility[frame] !== Visibility.absent)
            most = Math.max(most, Math.abs(value) / signal.scale);
        });
      }
    }
    const high = Math.min(Math.ceil((most * ROOM) / 5) * 5, row.most);
    return { ...row, low: -high, high };
  });
