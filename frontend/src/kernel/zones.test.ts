// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { angleBetween } from './pose';
import { zoneDirections, zoneNear } from './zones';

const gaze = fc.record({
  azimuth: fc.double({ min: -170, max: 170, noNaN: true }),
  elevation: fc.double({ min: -80, max: 60, noNaN: true }),
});

describe('the gaze zones', () => {
  it('snap to none but the nearest, and to nothing far away', () => {
    const zones = zoneDirections([], true);
    fc.assert(
      fc.property(gaze, (looking) => {
        const zone = zoneNear(looking, zones, 12);
        const distances = [...zones.values()].map((direction) => angleBetween(looking, direction));
        if (zone === null) expect(Math.min(...distances)).toBeGreaterThan(12);
        else expect(angleBetween(looking, zones.get(zone))).toBeCloseTo(Math.min(...distances), 9);
      }),
    );
  });

  it('are found by their own direction', () => {
    const zones = zoneDirections([], true);
    for (const [zone, direction] of zones) expect(zoneNear(direction, zones, 1)).toBe(zone);
  });

  it('lie where the clip shows them once it shows enough', () => {
    const shown = [10, 12, 30].map((azimuth) => ({ zone: 'ivi', azimuth, elevation: -20 }));
    expect(zoneDirections(shown, true).get('ivi')).toEqual({ azimuth: 12, elevation: -20, seen: true });
    expect(zoneDirections(shown.slice(1), true).get('ivi')?.seen).toBe(false);
    expect(zoneDirections([], true).has('phone')).toBe(false);
    const phone = [1, 2, 3, 4].map((azimuth) => ({ zone: 'phone', azimuth, elevation: -40 }));
    expect(zoneDirections([...shown, ...phone], true).get('phone')?.azimuth).toBe(2.5);
    const shut = [1, 2, 3].map((azimuth) => ({ zone: 'eyes_closed', azimuth, elevation: 0 }));
    expect(zoneDirections(shut, true).has('eyes_closed')).toBe(false);
  });

  it('lie the other way round with the driver on the right', () => {
    expect(zoneDirections([], false).get('driver_side_mirror').azimuth).toBe(-43);
  });
});
