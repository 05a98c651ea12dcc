// Made-up labels of a driver falling asleep, in the stored form: for development only.

const FACE = [
  ...Array.from({ length: 17 }, (_, i) => {
    const a = Math.PI * (1 - i / 16);
    return [0.5 + 0.5 * Math.cos(a), 0.42 + 0.58 * Math.sin(a)];
  }),
  [0.1, 0.3], [0.17, 0.25], [0.25, 0.235], [0.33, 0.245], [0.4, 0.275],
  [0.6, 0.275], [0.67, 0.245], [0.75, 0.235], [0.83, 0.25], [0.9, 0.3],
  [0.5, 0.38], [0.5, 0.45], [0.5, 0.52], [0.5, 0.59],
  [0.41, 0.64], [0.455, 0.655], [0.5, 0.665], [0.545, 0.655], [0.59, 0.64],
  [0.17, 0.38], [0.23, 0.355], [0.3, 0.355], [0.36, 0.385], [0.3, 0.405], [0.23, 0.405],
  [0.64, 0.385], [0.7, 0.355], [0.77, 0.355], [0.83, 0.38], [0.77, 0.405], [0.7, 0.405],
  [0.33, 0.79], [0.39, 0.765], [0.46, 0.75], [0.5, 0.757], [0.54, 0.75], [0.61, 0.765], [0.67, 0.79],
  [0.61, 0.825], [0.54, 0.845], [0.5, 0.85], [0.46, 0.845], [0.39, 0.825],
  [0.36, 0.79], [0.46, 0.78], [0.5, 0.782], [0.54, 0.78], [0.64, 0.79], [0.54, 0.805], [0.5, 0.808], [0.46, 0.805],
]; // prettier-ignore

const EDGES = [
  ...[[0, 16], [17, 21], [22, 26], [27, 30], [31, 35]].flatMap(([a, b]) => path(a, b)),
  ...[[36, 41], [42, 47], [48, 59], [60, 67]].flatMap(([a, b]) => [...path(a, b), [b, a]]),
]; // prettier-ignore

const hand = [0, 4, 8, 12, 16].flatMap((f) => [[0, f + 1], ...path(f + 1, f + 4)]);
const eye = [...path(0, 7), [7, 0]];

export const SKELETONS = [
  { name: 'face68', points: 68, edges: EDGES, closed: false },
  { name: 'left_eye8', points: 8, edges: eye, closed: false },
  { name: 'right_eye8', points: 8, edges: eye, closed: false },
  { name: 'irises2', points: 2, edges: [], closed: false },
  { name: 'left_hand21', points: 21, edges: hand, closed: false },
  { name: 'right_hand21', points: 21, edges: hand, closed: false },
  { name: 'occluder_polygon', points: 32, edges: [], closed: true },
  { name: 'glare_polygon', points: 32, edges: [], closed: true },
];

export const BOXES = 'face head left_hand right_hand cellphone bottle cup cigarette food glasses mask cap scarf'.split(' '); // prettier-ignore

function path(a, b) {
  return Array.from({ length: b - a }, (_, i) => [a + i, a + i + 1]);
}

