package dev.vigil.renderer.internal.shade;

import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.saturate;

import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.raster.PosedScene;
import dev.vigil.renderer.internal.raster.ProjectedScene;
import dev.vigil.renderer.internal.raster.SceneGeometry;

/** What one sample hit: posed and rest position, normal, baked quantities. */
final class SurfacePoint {

    float x;
    float y;
    float z;
    float nx;
    float ny;
    float nz;
    float restX;
    float restY;
    float restZ;
    float occlusion;
    float maskA;
    float maskB;
    Mesh mesh;

    SurfacePoint(Mesh any) {
        this.mesh = any;
    }

    /** Interpolates perspective-correctly at a sample position. */
    void at(PosedScene scene, ProjectedScene projected, int triangle, float px, float py) {
        SceneGeometry g = scene.geometry;
        mesh = g.meshOf(triangle);
        if (mesh.strands) {
            onStrand(scene, projected, triangle, px, py);
            return;
        }
        int a = g.cornerA(triangle);
        int b = g.cornerB(triangle);
        int c = g.cornerC(triangle);
        float xa = projected.x(a);
        float ya = projected.y(a);
        float bx = projected.x(b) - xa;
        float by = projected.y(b) - ya;
        float cx = projected.x(c) - xa;
        float cy = projected.y(c) - ya;
        float inverse = 1 / (bx * cy - cx * by);
        float w1 = ((px - xa) * cy - cx * (py - ya)) * inverse;
        float w2 = (bx * (py - ya) - (px - xa) * by) * inverse;
        float w0 = (1 - w1 - w2) / projected.depth(a);
        w1 /= projected.depth(b);
        w2 /= projected.depth(c);
        float scale = 1 / (w0 + w1 + w2);
        w0 *= scale;
        w1 *= scale;
        w2 *= scale;
        x = w0 * scene.x(a) + w1 * scene.x(b) + w2 * scene.x(c);
        y = w0 * scene.y(a) + w1 * scene.y(b) + w2 * scene.y(c);
        z = w0 * scene.z(a) + w1 * scene.z(b) + w2 * scene.z(c);
        nx = w0 * scene.nx(a) + w1 * scene.nx(b) + w2 * scene.nx(c);
        ny = w0 * scene.ny(a) + w1 * scene.ny(b) + w2 * scene.ny(c);
        nz = w0 * scene.nz(a) + w1 * scene.nz(b) + w2 * scene.nz(c);
        float unit = 1 / (length(nx, ny, nz) + 1e-9f);
        nx *= unit;
        ny *= unit;
        nz *= unit;
        restX = w0 * g.x(a) + w1 * g.x(b) + w2 * g.x(c);
        restY = w0 * g.y(a) + w1 * g.y(b) + w2 * g.y(c);
        restZ = w0 * g.z(a) + w1 * g.z(b) + w2 * g.z(c);
        occlusion = w0 * g.occlusion(a) + w1 * g.occlusion(b) + w2 * g.occlusion(c);
        maskA = w0 * g.maskA(a) + w1 * g.maskA(b) + w2 * g.maskA(c);
        maskB = w0 * g.maskB(a) + w1 * g.maskB(b) + w2 * g.maskB(c);
    }

    /** Between the two nodes of a ribbon, whose sides share everything. */
    private void onStrand(PosedScene scene, ProjectedScene projected, int triangle, float px, float py) {
        SceneGeometry g = scene.geometry;
        int a = g.cornerA(triangle);
        int b = a + 2;
        float t = saturate(projected.alongRibbon(a, px, py));
        x = mix(scene.x(a), scene.x(b), t);
        y = mix(scene.y(a), scene.y(b), t);
        z = mix(scene.z(a), scene.z(b), t);
        nx = mix(scene.nx(a), scene.nx(b), t);
        ny = mix(scene.ny(a), scene.ny(b), t);
        nz = mix(scene.nz(a), scene.nz(b), t);
        float unit = 1 / (length(nx, ny, nz) + 1e-9f);
        nx *= unit;
        ny *= unit;
        nz *= unit;
        restX = mix(g.x(a), g.x(b), t);
        restY = mix(g.y(a), g.y(b), t);
        restZ = mix(g.z(a), g.z(b), t);
        occlusion = mix(g.occlusion(a), g.occlusion(b), t);
        maskA = mix(g.maskA(a), g.maskA(b), t);
        maskB = mix(g.maskB(a), g.maskB(b), t);
    }
}
