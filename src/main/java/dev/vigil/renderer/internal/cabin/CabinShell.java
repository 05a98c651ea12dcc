package dev.vigil.renderer.internal.cabin;

import static dev.vigil.renderer.internal.field.Sdf.roundBox;
import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;
import static dev.vigil.renderer.internal.math.Scalar.sqrt;

import dev.vigil.scenario.Cabin;
import dev.vigil.scenario.DriveSide;

/** The skin of a car as a convex body of flat panes with windows: what a ray from inside meets, and what light comes in. */
public final class CabinShell {

    /** The panes, in the order they are tried. */
    public enum Pane {
        LEFT_GLASS,
        RIGHT_GLASS,
        LEFT_DOOR,
        RIGHT_DOOR,
        ROOF,
        FLOOR,
        WINDSCREEN,
        BULKHEAD,
        REAR_GLASS,
        TAILGATE
    }

    /** Where a ray leaves the cabin: position, inward normal, distance, and how far there is glass, 0 to 1. */
    public static final class Exit {
        public float x;
        public float y;
        public float z;
        public float nx;
        public float ny;
        public float nz;
        public float distance;
        public float window;
        public Pane pane = Pane.ROOF;
    }

    private static final Pane[] PANES = Pane.values();
    private static final float PILLAR = 5;
    private static final float SHARP_EDGE = .4f;
    private static final float SHADOW_EDGE = 1.3f;

    private final CabinSize size;
    private final float side;
    private final float middle;
    private final float[] nx = new float[PANES.length];
    private final float[] ny = new float[PANES.length];
    private final float[] nz = new float[PANES.length];
    private final float[] offset = new float[PANES.length];
    private final float screenLength;
    private final float rearLength;

    public CabinShell(Cabin cabin) {
        this.size = CabinSize.of(cabin.bodyClass());
        this.side = cabin.driveSide() == DriveSide.LHD ? 1 : -1;
        this.middle = -size.centre();
        float left = middle + size.halfWidth();
        float right = middle - size.halfWidth();
        float rise = size.roof() - size.beltLine();
        pane(Pane.LEFT_GLASS, rise, CabinSize.GLASS_LEAN, 0, left, size.beltLine(), 0);
        pane(Pane.RIGHT_GLASS, -rise, CabinSize.GLASS_LEAN, 0, right, size.beltLine(), 0);
        pane(Pane.LEFT_DOOR, 1, 0, 0, left, 0, 0);
        pane(Pane.RIGHT_DOOR, -1, 0, 0, right, 0, 0);
        pane(Pane.ROOF, 0, 1, 0, 0, size.roof(), 0);
        pane(Pane.FLOOR, 0, -1, 0, 0, size.floor(), 0);
        float drop = size.roof() - size.cowlY();
        float run = size.cowlZ() - size.headerZ();
        pane(Pane.WINDSCREEN, 0, run, drop, 0, size.roof(), size.headerZ());
        pane(Pane.BULKHEAD, 0, 0, 1, 0, 0, size.cowlZ());
        float rearRun = size.rearGlassZ() - size.shelfZ();
        pane(Pane.REAR_GLASS, 0, rearRun, -rise, 0, size.roof(), size.rearGlassZ());
        pane(Pane.TAILGATE, 0, 0, -1, 0, 0, size.shelfZ());
        this.screenLength = sqrt(drop * drop + run * run);
        this.rearLength = sqrt(rise * rise + rearRun * rearRun);
    }

    private void pane(Pane pane, float x, float y, float z, float px, float py, float pz) {
        int i = pane.ordinal();
        float scale = 1 / sqrt(x * x + y * y + z * z);
        nx[i] = x * scale;
        ny[i] = y * scale;
        nz[i] = z * scale;
        offset[i] = nx[i] * px + ny[i] * py + nz[i] * pz;
    }

    /** Follows a ray from a point inside to the skin. */
    public void leave(float px, float oy, float oz, float pdx, float dy, float dz, Exit exit) {
        float ox = px * side;
        float dx = pdx * side;
        int hit = pane(ox, oy, oz, dx, dy, dz);
        float t = distance(hit, ox, oy, oz, dx, dy, dz);
        float x = ox + t * dx;
        exit.y = oy + t * dy;
        exit.z = oz + t * dz;
        exit.x = x * side;
        exit.nx = -nx[hit] * side;
        exit.ny = -ny[hit];
        exit.nz = -nz[hit];
        exit.distance = t;
        exit.pane = PANES[hit];
        exit.window = window(hit, x, exit.y, exit.z, SHARP_EDGE);
    }

