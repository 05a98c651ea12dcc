package dev.vigil.augmentation.internal;

/**
 * A map of the plane, in pixels from the top left corner of the picture; the middle of the first pixel is (0.5, 0.5).
 *
 * <p>x' = xx x + xy y + dx, y' = yx x + yy y + dy.
 */
record Affine(double xx, double xy, double dx, double yx, double yy, double dy) {

    static Affine shift(double dx, double dy) {
        return new Affine(1, 0, dx, 0, 1, dy);
    }

    static Affine scale(double x, double y) {
        return new Affine(x, 0, 0, 0, y, 0);
    }

    /** Counter-clockwise as one sees it, y pointing down, about a point. */
    static Affine turn(double degrees, double x, double y) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return new Affine(cos, sin, x - cos * x - sin * y, -sin, cos, y + sin * x - cos * y);
    }

    static Affine mirror(double width) {
        return new Affine(-1, 0, width, 0, 1, 0);
    }

    static Affine none() {
        return shift(0, 0);
    }

    /** First the other, then this. */
    Affine after(Affine first) {
        return new Affine(
                xx * first.xx + xy * first.yx,
                xx * first.xy + xy * first.yy,
                x(first.dx, first.dy),
                yx * first.xx + yy * first.yx,
                yx * first.xy + yy * first.yy,
                y(first.dx, first.dy));
    }

    /** The way back. */
    Affine back() {
        double size = xx * yy - xy * yx;
        var turned = new Affine(yy / size, -xy / size, 0, -yx / size, xx / size, 0);
        return new Affine(turned.xx, turned.xy, -turned.x(dx, dy), turned.yx, turned.yy, -turned.y(dx, dy));
    }

    double x(double x, double y) {
        return xx * x + xy * y + dx;
    }

    double y(double x, double y) {
        return yx * x + yy * y + dy;
    }
}
