package dev.vigil.media.internal;

import dev.vigil.media.MediaHash;
import dev.vigil.media.MediaStore;
import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;

/** The three files of a clip being recorded, in a folder of its own that goes when this closes. */
public final class RecorderStreams implements AutoCloseable {

    /** Machine-independent arithmetic: the same frames give the same bytes with any set of CPU instructions. */
    static final int EXACT = swscale.SWS_BICUBIC | swscale.SWS_ACCURATE_RND | swscale.SWS_BITEXACT;

    /** Hashes of what was stored. */
    public record Stored(MediaHash master, MediaHash pack, MediaHash preview) {}

    private final Path folder;
    private final AVFrame source;
    private final PixelConverter toPreview;
    private final PixelConverter toMaster;
    private final VideoFile master;
    private final VideoFile preview;
    private final PackStream pack;
    private final boolean gray;
    private boolean closed;

    public RecorderStreams(Path workFolder, int width, int height, PixelLayout layout, double framesPerSecond)
            throws IOException {
        gray = layout == PixelLayout.GRAY8;
        folder = Files.createTempDirectory(Files.createDirectories(workFolder), "recording-");
        source = Ffmpeg.frame(width, height, gray ? avutil.AV_PIX_FMT_GRAY8 : avutil.AV_PIX_FMT_RGB24);
        int masterFormat = gray ? avutil.AV_PIX_FMT_GRAY8 : avutil.AV_PIX_FMT_BGR0;
        toMaster = new PixelConverter(source, width, height, masterFormat, EXACT);
        toPreview = PixelConverter.preview(source);
        master = VideoFile.master(folder.resolve("master.mkv"), width, height, masterFormat, framesPerSecond);
        preview = VideoFile.preview(folder.resolve("preview.mp4"), PreviewSize.of(width, height), framesPerSecond);
        pack = new PackStream(folder.resolve("frames.pack"), source, layout, EXACT);
    }

    public void write(PixelFrame frame, long ptsUs) throws IOException {
        Ffmpeg.fill(source, frame);
        source.pts(ptsUs);
        master.write(gray ? source : toMaster.convert(source));
        preview.write(toPreview.convert(source));
        pack.write(source);
    }

    /** Completes the files and moves them into the store. */
    public Stored finish(MediaStore store) throws IOException {
        master.finish();
        preview.finish();
        pack.finish();
        return new Stored(
                store.take(folder.resolve("master.mkv")),
                store.take(folder.resolve("frames.pack")),
                store.take(folder.resolve("preview.mp4")));
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        master.close();
        preview.close();
        pack.close();
        toMaster.close();
        toPreview.close();
        avutil.av_frame_free(source);
        Folders.delete(folder);
    }
}
