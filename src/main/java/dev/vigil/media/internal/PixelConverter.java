package dev.vigil.media.internal;

import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;

/** Turns frames of one format and size into another, into one buffer that it reuses. */
final class PixelConverter implements AutoCloseable {

    private final SwsContext context;
    private final AVFrame target;
    private final int sourceHeight;
    private final int width;
    private final int height;

    /**
     * @param source the first frame: its size, format and colour range hold for all that follow
     * @param pixelFormat of the target; one of the full-range {@code YUVJ} formats or a limited-range one
     * @param flags of swscale
     */
    PixelConverter(AVFrame source, int width, int height, int pixelFormat, int flags) throws IOException {
        this.width = width;
        this.height = height;
        sourceHeight = source.height();
        context = swscale.sws_getContext(
                source.width(),
                sourceHeight,
                source.format(),
                width,
                height,
                pixelFormat,
                flags,
                null,
                null,
                (DoublePointer) null);
        if (context == null || context.isNull()) {
            throw new IOException("no conversion from pixel format " + source.format());
        }
        boolean fullRangeOut = pixelFormat == avutil.AV_PIX_FMT_YUVJ420P;
        if (source.color_range() == avutil.AVCOL_RANGE_JPEG) {
            IntPointer table = swscale.sws_getCoefficients(swscale.SWS_CS_DEFAULT);
            swscale.sws_setColorspaceDetails(context, table, 1, table, fullRangeOut ? 1 : 0, 0, 1 << 16, 1 << 16);
        }
        target = Ffmpeg.frame(even(width), even(height), pixelFormat);
        target.color_range(fullRangeOut ? avutil.AVCOL_RANGE_JPEG : avutil.AVCOL_RANGE_MPEG);
    }

    /** For previews: of the frames' own size, padded to even, unless H.264 needs a smaller one. */
    static PixelConverter preview(AVFrame source) throws IOException {
        PreviewSize size = PreviewSize.of(source.width(), source.height());
        boolean padded = size.width() >= source.width() && size.height() >= source.height();
        return new PixelConverter(
                source,
                padded ? source.width() : size.width(),
                padded ? source.height() : size.height(),
                avutil.AV_PIX_FMT_YUV420P,
                RecorderStreams.EXACT);
    }

    /** The converted frame, valid until the next call; encoders may still hold its bytes, which are then copied first. */
    AVFrame convert(AVFrame source) throws IOException {
        Ffmpeg.check(avutil.av_frame_make_writable(target), "reusing a frame");
        Ffmpeg.check(
                swscale.sws_scale(
                        context, source.data(), source.linesize(), 0, sourceHeight, target.data(), target.linesize()),
                "converting pixels");
        padToEven();
        target.pts(source.pts());
        return target;
    }

    /**
     * The target is allocated in even sizes for the encoders that need them; chroma fills those already, luma does not.
     * Packed colours stay as they are: their encoder takes odd sizes, and a byte put there would be part of a pixel.
     */
    private void padToEven() {
        if (target.format() == avutil.AV_PIX_FMT_BGR0) {
            return;
        }
        BytePointer luma = target.data(0);
        long stride = target.linesize(0);
        if (width % 2 == 1) {
            for (long y = 0; y < height; y++) {
                luma.put(y * stride + width, luma.get(y * stride + width - 1));
            }
        }
        if (height % 2 == 1) {
            byte[] row = new byte[even(width)];
            luma.position((height - 1) * stride).get(row);
            luma.position(height * stride).put(row);
            luma.position(0);
        }
    }

    static int even(int size) {
        return size + size % 2;
    }

    @Override
    public void close() {
        swscale.sws_freeContext(context);
        avutil.av_frame_free(target);
    }
}