function noise(seed) {
  let state = seed;
  return () => ((state = (state * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff) * 2 - 1;
}

const delta = (values, stride) => values.map((v, i) => (i < stride ? v : v - values[i - stride]));

/** Labels as `origin` sees them: the truth exactly, the labeller with jitter and late borders. */
export function labels({ frames: n, width, height, face }, origin) {
  const jitter = noise(7);
  const off = origin === 'truth' ? 0 : 1;
  const code = origin === 'truth' ? 0 : 1;
  const share = width / 640;
  const closed = [Math.round(n * 0.42), Math.round(n * 0.74)];
  const blink = [Math.round(n * 0.2), Math.round(n * 0.2) + 4];
  const at = (i) => ({
    open: (i >= closed[0] + 2 * off && i <= closed[1] - off) || (i > blink[0] && i < blink[1]) ? 0.04 : 1,
    dx: 8 * Math.sin(i / 17) * share,
    dy: (i > closed[0] ? Math.min(i - closed[0], 20) * 0.5 : 0) * share,
  });
  const boxes = [];
  const points = [];
  const signals = { eye_openness_left: [], eye_openness_right: [], head_yaw: [], head_pitch: [], head_roll: [], gaze_azimuth: [], gaze_elevation: [] }; // prettier-ignore
  for (let i = 0; i < n; i++) {
    const { open, dx, dy } = at(i);
    const [x, y, w, h] = [face[0] + dx, face[1] + dy, face[2], face[3]];
    const wrong = off && i > n * 0.8 && i < n * 0.86 ? 40 * share : 0;
    boxes.push(...[x + off * 3 * jitter() + wrong, y + off * 3 * jitter(), w + off * 4, h + off * 4].map((v) => Math.round(v * 100))); // prettier-ignore
    for (const [u, v] of FACE) points.push(Math.round((x + u * w + off * jitter()) * 100), Math.round((y + 0.12 * h + v * h * 0.86 + off * jitter()) * 100)); // prettier-ignore
    signals.eye_openness_left.push(Math.round((open + off * 0.05 * jitter()) * 1000));
    signals.eye_openness_right.push(Math.round((open * 0.96 + off * 0.05 * jitter()) * 1000));
    signals.head_yaw.push(Math.round((12 * Math.sin(i / 17) + off * jitter()) * 100));
    signals.head_pitch.push(Math.round((-dy * 1.2 + off * jitter()) * 100));
    signals.head_roll.push(Math.round((4 * Math.sin(i / 23) + off * jitter()) * 100));
    signals.gaze_azimuth.push(Math.round(14 * Math.sin(i / 17) * 100));
    signals.gaze_elevation.push(Math.round((-6 - dy) * 100));
  }
  const whole = { visibility: [0, n], confidence: [off ? 870 : 1000, n], origin: [code, n] };
  const span = (start, end, value) => ({ start, end, value, origin, confidence: off ? 880 : 1000 });
  const lag = 3 * off;
  return {
    schema: 'vigil.labels/1',
    frameCount: n,
    width,
    height,
    subject: { age: 35, gender: 'female', glasses: false },
    boxes: { face: { xywh: delta(boxes, 4), ...whole } },
    points: {
      face68: { count: 68, xy: delta(points, 136), ...whole, visibility: [0, 14 * n, 1, 3 * n, 0, 51 * n] },
    },
    signals: Object.fromEntries(
      Object.entries(signals).map(([name, values]) => [
        name,
        { unit: name.startsWith('eye') ? 'ratio' : 'deg', scale: name.startsWith('eye') ? 1000 : 100, values, ...whole },
      ]),
    ), // prettier-ignore
    layers: {
      eyes_state: [
        span(0, blink[0], 'open'),
        ...(off
          ? [span(blink[0] + 1, blink[1] + 2, 'closing')]
          : [span(blink[0] + 1, blink[1] - 1, 'close')]),
        span(blink[1] + (off ? 3 : 0), closed[0] - 1 + lag, 'open'),
        span(closed[0] + lag, closed[1], 'close'),
        span(closed[1] + 1, n - 1, 'open'),
      ],
      driver_state: [
        span(0, closed[0] - 1, 'attentive'),
        span(closed[0], closed[1], 'microsleep'),
        span(closed[1] + 1, n - 1, 'attentive'),
      ],
      gaze_zone: [
        span(0, Math.round(n * 0.3), 'forward_road'),
        span(Math.round(n * 0.3) + 1, closed[0] - 1 + lag, 'instrument_cluster'),
        ...(off ? [span(closed[0] + lag, closed[0] + lag + 6, 'lap')] : []),
        span(closed[0] + (off ? lag + 7 : 0), closed[1], 'eyes_closed'),
        span(closed[1] + 1, n - 1, 'forward_road'),
      ],
      hands_using_wheel: [
        span(0, Math.round(n * 0.6), 'both'),
        span(Math.round(n * 0.6) + 1, n - 1, 'only_left'),
      ],
    },
  };
}

export const ONTOLOGY = [
  ['eyes_state', 'open close opening closing undefined'],
  ['driver_state', 'attentive long_distraction short_distraction phone_use drowsy microsleep sleep unresponsive', true],
  ['gaze_zone', 'forward_road driver_side_mirror driver_side_window rear_view_mirror passenger_side_mirror passenger_side_window passenger_face passenger_footwell ivi glovebox instrument_cluster rear_passenger phone lap other eyes_closed not_valid'],
  ['hands_using_wheel', 'both only_left only_right none'],
  ['blinks', 'blinking', true],
  ['yawning', 'yawning_with_hand yawning_without_hand'],
  ['gaze_on_road', 'looking_road not_looking_road'],
  ['talking', 'talking'],
  ['<img src=x onerror=alert(1)>', '<b>hostile</b>'],
].map(([name, values, derived = false]) => ({ name, values: values.split(' '), derived })); // prettier-ignore