    /** Share of the light from a direction far away that reaches a point inside, 0 to 1. */
    public float daylight(float px, float oy, float oz, float pdx, float dy, float dz) {
        float ox = px * side;
        float dx = pdx * side;
        int hit = pane(ox, oy, oz, dx, dy, dz);
        float t = distance(hit, ox, oy, oz, dx, dy, dz);
        float z = oz + t * dz;
        float glass = z < size.pillarZ() ? size.privacy() : 1;
        return glass * window(hit, ox + t * dx, oy + t * dy, z, SHADOW_EDGE);
    }

    /** The pane that a ray meets first, in a left-hand drive car. */
    private int pane(float ox, float oy, float oz, float dx, float dy, float dz) {
        float nearest = Float.MAX_VALUE;
        int hit = 0;
        for (int i = 0; i < PANES.length; i++) {
            if (nx[i] * dx + ny[i] * dy + nz[i] * dz > 1e-6f) {
                float t = distance(i, ox, oy, oz, dx, dy, dz);
                if (t < nearest) {
                    nearest = t;
                    hit = i;
                }
            }
        }
        return hit;
    }

    private float distance(int i, float ox, float oy, float oz, float dx, float dy, float dz) {
        return (offset[i] - nx[i] * ox - ny[i] * oy - nz[i] * oz) / (nx[i] * dx + ny[i] * dy + nz[i] * dz);
    }

    private float window(int pane, float x, float y, float z, float edge) {
        return switch (PANES[pane]) {
            case LEFT_GLASS, RIGHT_GLASS -> sideWindows(y, z, edge);
            case WINDSCREEN -> windscreen(x - middle, along(y, z, size.headerZ()), edge);
            case REAR_GLASS -> rearWindow(x - middle, along(y, z, size.rearGlassZ()), edge);
            default -> 0;
        };
    }

    /** Distance from a sloping window's upper edge. */
    private float along(float y, float z, float topZ) {
        float down = size.roof() - y;
        float out = z - topZ;
        return sqrt(down * down + out * out);
    }

    private float sideWindows(float y, float z, float edge) {
        int w = Pane.WINDSCREEN.ordinal();
        float behindScreen = offset[w] - ny[w] * y - nz[w] * z;
        float middleY = (size.beltLine() + size.roof()) / 2 - 1.5f;
        float half = (size.roof() - size.beltLine()) / 2 - 4;
        float front = Math.max(box(z, y, size.pillarZ() + 5, 80, middleY, half, 5), PILLAR - behindScreen);
        float rear = box(z, y, size.doorEndZ(), size.pillarZ() - 6, middleY, half, 7);
        float d = Math.min(front, rear);
        if (size.quarterZ() < size.doorEndZ()) {
            d = Math.min(d, box(z, y, size.quarterZ(), size.doorEndZ() - 9, middleY, half - 1, 6));
        }
        return smoothStep(edge, -edge, d);
    }

    private static float box(float z, float y, float from, float to, float middleY, float half, float corner) {
        return roundBox(z - (from + to) / 2, y - middleY, 0, (to - from) / 2, half, 100, corner);
    }

    private float windscreen(float x, float down, float edge) {
        float t = saturate(down / screenLength);
        float halfWidth = size.halfWidth() - mix(CabinSize.GLASS_LEAN + 4, 6, t);
        float glass = Math.max(
                Math.abs(x) - halfWidth, roundBox(down - screenLength / 2, 0, 0, screenLength / 2 - 6, 9, 9, 1));
        float mirrorFoot = roundBox(x, down - 8, 0, 7, 8, 10, 3);
        return smoothStep(edge, -edge, Math.max(glass, -mirrorFoot));
    }

    private float rearWindow(float x, float down, float edge) {
        float d = roundBox(x, down - rearLength / 2, 0, size.halfWidth() - 21, rearLength / 2 - 5, 100, 9);
        return smoothStep(edge, -edge, d);
    }
}
