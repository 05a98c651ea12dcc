package dev.vigil.media.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/** A file with one video stream, written as frames come. The same frames make the same bytes. */
final class VideoFile implements AutoCloseable {

    private final FrameEncoder encoder;
    private final AVFormatContext format = new AVFormatContext(null);
    private final AVStream stream;
    private boolean closed;

    /** Lossless FFV1 in Matroska, every frame on its own, with a checksum per slice. */
    static VideoFile master(Path file, int width, int height, int pixelFormat, double framesPerSecond)
            throws IOException {
        var encoder = new FrameEncoder(
                "ffv1",
                width,
                height,
                pixelFormat,
                context -> {
                    context.framerate(rate(framesPerSecond));
                    context.gop_size(1);
                },
                "level",
                "3",
                "slices",
                "4",
                "slicecrc",
                "1",
                "coder",
                "rice",
                "context",
                "0");
        return new VideoFile(file, "matroska", encoder, framesPerSecond);
    }

    /** H.264 for the browser: a key frame at least every 15 frames, the index in front. */
    static VideoFile preview(Path file, PreviewSize size, double framesPerSecond) throws IOException {
        int width = size.width();
        int height = size.height();
        long bitsPerSecond = Math.clamp((long) (width * (double) height * framesPerSecond * 0.12), 200_000, 12_000_000);
        var encoder = new FrameEncoder(
                "libopenh264",
                width,
                height,
                avutil.AV_PIX_FMT_YUV420P,
                context -> {
                    context.framerate(rate(framesPerSecond));
                    context.gop_size(15);
                    context.bit_rate(bitsPerSecond);
                    context.color_range(avutil.AVCOL_RANGE_MPEG);
                    context.flags(context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
                },
                "allow_skip_frames",
                "0",
                "rc_mode",
                "quality",
                "slices",
                "1");
        return new VideoFile(file, "mp4", encoder, framesPerSecond);
    }

    private VideoFile(Path file, String container, FrameEncoder encoder, double framesPerSecond) throws IOException {
        this.encoder = encoder;
        AVDictionary options = Ffmpeg.options("movflags", "+faststart", "fflags", "+bitexact");
        try {
            Ffmpeg.check(avformat.avformat_alloc_output_context2(format, null, container, file.toString()), container);
            stream = avformat.avformat_new_stream(format, null);
            stream.time_base(Ffmpeg.microseconds());
            stream.avg_frame_rate(rate(framesPerSecond));
            Ffmpeg.check(
                    avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder.context()),
                    "describing the stream");
            AVIOContext io = new AVIOContext(null);
            Ffmpeg.check(avformat.avio_open(io, file.toString(), avformat.AVIO_FLAG_WRITE), "creating " + container);
            format.pb(io);
            Ffmpeg.check(avformat.avformat_write_header(format, options), "writing the header");
        } catch (IOException e) {
            close();
            throw e;
        } finally {
            avutil.av_dict_free(options);
        }
    }

    /** @param frame with {@code pts} in microseconds, rising */
    void write(AVFrame frame) throws IOException {
        frame.pict_type(avutil.AV_PICTURE_TYPE_NONE);
        encoder.encode(frame, this::mux);
    }

    void finish() throws IOException {
        encoder.encode(null, this::mux);
        Ffmpeg.check(avformat.av_write_trailer(format), "finishing the file");
        close();
    }

    private void mux(AVPacket packet) throws IOException {
        packet.stream_index(0);
        avcodec.av_packet_rescale_ts(packet, Ffmpeg.microseconds(), stream.time_base());
        Ffmpeg.check(avformat.av_interleaved_write_frame(format, packet), "writing a frame");
    }

    private static AVRational rate(double framesPerSecond) {
        return avutil.av_d2q(framesPerSecond, 1_001_000);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (!format.isNull()) {
            AVIOContext io = format.pb();
            if (io != null) {
                avformat.avio_closep(io);
                format.pb(null);
            }
            avformat.avformat_free_context(format);
        }
        encoder.close();
    }
}
