package dev.vigil.media.internal;

import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;
import dev.vigil.media.TestFrames;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/** Video files with the frame number in the pixels, in the shapes that people bring and that attackers make. */
final class TestVideos {

    private TestVideos() {}

    static IntToLongFunction steady(int framesPerSecond) {
        return i -> i * 1_000_000L / framesPerSecond;
    }

    /** Milliseconds that speed up and slow down. */
    static IntToLongFunction uneven() {
        return i -> (i * 33L + (i % 7) * (i % 7) / 2 + (i > 20 ? 500 : 0)) * 1000;
    }

    static Path make(
            Path file,
            String encoder,
            int frames,
            int width,
            int height,
            IntToLongFunction timeUs,
            IntFunction<PixelFrame> picture,
            Consumer<FFmpegFrameRecorder> tune)
            throws Exception {
        try (var recorder = new FFmpegFrameRecorder(file.toFile(), width, height)) {
            recorder.setVideoCodecName(encoder);
            recorder.setVideoCodec(avcodec.avcodec_find_encoder_by_name(encoder).id());
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
            recorder.setFrameRate(1000);
            recorder.setGopSize(12);
            recorder.setVideoBitrate(2_000_000);
            tune.accept(recorder);
            recorder.start();
            for (int i = 0; i < frames; i++) {
                PixelFrame pixels = picture.apply(i);
                try (Frame frame = new Frame(width, height, Frame.DEPTH_UBYTE, 3)) {
                    ByteBuffer image = (ByteBuffer) frame.image[0];
                    for (int y = 0; y < height; y++) {
                        image.put(y * frame.imageStride, pixels.pixels(), y * width * 3, width * 3);
                    }
                    recorder.setTimestamp(timeUs.applyAsLong(i));
                    recorder.record(frame, avutil.AV_PIX_FMT_RGB24);
                }
            }
        }
        return file;
    }

    static Path make(Path file, String encoder, int frames, int width, int height, IntToLongFunction timeUs)
            throws Exception {
        return make(file, encoder, frames, width, height, timeUs, i -> numbered(i, width, height), recorder -> {});
    }

    static PixelFrame numbered(int number, int width, int height) {
        return TestFrames.numbered(number, width, height, PixelLayout.RGB24);
    }

    /** The frame as a camera stores it that must be turned clockwise by so many quarters to be upright. */
    static PixelFrame storedFor(int quarters, PixelFrame upright) {
        PixelFrame turned = upright;
        for (int i = 0; i < (4 - quarters) % 4; i++) {
            turned = clockwise(turned);
        }
        return turned;
    }

