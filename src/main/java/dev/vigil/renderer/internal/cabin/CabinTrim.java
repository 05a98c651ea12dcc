package dev.vigil.renderer.internal.cabin;

import static dev.vigil.renderer.internal.field.Sdf.capsule;
import static dev.vigil.renderer.internal.field.Sdf.roundBox;
import static dev.vigil.renderer.internal.field.Sdf.smoothMin;
import static dev.vigil.renderer.internal.math.Scalar.gauss;
import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.saturate;

import dev.vigil.renderer.internal.field.Field;

/** Everything behind and beside the front seats: pillars, doors, rear bench, rails and handles, left and right alike. */
final class CabinTrim implements Field {

    private final CabinSize size;

    CabinTrim(CabinSize size) {
        this.size = size;
    }

    /** @param x from the middle of the car */
    @Override
    public float distance(float x, float y, float z) {
        float ax = Math.abs(x);
        return Math.min(seats(ax, y, z), Math.min(hard(ax, y, z), roof(ax, y, z)));
    }

    /** Rear bench with head restraints. */
    float seats(float ax, float y, float z) {
        float back = size.rearHeadZ() - 14;
        if (z > back + 75) {
            return z - back - 40;
        }
        float reclined = z - back + .25f * (y + 22);
        float outer = ax - 33;
        float bench = roundBox(outer, y + 46, reclined, 31, 27, 7, 6);
        bench = smoothMin(bench, roundBox(ax, y + 47, reclined + 1, 12, 26, 7, 5), 3);
        bench = Math.min(bench, roundBox(ax, y + 68, z - back - 26, size.halfWidth() - 6, 9, 26, 7));
        float rests = roundBox(outer, y + 9, reclined - 2, 12.5f, 7.5f, 5, 4);
        rests = Math.min(rests, roundBox(ax, y + 13, reclined - 1, 10, 5, 4.5f, 3.5f));
        return Math.min(bench + .5f * gauss(outer - 9, .5f), rests);
    }

    /** Plastic: door panels with armrest and pull, the roll along the belt line, B- and C-pillars, console, shelf. */
    float hard(float ax, float y, float z) {
        float wall = size.halfWidth()
                - CabinSize.GLASS_LEAN * saturate((y - size.beltLine()) / (size.roof() - size.beltLine()));
        float belt = size.beltLine();
        float roll = capsule(
                ax, y, z, size.halfWidth() - 1, belt - 1.5f, -200, 2.6f, size.halfWidth() - 1, belt - 1.5f, 110, 2.6f);
        float inWall = wall - ax;
        float lengthwise = Math.abs(z - size.pillarZ());
        float armrest = roundBox(ax - size.halfWidth() + 3, y - belt + 21, z - 12, 6.5f, 3.5f, 27, 3);
        armrest = Math.min(
                armrest, roundBox(ax - size.halfWidth() + 3, y - belt + 21, z - size.pillarZ() + 34, 6, 3.2f, 20, 3));
        float pocket = roundBox(ax - size.halfWidth() + 1, y - belt + 48, z - 12, 5, 9, 34, 3);
        float door = smoothMin(smoothMin(roll, armrest, 2.5f), pocket, 3);
        float width = mix(5.2f, 9, saturate((belt + 12 - y) / 30));
        float pillar = roundBox(inWall, lengthwise, y - belt, 3.2f, width, 70, 2.4f);
        float guide = roundBox(inWall - 3, lengthwise, y + 6, 1.6f, 2, 4.5f, 1);
        float cPillar = roundBox(
                inWall, z - size.doorEndZ() + 8, y - belt, 3, size.quarterZ() < size.doorEndZ() ? 6 : 9, 70, 2.5f);
        float shelf = roundBox(
                ax,
                y - belt + 2,
                z - size.shelfZ(),
                size.halfWidth(),
                2,
                Math.max(0, size.rearHeadZ() - 24 - size.shelfZ()),
                1);
        float console = roundBox(ax, y - size.floor() - 12, z - 18, 10.5f, 24, 42, 4);
        return Math.min(Math.min(Math.min(door, pillar), Math.min(guide, cPillar)), Math.min(shelf, console));
    }

    /** Cloth: rails beside the roof, grab handles, lamp console, sun visors. */
    float roof(float ax, float y, float z) {
        float roof = size.roof();
        float rail = capsule(
                ax,
                y,
                z,
                size.halfWidth() - CabinSize.GLASS_LEAN - 1,
                roof - 1,
                -190,
                4.2f,
                size.halfWidth() - CabinSize.GLASS_LEAN - 1,
                roof - 1,
                60,
                4.2f);
        float handleX = size.halfWidth() - CabinSize.GLASS_LEAN - 5;
        float handle = capsule(ax, y, z, handleX, roof - 6.5f, -2, 1.1f, handleX, roof - 6.5f, 14, 1.1f);
        handle = Math.min(
                handle,
                capsule(
                        ax,
                        y,
                        z,
                        handleX,
                        roof - 6.5f,
                        size.rearHeadZ() + 12,
                        1.1f,
                        handleX,
                        roof - 6.5f,
                        size.rearHeadZ() + 28,
                        1.1f));
        float lamp = roundBox(ax, y - roof, z - 20, 8, 3, 12, 2);
        float visor = roundBox(ax - size.centre(), y - roof + 2.4f, z - 22, 20, .9f, 9, .8f);
        return Math.min(Math.min(rail, handle), Math.min(lamp, visor));
    }
}
