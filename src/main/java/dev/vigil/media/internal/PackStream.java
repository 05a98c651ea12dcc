package dev.vigil.media.internal;

import dev.vigil.media.PixelLayout;
import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** Frames of any pixel format into a review pack: JPEG with 4:2:0 chroma, quality about 90. */
final class PackStream implements AutoCloseable {

    private static final int QUANTIZER = 3;

    private final PackWriter writer;
    private final FrameEncoder encoder;
    private final PixelConverter converter;
    private long frames;

    /** @param first like all that follow in size, format and colour range */
    PackStream(Path file, AVFrame first, PixelLayout layout, int swscaleFlags) throws IOException {
        int width = first.width();
        int height = first.height();
        converter = new PixelConverter(first, width, height, avutil.AV_PIX_FMT_YUVJ420P, swscaleFlags);
        encoder = new FrameEncoder(
                "mjpeg",
                width,
                height,
                avutil.AV_PIX_FMT_YUVJ420P,
                context -> {
                    context.color_range(avutil.AVCOL_RANGE_JPEG);
                    context.flags(context.flags() | avcodec.AV_CODEC_FLAG_QSCALE);
                    context.global_quality(QUANTIZER * avutil.FF_QP2LAMBDA);
                },
                "huffman",
                "default");
        writer = new PackWriter(file, width, height, layout);
    }

    void write(AVFrame frame) throws IOException {
        AVFrame full = converter.convert(frame);
        full.width(frame.width());
        full.height(frame.height());
        full.quality(QUANTIZER * avutil.FF_QP2LAMBDA);
        full.pts(frames++);
        full.pict_type(avutil.AV_PICTURE_TYPE_NONE);
        encoder.encode(
                full, packet -> writer.add(packet.data().capacity(packet.size()).asByteBuffer()));
    }

    void finish() throws IOException {
        encoder.encode(
                null, packet -> writer.add(packet.data().capacity(packet.size()).asByteBuffer()));
        writer.finish();
    }

    @Override
    public void close() throws IOException {
        encoder.close();
        converter.close();
        writer.close();
    }
}