    private static PixelFrame clockwise(PixelFrame frame) {
        int width = frame.height();
        int height = frame.width();
        byte[] pixels = new byte[frame.pixels().length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int from = ((frame.height() - 1 - x) * frame.width() + y) * 3;
                System.arraycopy(frame.pixels(), from, pixels, (y * width + x) * 3, 3);
            }
        }
        return new PixelFrame(width, height, frame.layout(), pixels);
    }

    /** Writes the display matrix of so many clockwise quarter turns into the track header of an MP4. */
    static Path turn(Path mp4, int quarters) throws Exception {
        int one = 1 << 16;
        int[] cos = {one, 0, -one, 0};
        int[] sin = {0, one, 0, -one};
        byte[] bytes = Files.readAllBytes(mp4);
        ByteBuffer matrix = ByteBuffer.wrap(bytes).position(find(bytes, "tkhd") + 4 + 40);
        matrix.putInt(cos[quarters]).putInt(sin[quarters]).putInt(0);
        matrix.putInt(-sin[quarters]).putInt(cos[quarters]).putInt(0);
        return Files.write(mp4, bytes);
    }

    /** Makes the only edit of an MP4 start later in the media. */
    static Path cutStart(Path mp4, int ticks) throws Exception {
        byte[] bytes = Files.readAllBytes(mp4);
        ByteBuffer edits = ByteBuffer.wrap(bytes).position(find(bytes, "elst") + 4 + 4);
        int entries = edits.getInt();
        int last = edits.position() + (entries - 1) * 12;
        edits.putInt(last + 4, edits.getInt(last + 4) + ticks);
        return Files.write(mp4, bytes);
    }

    static int find(byte[] bytes, String tag) {
        byte[] wanted = tag.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i + 4 <= bytes.length; i++) {
            if (bytes[i] == wanted[0]
                    && bytes[i + 1] == wanted[1]
                    && bytes[i + 2] == wanted[2]
                    && bytes[i + 3] == wanted[3]) {
                return i;
            }
        }
        throw new IllegalArgumentException("no " + tag);
    }

    /** Motion JPEG in any container, which container claims any size, with one packet per entry of {@code sizes}. */
    static Path motionJpeg(Path file, int claimedWidth, int claimedHeight, Consumer<byte[]> tamper, int... sizes)
            throws Exception {
        AVFormatContext format = new AVFormatContext(null);
        avformat.avformat_alloc_output_context2(format, null, null, file.toString());
        AVStream stream = avformat.avformat_new_stream(format, null);
        AVCodecParameters parameters = stream.codecpar();
        parameters.codec_type(avutil.AVMEDIA_TYPE_VIDEO);
        parameters.codec_id(avcodec.AV_CODEC_ID_MJPEG);
        parameters.width(claimedWidth);
        parameters.height(claimedHeight);
        AVIOContext io = new AVIOContext(null);
        avformat.avio_open(io, file.toString(), avformat.AVIO_FLAG_WRITE);
        format.pb(io);
        Ffmpeg.check(avformat.avformat_write_header(format, (AVDictionary) null), "header");
        long time = 0;
        for (int size : sizes) {
            writeJpeg(format, size, time++ * 33, tamper);
        }
        avformat.av_write_trailer(format);
        avformat.avio_closep(io);
        avformat.avformat_free_context(format);
        return file;
    }

    /** By the encoder and muxer themselves: JavaCV's recorder rounds odd sizes up. */
    static Path odd(Path file, String encoderName, int frames, int width, int height, int framesPerSecond)
            throws Exception {
        AVFrame source = Ffmpeg.frame(width, height, avutil.AV_PIX_FMT_RGB24);
        AVFormatContext format = new AVFormatContext(null);
        avformat.avformat_alloc_output_context2(format, null, null, file.toString());
        AVStream stream = avformat.avformat_new_stream(format, null);
        AVIOContext io = new AVIOContext(null);
        avformat.avio_open(io, file.toString(), avformat.AVIO_FLAG_WRITE);
        format.pb(io);
        try (var converter = new PixelConverter(source, width, height, avutil.AV_PIX_FMT_YUV420P, 4);
                var encoder = new FrameEncoder(encoderName, width, height, avutil.AV_PIX_FMT_YUV420P, context -> {
                    context.time_base(avutil.av_make_q(1, framesPerSecond));
                    context.bit_rate(2_000_000);
                    context.flags(context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
                })) {
            avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder.context());
            Ffmpeg.check(avformat.avformat_write_header(format, (AVDictionary) null), "header");
            FrameEncoder.PacketSink sink = packet -> {
                // without it an MP4 ends before its last frame
                packet.duration(1);
                avcodec.av_packet_rescale_ts(packet, avutil.av_make_q(1, framesPerSecond), stream.time_base());
                packet.stream_index(0);
                Ffmpeg.check(avformat.av_interleaved_write_frame(format, packet), "packet");
            };
            for (int i = 0; i < frames; i++) {
                byte[] pixels = numbered(i, width, height).pixels();
                for (int y = 0; y < height; y++) {
                    source.data(0).position((long) y * source.linesize(0)).put(pixels, y * width * 3, width * 3);
                }
                source.pts(i);
                AVFrame yuv = converter.convert(source);
                yuv.width(width);
                yuv.height(height);
                encoder.encode(yuv, sink);
            }
            encoder.encode(null, sink);
        }
        avformat.av_write_trailer(format);
        avformat.avio_closep(io);
        avformat.avformat_free_context(format);
        return file;
    }

    private static void writeJpeg(AVFormatContext format, int size, long millis, Consumer<byte[]> tamper)
            throws Exception {
        try (var encoder = new FrameEncoder("mjpeg", size, size, avutil.AV_PIX_FMT_YUVJ420P, context -> {})) {
            AVFrame frame = Ffmpeg.frame(size, size, avutil.AV_PIX_FMT_YUVJ420P);
            frame.pts(0);
            encoder.encode(frame, packet -> {
                byte[] bytes = new byte[packet.size()];
                packet.data().get(bytes);
                tamper.accept(bytes);
                packet.data().put(bytes);
                packet.pts(millis).dts(millis).stream_index(0);
                Ffmpeg.check(avformat.av_interleaved_write_frame(format, packet), "packet");
            });
            avutil.av_frame_free(frame);
        }
    }

    /** Writes another size into the start-of-frame segment of a JPEG. */
    static void claimSize(byte[] jpeg, int side) {
        for (int i = 0; i + 9 < jpeg.length; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(jpeg).putShort(i + 5, (short) side).putShort(i + 7, (short) side);
                return;
            }
        }
    }

    static Path cut(Path whole, double part) throws Exception {
        byte[] bytes = Files.readAllBytes(whole);
        return Files.write(whole, java.util.Arrays.copyOf(bytes, (int) (bytes.length * part)));
    }
}
