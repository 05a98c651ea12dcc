package dev.vigil.media.internal;

import dev.vigil.media.ImportLimits;
import dev.vigil.media.RefusedMedia;
import dev.vigil.media.RefusedMedia.Reason;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** The frames of the first video stream in order of presentation, each once, with times in microseconds since the first. */
final class VideoReader implements AutoCloseable {

    private static final String FORMATS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi";
    private static final String CODECS =
            "h264,hevc,vp8,libvpx,vp9,libvpx-vp9,av1,libdav1d,libaom-av1,mpeg4,mpeg2video,mpeg1video,h263,mjpeg,ffv1,prores";

    private final ImportLimits limits;
    private final AVFormatContext format = new AVFormatContext(null);
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();
    private final AVStream stream;
    private final AVCodecContext decoder;
    private long firstUs;
    private long lastUs = -1;
    private int count;
    private int width;
    private int height;
    private int pixelFormat;

    VideoReader(Path file, String demuxer, ImportLimits limits) throws IOException {
        this.limits = limits;
        open(file, demuxer);
        stream = videoStream();
        refuseTooMany(stream.codecpar().width(), stream.codecpar().height());
        probe();
        if (format.duration() > limits.maxDuration().toNanos() / 1000) {
            throw tooLong();
        }
        decoder = openDecoder(stream.codecpar());
    }

    private void open(Path file, String demuxer) throws IOException {
        AVDictionary options = Ffmpeg.options(
                "protocol_whitelist",
                "file",
                "format_whitelist",
                FORMATS,
                "codec_whitelist",
                CODECS,
                "max_streams",
                Integer.toString(limits.maxStreams()));
        int result =
                avformat.avformat_open_input(format, "file:" + file, avformat.av_find_input_format(demuxer), options);
        avutil.av_dict_free(options);
        if (result == avutil.AVERROR_EOF()) {
            throw new RefusedMedia(Reason.NO_FRAMES, "The video has no frames.");
        }
        if (result < 0) {
            throw new RefusedMedia(
                    Reason.DAMAGED, "The video cannot be opened: %s.".formatted(Ffmpeg.describe(result)));
        }
        if (format.nb_streams() > limits.maxStreams()) {
            throw new RefusedMedia(
                    Reason.TOO_MANY_STREAMS, "The file has more than %d streams.".formatted(limits.maxStreams()));
        }
    }

    private AVStream videoStream() {
        AVStream video = null;
        for (int i = 0; i < format.nb_streams(); i++) {
            AVStream candidate = format.streams(i);
            boolean cover = (candidate.disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) != 0;
            if (video == null && candidate.codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO && !cover) {
                video = candidate;
            } else {
                candidate.discard(avcodec.AVDISCARD_ALL);
            }
        }
        if (video == null) {
            throw new RefusedMedia(Reason.NO_FRAMES, "The file has no video in it.");
        }
        return video;
    }

    /** Lets FFmpeg look at the first frames, which it needs to tell B-frames apart, under the same limits. */
    private void probe() {
        int streams = format.nb_streams();
        try (PointerPointer<AVDictionary> options = new PointerPointer<>(Math.max(1, streams))) {
            for (int i = 0; i < streams; i++) {
                options.put(
                        i, Ffmpeg.options("max_pixels", Long.toString(limits.maxPixels()), "codec_whitelist", CODECS));
            }
            int result = avformat.avformat_find_stream_info(format, options);
            if (result < 0) {
                throw new RefusedMedia(
                        Reason.DAMAGED, "The video cannot be read: %s.".formatted(Ffmpeg.describe(result)));
            }
        }
    }

    private AVCodecContext openDecoder(AVCodecParameters parameters) throws IOException {
        AVCodec codec = avcodec.avcodec_find_decoder(parameters.codec_id());
        if (codec == null || codec.isNull()) {
            throw unsupported();
        }
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        Ffmpeg.check(avcodec.avcodec_parameters_to_context(context, parameters), "reading the stream");
        context.pkt_timebase(stream.time_base());
        context.max_pixels(limits.maxPixels());
        context.thread_count(Math.min(2, Runtime.getRuntime().availableProcessors()));
        AVDictionary options = Ffmpeg.options("codec_whitelist", CODECS);
        int result = avcodec.avcodec_open2(context, codec, options);
        avutil.av_dict_free(options);
        if (result < 0) {
            avcodec.avcodec_free_context(context);
            throw unsupported();
        }
        return context;
    }

    /** The next frame, with its time as {@code pts}, valid until the next call; null after the last. */
    @Nullable
    AVFrame next() throws IOException {
        avutil.av_frame_unref(frame);
        while (true) {
            int result = avcodec.avcodec_receive_frame(decoder, frame);
            if (result == avutil.AVERROR_EOF()) {
                return null;
            }
            if (result != avutil.AVERROR_EAGAIN()) {
                refuseDamage(result);
                return accept();
            }
            feed();
        }
    }

