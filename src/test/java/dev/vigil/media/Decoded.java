package dev.vigil.media;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;

/** An independent reader for what the product writes: every frame of a video file in order, by JavaCV's own grabber. */
public record Decoded(List<PixelFrame> frames, List<Long> micros) {

    public static Decoded of(Path video, PixelLayout layout) throws Exception {
        Decoded decoded = new Decoded(new ArrayList<>(), new ArrayList<>());
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(video.toFile())) {
            grabber.setPixelFormat(layout == PixelLayout.GRAY8 ? avutil.AV_PIX_FMT_GRAY8 : avutil.AV_PIX_FMT_RGB24);
            grabber.start();
            for (Frame frame = grabber.grabImage(); frame != null; frame = grabber.grabImage()) {
                int row = frame.imageWidth * layout.bytesPerPixel();
                byte[] pixels = new byte[row * frame.imageHeight];
                ByteBuffer image = (ByteBuffer) frame.image[0];
                for (int y = 0; y < frame.imageHeight; y++) {
                    image.get(y * frame.imageStride, pixels, y * row, row);
                }
                decoded.frames.add(new PixelFrame(frame.imageWidth, frame.imageHeight, layout, pixels));
                decoded.micros.add(frame.timestamp);
            }
        }
        return decoded;
    }
}
