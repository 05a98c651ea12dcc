package dev.vigil.augmentation.internal;

import dev.vigil.augmentation.Edit;
import dev.vigil.media.PixelFrame;
import dev.vigil.media.vision.Pictures;

/** Moves a picture as its geometry says. */
record Warp(Geometry geometry) implements PixelEffect {

    @Override
    public PixelFrame apply(PixelFrame frame, int number, double seconds) {
        var map = geometry.map();
        return switch (geometry.edit()) {
            case MIRROR -> Pictures.mirrored(frame);
            case SCALE -> Pictures.scaled(frame, geometry.width(), geometry.height());
            case CROP -> Pictures.cropped(frame, (int) -map.dx(), (int) -map.dy(), geometry.width(), geometry.height());
            default -> {
                assert geometry.edit() == Edit.ROTATE;
                yield Pictures.moved(
                        frame,
                        new double[] {map.xx(), map.xy(), map.dx(), map.yx(), map.yy(), map.dy()},
                        geometry.width(),
                        geometry.height());
            }
        };
    }
}
