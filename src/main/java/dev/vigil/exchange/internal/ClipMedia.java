package dev.vigil.exchange.internal;

import java.io.IOException;
import java.io.InputStream;

/** The pictures of a clip as archives take them. */
public interface ClipMedia {

    /** Takes one picture after the other. */
    @FunctionalInterface
    interface FrameTaker {
        void take(int frame, byte[] image) throws IOException;
    }

    /** The preview, an MP4. */
    InputStream preview() throws IOException;

    /** Every frame as JPEG by rising number, as people saw it when they labelled. */
    void eachJpeg(FrameTaker taker) throws IOException;

    /** Every frame as PNG by rising number, without loss; only where {@link #lossless()}. */
    void eachPng(FrameTaker taker) throws IOException;

    /** Whether the master is of our own making: others are decoded once, on arrival, and never again. */
    boolean lossless();
}
