// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { describe, expect, it } from 'vitest';
import { fit, toImage } from '../kernel/camera';
import { screenPoint } from '../kernel/points';
import { absentBox, emptyDocument } from '../model/labels';
import { EditorStore } from '../state/store';
import { Viewport } from './viewport';

const STAGE = { width: 1000, height: 400 };

function setUp() {
  const face = absentBox(3);
  face.visibility.fill(0);
  for (let frame = 0; frame < 3; frame++) face.xywh.set([10000, 5000, 20000, 20000], 4 * frame);
  const document = { ...emptyDocument(3, 640, 400), boxes: new Map([['face', face]]) };
  const store = new EditorStore(document, [], () => 'id');
  const camera = () => store.camera ?? fit(document, STAGE);
  const middle = () => toImage(camera(), screenPoint(500, 200));
  return { store, camera, middle, viewport: new Viewport({ store, camera, stage: () => STAGE }) };
}

describe('the camera by keys', () => {
  it('zooms in and out around the middle of the stage', () => {
    const { viewport, camera, middle } = setUp();
    const [before, scale] = [middle(), camera().scale];
    viewport.zoom(1);
    expect(camera().scale).toBeCloseTo(1.25 * scale);
    expect(middle().x).toBeCloseTo(before.x);
    viewport.zoom(-1);
    expect(camera().scale).toBeCloseTo(scale);
  });

  it('looks further to the right and down, and never past the image', () => {
    const { viewport, middle } = setUp();
    const before = middle();
    viewport.pan(1, 1);
    expect(middle().x).toBeGreaterThan(before.x);
    expect(middle().y).toBeGreaterThan(before.y);
    for (let i = 0; i < 40; i++) viewport.pan(1, 1);
    expect(middle().x).toBeCloseTo(640);
    expect(middle().y).toBeCloseTo(400);
  });

  it('goes close to the face and back to the whole frame', () => {
    const { viewport, camera, middle, store } = setUp();
    viewport.closeUp();
    expect(middle().x).toBeCloseTo(200);
    expect(middle().y).toBeCloseTo(150);
    expect(camera().scale).toBeCloseTo(400 / 300);
    viewport.fit();
    expect(store.camera).toBeNull();
  });
});
