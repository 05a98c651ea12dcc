package dev.vigil.media.internal;

import dev.vigil.media.PixelFrame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** What every call into FFmpeg needs: error codes as exceptions, frames with buffers, options. */
final class Ffmpeg {

    /** All times inside are microseconds. */
    static final int TICKS_PER_SECOND = 1_000_000;

    static {
        avutil.av_log_set_level(avutil.AV_LOG_ERROR);
    }

    private Ffmpeg() {}

    /** An error code of FFmpeg, with what was being done. */
    static final class Failure extends IOException {
        private static final long serialVersionUID = 1;
        private final int code;

        Failure(String what, int code) {
            super(what + ": " + describe(code));
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    static int check(int result, String what) throws Failure {
        if (result < 0) {
            throw new Failure(what, result);
        }
        return result;
    }

    static String describe(int code) {
        byte[] text = new byte[128];
        avutil.av_strerror(code, text, text.length);
        int length = 0;
        while (length < text.length && text[length] != 0) {
            length++;
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    /** A frame with its own buffer. Chroma planes of odd sizes round up. */
    static AVFrame frame(int width, int height, int pixelFormat) throws Failure {
        AVFrame frame = avutil.av_frame_alloc();
        frame.width(width);
        frame.height(height);
        frame.format(pixelFormat);
        check(avutil.av_frame_get_buffer(frame, 0), "allocating a frame");
        return frame;
    }

    /** Copies the pixels of a packed format in; the frame may still be in use by an encoder. */
    static void fill(AVFrame frame, PixelFrame pixels) throws Failure {
        check(avutil.av_frame_make_writable(frame), "reusing a frame");
        int row = pixels.width() * pixels.layout().bytesPerPixel();
        long stride = frame.linesize(0);
        BytePointer plane = frame.data(0);
        for (int y = 0; y < pixels.height(); y++) {
            plane.position(y * stride).put(pixels.pixels(), y * row, row);
        }
    }

    static AVDictionary options(String... keysAndValues) {
        AVDictionary options = new AVDictionary(null);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            avutil.av_dict_set(options, keysAndValues[i], keysAndValues[i + 1], 0);
        }
        return options;
    }

    static AVRational microseconds() {
        return avutil.av_make_q(1, TICKS_PER_SECOND);
    }
}