    private void feed() {
        int result = avformat.av_read_frame(format, packet);
        if (result == avutil.AVERROR_EOF()) {
            refuseDamage(avcodec.avcodec_send_packet(decoder, null));
            return;
        }
        refuseDamage(result);
        try {
            if (packet.stream_index() == stream.index()) {
                if ((packet.flags() & avcodec.AV_PKT_FLAG_CORRUPT) != 0) {
                    throw new RefusedMedia(Reason.CUT_SHORT, "The video is cut short after frame %d.".formatted(count));
                }
                refuseDamage(avcodec.avcodec_send_packet(decoder, packet));
            }
        } finally {
            avcodec.av_packet_unref(packet);
        }
    }

    private AVFrame accept() {
        if (frame.decode_error_flags() != 0 || (frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0) {
            throw damaged("some of its bytes make no picture");
        }
        if (count == 0) {
            width = frame.width();
            height = frame.height();
            pixelFormat = frame.format();
            refuseTooMany(width, height);
        } else if (frame.width() != width || frame.height() != height || frame.format() != pixelFormat) {
            throw new RefusedMedia(
                    Reason.SIZE_CHANGES,
                    "The picture changes from %d x %d to %d x %d at frame %d; a clip has one size."
                            .formatted(width, height, frame.width(), frame.height(), count));
        }
        frame.pts(time());
        if (++count > limits.maxFrames()) {
            throw new RefusedMedia(Reason.TOO_LONG, "The video has more than %d frames.".formatted(limits.maxFrames()));
        }
        if (lastUs > limits.maxDuration().toNanos() / 1000) {
            throw tooLong();
        }
        return frame;
    }

    /** Rising strictly whatever the file says: a time that is missing or stands still is one frame or a microsecond later. */
    private long time() {
        long stamp = frame.best_effort_timestamp();
        if (stamp == avutil.AV_NOPTS_VALUE()) {
            lastUs = lastUs < 0 ? 0 : lastUs + Math.round(Ffmpeg.TICKS_PER_SECOND / framesPerSecond());
            return lastUs;
        }
        long us = avutil.av_rescale_q(stamp, stream.time_base(), Ffmpeg.microseconds());
        if (count == 0) {
            firstUs = us;
        }
        lastUs = Math.max(us - firstUs, lastUs + 1);
        return lastUs;
    }

    /** As the container has it, 30 where it does not say. */
    double framesPerSecond() {
        AVRational rate = avformat.av_guess_frame_rate(format, stream, null);
        double fps = rate.den() == 0 ? 0 : (double) rate.num() / rate.den();
        return fps >= 0.5 && fps <= 1000 ? fps : 30;
    }

    /** 0 when neither the container's frame count nor its duration is known. */
    int expectedFrames() {
        long frames = stream.nb_frames() > 0
                ? stream.nb_frames()
                : Math.round(Math.max(0, format.duration()) * framesPerSecond() / Ffmpeg.TICKS_PER_SECOND);
        return (int) Math.min(frames, limits.maxFrames());
    }

    /** How to show a frame, from the stream's display matrix and the pixel shape. */
    Orientation orientation(AVFrame first) {
        AVCodecParameters parameters = stream.codecpar();
        AVPacketSideData side = avcodec.av_packet_side_data_get(
                parameters.coded_side_data(), parameters.nb_coded_side_data(), avcodec.AV_PKT_DATA_DISPLAYMATRIX);
        int[] matrix = new int[0];
        if (side != null && !side.isNull() && side.size() >= 36) {
            matrix = new int[9];
            side.data()
                    .capacity(36)
                    .asByteBuffer()
                    .order(ByteOrder.nativeOrder())
                    .asIntBuffer()
                    .get(matrix);
        }
        AVRational aspect = avformat.av_guess_sample_aspect_ratio(format, stream, first);
        double pixelAspect = aspect.den() == 0 ? 1 : (double) aspect.num() / aspect.den();
        return Orientation.of(matrix, first.width(), first.height(), pixelAspect);
    }

    void refuseTooMany(int frameWidth, int frameHeight) {
        if ((long) frameWidth * frameHeight > limits.maxPixels()) {
            throw new RefusedMedia(
                    Reason.TOO_MANY_PIXELS,
                    "Frames of %,d x %,d pixels are too large; the limit is %,d pixels."
                            .formatted(frameWidth, frameHeight, limits.maxPixels()));
        }
    }

    private void refuseDamage(int result) {
        if (result < 0) {
            throw damaged(Ffmpeg.describe(result));
        }
    }

    private RefusedMedia damaged(String how) {
        return new RefusedMedia(Reason.DAMAGED, "The video is damaged at frame %d: %s.".formatted(count, how));
    }

    private RefusedMedia tooLong() {
        return new RefusedMedia(
                Reason.TOO_LONG,
                "The video is longer than %d seconds."
                        .formatted(limits.maxDuration().toSeconds()));
    }

    private static RefusedMedia unsupported() {
        return new RefusedMedia(Reason.UNSUPPORTED, "The video is coded in a way that is not supported.");
    }

    @Override
    public void close() {
        avcodec.avcodec_free_context(decoder);
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        avformat.avformat_close_input(format);
    }
}
