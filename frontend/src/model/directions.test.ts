// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poseOf, turnedInView } from '../kernel/pose';
import { applied } from './apply';
import { decode } from './decode';
import { gazeAt, gazeEdits, headAt, headEdits, zonesOf } from './directions';
import { wireDocument } from './fixtures';
import { signalAt } from './read';

const FRAMES = wireDocument().frameCount;
const angles = (values: number) => ({
  unit: 'deg',
  scale: 100,
  values: Array.from({ length: FRAMES }, () => Math.round(values * 100)),
  visibility: [0, FRAMES],
  confidence: [1000, FRAMES],
  origin: [0, FRAMES],
});

/** A camera 30° to the driver's left sees a head turned 40° to the left as turned by 10°. */
const mounted = (pose = { yaw: 40, seen: 10 }) => {
  const wire = wireDocument();
  wire.signals = {
    ...wire.signals,
    head_yaw: angles(pose.yaw),
    head_pitch: angles(0),
    head_roll: angles(0),
    head_yaw_camera: angles(pose.seen),
    head_pitch_camera: angles(0),
    head_roll_camera: angles(0),
    gaze_azimuth: angles(40),
    gaze_elevation: angles(-20),
    gaze_azimuth_camera: angles(10),
    gaze_elevation_camera: angles(-20),
  };
  wire.layers.gaze_zone = [{ start: 0, end: FRAMES - 1, value: 'ivi', origin: 'truth', confidence: 1000 }];
  return decode(wire);
};

describe('the head in view', () => {
  it('is turned as the camera sees it, wherever the camera is', () => {
    const { rotation } = headAt(mounted(), [], 0)!;
    expect(poseOf(rotation).yaw).toBeCloseTo(10, 1);
    expect(headAt(decode(wireDocument()), [], 0), 'no pose, no axes').toBeNull();
  });

  it('is the same after it was written', () => {
    const document = mounted();
    fc.assert(
      fc.property(
        fc.double({ min: -60, max: 60, noNaN: true }),
        fc.double({ min: -40, max: 40, noNaN: true }),
        (right, up) => {
          const { rotation, mount } = headAt(document, [], 3)!;
          const turned = turnedInView(rotation, { right, up });
          const after = headEdits(document, 3, turned, mount).reduce(applied, document);
          const seen = poseOf(headAt(after, [document], 3)!.rotation);
          const wanted = poseOf(turned);
          expect(seen.yaw).toBeCloseTo(wanted.yaw, 1);
          expect(seen.pitch).toBeCloseTo(wanted.pitch, 1);
          expect(signalAt(after, 'head_yaw_camera', 3)).toBeCloseTo(wanted.yaw, 1);
          expect(signalAt(after, 'head_yaw', 2)).toBe(40);
        },
      ),
    );
  });

  it('turned about the camera’s axes changes the pose in the car', () => {
    const document = mounted();
    const { rotation, mount } = headAt(document, [], 0)!;
    const edits = headEdits(document, 0, turnedInView(rotation, { right: 5 }), mount);
    expect(edits.find(({ signal }) => signal === 'head_yaw').values).toEqual([4_500]);
    expect(edits).toHaveLength(6);
  });
});

describe('the gaze in view', () => {
  it('is written in the car’s axes and the camera’s', () => {
    const document = mounted();
    const { mount, eyes } = gazeAt(document, [], 0)!;
    expect(eyes).toHaveLength(2);
    const edits = gazeEdits(document, 0, { azimuth: 30, elevation: 0 }, mount);
    expect(edits.map((edit) => (edit.kind === 'setSignal' ? [edit.signal, edit.values[0]] : []))).toEqual([
      ['gaze_azimuth', 3_000],
      ['gaze_elevation', 0],
      ['gaze_azimuth_camera', 0],
      ['gaze_elevation_camera', 0],
    ]);
  });

  it('tells where this clip’s zones lie', () => {
    expect(zonesOf(mounted(), true).get('ivi')).toEqual({ azimuth: 40, elevation: -20, seen: true });
    expect(zonesOf(null, true).get('ivi').seen).toBe(false);
  });
});
