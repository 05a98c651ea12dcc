package dev.vigil.augmentation.internal;

import dev.vigil.augmentation.Edit;
import dev.vigil.augmentation.Recipe;
import dev.vigil.clip.Clip;
import dev.vigil.media.MapPack;
import dev.vigil.media.MapRecorder;
import dev.vigil.media.MediaHash;
import dev.vigil.media.MediaStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What each pixel of the new video shows and how far away it is: that of the pixel it came from, 0 where it came from none. */
final class MovedMaps {

    private final Chain chain;
    private final int width;
    private final int height;
    private final int[] sources;

    MovedMaps(Chain chain, int width, int height) {
        this.chain = chain;
        this.width = width;
        this.height = height;
        this.sources = sources(chain.moved().back());
    }

    /** None where the clip has no maps, or something was put into the picture that they do not know. */
    static Optional<MediaHash> of(MediaStore media, Clip clip, Recipe recipe, Chain chain, Path folder)
            throws IOException {
        var maps = clip.maps();
        if (maps.isEmpty() || recipe.uses(Edit.Group.FACE)) {
            return Optional.empty();
        }
        if (!recipe.uses(Edit.Group.GEOMETRY, Edit.Group.TIME)) {
            return maps;
        }
        var moved = new MovedMaps(chain, clip.width(), clip.height());
        try (var pack = MapPack.open(media.fetch(maps.get()));
                var recorder = MapRecorder.open(media, folder, chain.width(), chain.height())) {
            for (int frame = 0; frame < chain.frameCount(); frame++) {
                int source = chain.source(frame);
                recorder.add(moved.parts(pack.parts(source)), moved.depth(pack.depthMm(source)));
            }
            return Optional.of(recorder.finish());
        }
    }

    /** For each new pixel the old one that its middle lies in, -1 for none. */
    private int[] sources(Affine back) {
        var all = new int[chain.width() * chain.height()];
        for (int y = 0; y < chain.height(); y++) {
            for (int x = 0; x < chain.width(); x++) {
                int column = (int) Math.floor(back.x(x + 0.5, y + 0.5));
                int row = (int) Math.floor(back.y(x + 0.5, y + 0.5));
                boolean inside = column >= 0 && row >= 0 && column < width && row < height;
                all[y * chain.width() + x] = inside ? row * width + column : -1;
            }
        }
        return all;
    }

    byte[] parts(byte[] parts) {
        var moved = new byte[sources.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = sources[i] < 0 ? 0 : parts[sources[i]];
        }
        return moved;
    }

    short[] depth(short[] depthMm) {
        var moved = new short[sources.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = sources[i] < 0 ? 0 : depthMm[sources[i]];
        }
        return moved;
    }
}
