package dev.vigil.media.internal;

import java.io.IOException;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/** One encoder of FFmpeg, single-threaded and bit-exact unless tuned otherwise. */
final class FrameEncoder implements AutoCloseable {

    /** Takes each packet while it is valid, that is during the call. */
    interface PacketSink {
        void accept(AVPacket packet) throws IOException;
    }

    private final AVCodecContext context;
    private final AVPacket packet = avcodec.av_packet_alloc();

    FrameEncoder(
            String codecName, int width, int height, int pixelFormat, Consumer<AVCodecContext> tune, String... options)
            throws IOException {
        AVCodec codec = avcodec.avcodec_find_encoder_by_name(codecName);
        if (codec == null || codec.isNull()) {
            throw new IOException("FFmpeg was built without " + codecName);
        }
        context = avcodec.avcodec_alloc_context3(codec);
        context.width(width);
        context.height(height);
        context.pix_fmt(pixelFormat);
        context.time_base(Ffmpeg.microseconds());
        context.thread_count(1);
        context.flags(context.flags() | avcodec.AV_CODEC_FLAG_BITEXACT);
        tune.accept(context);
        AVDictionary dictionary = Ffmpeg.options(options);
        try {
            Ffmpeg.check(avcodec.avcodec_open2(context, codec, dictionary), "opening " + codecName);
        } catch (IOException e) {
            close();
            throw e;
        } finally {
            avutil.av_dict_free(dictionary);
        }
    }

    AVCodecContext context() {
        return context;
    }

    /** @param frame with {@code pts} in microseconds; null drains what the encoder still holds */
    void encode(@Nullable AVFrame frame, PacketSink sink) throws IOException {
        Ffmpeg.check(avcodec.avcodec_send_frame(context, frame), "encoding a frame");
        while (true) {
            int result = avcodec.avcodec_receive_packet(context, packet);
            if (result == avutil.AVERROR_EAGAIN() || result == avutil.AVERROR_EOF()) {
                return;
            }
            Ffmpeg.check(result, "encoding a frame");
            try {
                sink.accept(packet);
            } finally {
                avcodec.av_packet_unref(packet);
            }
        }
    }

    @Override
    public void close() {
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(context);
    }
}
