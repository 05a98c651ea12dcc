package dev.vigil.media.internal;

import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;
import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/** Turns pixel frames into a preview file. */
public final class PreviewEncoder implements AutoCloseable {

    private final AVFrame source;
    private final PixelConverter converter;
    private final VideoFile file;

    public PreviewEncoder(Path path, int width, int height, PixelLayout layout, double framesPerSecond)
            throws IOException {
        boolean gray = layout == PixelLayout.GRAY8;
        source = Ffmpeg.frame(width, height, gray ? avutil.AV_PIX_FMT_GRAY8 : avutil.AV_PIX_FMT_RGB24);
        converter = PixelConverter.preview(source);
        file = VideoFile.preview(path, PreviewSize.of(width, height), framesPerSecond);
    }

    public void add(PixelFrame frame, long ptsUs) throws IOException {
        Ffmpeg.fill(source, frame);
        source.pts(ptsUs);
        file.write(converter.convert(source));
    }

    public void finish() throws IOException {
        file.finish();
    }

    @Override
    public void close() {
        file.close();
        converter.close();
        avutil.av_frame_free(source);
    }
}
