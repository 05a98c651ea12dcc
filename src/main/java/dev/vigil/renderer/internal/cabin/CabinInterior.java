package dev.vigil.renderer.internal.cabin;

import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.triangle;

import dev.vigil.renderer.internal.cabin.CabinShell.Exit;
import dev.vigil.renderer.internal.field.Field;
import dev.vigil.renderer.internal.identity.Appearance.Tone;
import dev.vigil.renderer.internal.math.Noise;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.scenario.Cabin;
import dev.vigil.scenario.DriveSide;

/** What a camera sees of an empty car behind the front seats; traced once per clip, as camera and car stand still. */
public final class CabinInterior {

    private static final int STEPS = 90;
    private static final float NEAR_ENOUGH = .12f;

    /** What a ray meets: position, inward normal, tone, openness to light, and how far it is a window. */
    public static final class Hit {
        public float x;
        public float y;
        public float z;
        public float nx;
        public float ny;
        public float nz;
        public Tone tone = new Tone(0, 0, 0, 0);
        public float scale;
        public float openness;
        public float window;
        private final Exit exit = new Exit();
    }

    private final CabinShell shell;
    private final CabinSize size;
    private final CabinTrim trim;
    private final Upholstery upholstery;
    private final float side;

    public CabinInterior(Cabin cabin, CabinShell shell, Upholstery upholstery) {
        this.shell = shell;
        this.size = CabinSize.of(cabin.bodyClass());
        this.trim = new CabinTrim(size);
        this.upholstery = upholstery;
        this.side = cabin.driveSide() == DriveSide.LHD ? 1 : -1;
    }

    public void trace(Vec3 from, float dx, float dy, float dz, Hit hit) {
        Exit exit = hit.exit;
        shell.leave(from.x(), from.y(), from.z(), dx, dy, dz, exit);
        float ox = from.x() * side + size.centre();
        float t = 12;
        float d = 1;
        for (int i = 0; i < STEPS && t < exit.distance; i++) {
            d = trim.distance(ox + t * dx * side, from.y() + t * dy, from.z() + t * dz);
            if (d < NEAR_ENOUGH) {
                break;
            }
            t += d;
        }
        if (d < NEAR_ENOUGH && t < exit.distance) {
            furnished(from, t, dx, dy, dz, hit);
        } else {
            bare(exit, hit);
        }
        float x = hit.x * side + size.centre();
        hit.openness = openness(x, hit.y, hit.z, hit.nx * side, hit.ny, hit.nz);
        hit.scale *= 1 + Noise.at(hit.x * .8f, hit.y * .8f, hit.z * .8f) * .06f;
    }

    private void furnished(Vec3 from, float t, float dx, float dy, float dz, Hit hit) {
        hit.x = from.x() + t * dx;
        hit.y = from.y() + t * dy;
        hit.z = from.z() + t * dz;
        hit.window = 0;
        hit.scale = 1;
        float x = hit.x * side + size.centre();
        Field field = trim;
        float e = .25f;
        float gx = field.distance(x + e, hit.y, hit.z) - field.distance(x - e, hit.y, hit.z);
        float gy = field.distance(x, hit.y + e, hit.z) - field.distance(x, hit.y - e, hit.z);
        float gz = field.distance(x, hit.y, hit.z + e) - field.distance(x, hit.y, hit.z - e);
        float unit = 1 / (length(gx, gy, gz) + 1e-9f);
        hit.nx = gx * unit * side;
        hit.ny = gy * unit;
        hit.nz = gz * unit;
        float ax = Math.abs(x);
        float seats = trim.seats(ax, hit.y, hit.z);
        float hard = trim.hard(ax, hit.y, hit.z);
        float roof = trim.roof(ax, hit.y, hit.z);
        if (seats <= hard && seats <= roof) {
            hit.tone = upholstery.seat();
        } else if (hard <= roof) {
            // The upper half of the pillars is covered like the roof.
            hit.tone = hit.y > size.beltLine() + 6 && ax > size.halfWidth() - 22
                    ? upholstery.ceiling()
                    : upholstery.plastic();
        } else {
            hit.tone = upholstery.ceiling();
        }
    }

    private void bare(Exit exit, Hit hit) {
        hit.x = exit.x;
        hit.y = exit.y;
        hit.z = exit.z;
        hit.nx = exit.nx;
        hit.ny = exit.ny;
        hit.nz = exit.nz;
        hit.window = exit.window;
        // A black printed rim around the glass.
        hit.scale = 1 - 2 * exit.window * (1 - exit.window);
        switch (exit.pane) {
            case ROOF -> hit.tone = upholstery.ceiling();
            case FLOOR -> hit.tone = upholstery.carpet();
            case LEFT_DOOR, RIGHT_DOOR -> {
                hit.tone = upholstery.plastic();
                hit.scale *= .85f + .15f * triangle((exit.y + 30) * .05f);
            }
            default -> hit.tone = exit.y < size.beltLine() ? upholstery.plastic() : upholstery.ceiling();
        }
    }

    private float openness(float x, float y, float z, float nx, float ny, float nz) {
        float blocked = 0;
        float reach = 2;
        for (int i = 0; i < 3; i++) {
            float d = trim.distance(x + nx * reach, y + ny * reach, z + nz * reach);
            blocked += saturate(1 - d / reach) / 3;
            reach *= 2.6f;
        }
        return saturate(1 - .9f * blocked);
    }
}
