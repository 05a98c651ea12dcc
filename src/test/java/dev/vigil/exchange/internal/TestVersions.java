package dev.vigil.exchange.internal;

import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.internal.LabelJsons;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Versions of clips that are nowhere stored. */
public final class TestVersions {

    private TestVersions() {}

    /** Clips numbered from 1, each with labels of its own; every third is to be validated on. */
    public static LabelledVersion of(LabelDocument... labels) {
        var clips = new ArrayList<LabelledClip>();
        for (int i = 0; i < labels.length; i++) {
            clips.add(clip(i + 1, labels[i]));
        }
        return of(clips);
    }

    public static LabelledVersion of(List<LabelledClip> clips) {
        return new LabelledVersion("drivers", "1.2.0", "ab".repeat(32), "vigil.dms/1", taker -> {
            for (var clip : clips) {
                taker.take(clip);
            }
        });
    }

    public static LabelledClip clip(int id, LabelDocument labels) {
        var times = new long[labels.frameCount()];
        for (int i = 0; i < times.length; i++) {
            times[i] = i * 33_333L;
        }
        var facts = new ClipFacts(
                id,
                "clip-%06d".formatted(id),
                "clip <" + id + "> & \"more\"",
                "subject " + id,
                "nir940",
                "procedural",
                id,
                id % 3 == 0 ? "val" : "train",
                labels.width(),
                labels.height(),
                30,
                times,
                "%064x".formatted(id),
                2,
                "%064x".formatted(1000 + id));
        return new LabelledClip(
                facts, () -> LabelJsons.canonical().write(labels), json -> labels, new NoMedia(id, times.length));
    }

    /** The archive that a format makes of a version. */
    public static byte[] archive(ZipFormat format, LabelledVersion version) {
        var out = new ByteArrayOutputStream();
        try {
            format.write(version, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Stands in for pictures: text that names the frame. */
    private record NoMedia(int clip, int frames) implements ClipMedia {

        @Override
        public InputStream preview() {
            return new ByteArrayInputStream(bytes("video " + clip));
        }

        @Override
        public void eachJpeg(FrameTaker taker) throws IOException {
            for (int frame = 0; frame < frames; frame++) {
                taker.take(frame, bytes("jpeg " + clip + "/" + frame));
            }
        }

        @Override
        public void eachPng(FrameTaker taker) throws IOException {
            for (int frame = 0; frame < frames; frame++) {
                taker.take(frame, bytes("png " + clip + "/" + frame));
            }
        }

        @Override
        public boolean lossless() {
            return true;
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
