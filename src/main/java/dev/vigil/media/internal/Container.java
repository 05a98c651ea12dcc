package dev.vigil.media.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.vigil.media.RefusedMedia;
import dev.vigil.media.RefusedMedia.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;

/** The kinds of file that are let in, told apart by their first bytes and never by their names. */
enum Container {
    MP4("mov"),
    MATROSKA("matroska"),
    AVI("avi");

    private static final int EBML = 0x1A45DFA3;
    private static final int SEGMENT = 0x18538067;
    private static final Set<String> FIRST_BOXES = Set.of("ftyp", "moov", "mdat", "free", "skip", "wide", "pnot");

    private final String demuxer;

    Container(String demuxer) {
        this.demuxer = demuxer;
    }

    /** The only demuxer of FFmpeg that will see the file. */
    String demuxer() {
        return demuxer;
    }

    /** Also walks the outermost structure, so that a file cut short is refused before any decoder starts. */
    static Container of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer head = read(channel, 0, 12);
            if (head.remaining() == 12 && head.getInt(0) == EBML) {
                requireWholeMatroska(channel);
                return MATROSKA;
            }
            if (head.remaining() == 12
                    && text(head, 0).equals("RIFF")
                    && text(head, 8).equals("AVI ")) {
                long declared = head.order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xFFFFFFFFL;
                requireWhole(8 + declared <= channel.size());
                return AVI;
            }
            if (head.remaining() == 12 && FIRST_BOXES.contains(text(head, 4))) {
                requireWholeMp4(channel);
                return MP4;
            }
            throw new RefusedMedia(Reason.NOT_A_VIDEO, "This is no MP4, WebM, Matroska or AVI video.");
        }
    }

    private static void requireWholeMp4(FileChannel channel) throws IOException {
        long at = 0;
        boolean index = false;
        while (at + 8 <= channel.size()) {
            ByteBuffer box = read(channel, at, 16);
            long size = box.getInt(0) & 0xFFFFFFFFL;
            String type = text(box, 4);
            if (size == 1 && box.remaining() == 16) {
                size = box.getLong(8);
            } else if (size == 0) {
                size = channel.size() - at;
            }
            if (size < 8) {
                break; // bytes after the last box: players ignore them, and so do we
            }
            requireWhole(size <= channel.size() - at);
            index |= type.equals("moov");
            at += size;
        }
        requireWhole(index);
    }

    private static void requireWholeMatroska(FileChannel channel) throws IOException {
        long at = 4;
        ByteBuffer size = read(channel, at, 8);
        at += vintLength(size) + vint(size);
        ByteBuffer segment = read(channel, at, 12);
        requireWhole(segment.remaining() == 12 && segment.getInt() == SEGMENT);
        long declared = vint(segment);
        boolean unknown = declared == (1L << 7 * vintLength(segment)) - 1; // as live recorders write it
        requireWhole(unknown || at + 4 + vintLength(segment) + declared <= channel.size());
    }

    private static int vintLength(ByteBuffer number) {
        int first = number.hasRemaining() ? number.get(number.position()) & 0xFF : 0;
        return first == 0 ? 8 : Integer.numberOfLeadingZeros(first) - 23;
    }

    private static long vint(ByteBuffer number) {
        int length = vintLength(number);
        requireWhole(number.remaining() >= length);
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = value << 8 | number.get(number.position() + i) & 0xFF;
        }
        return value & (1L << 7 * length) - 1;
    }

    private static void requireWhole(boolean whole) {
        if (!whole) {
            throw new RefusedMedia(
                    Reason.CUT_SHORT, "The video is cut short: the file ends before its own index says so.");
        }
    }

    private static String text(ByteBuffer bytes, int at) {
        return new String(bytes.array(), at, 4, ISO_8859_1);
    }

    private static ByteBuffer read(FileChannel channel, long at, int size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size);
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {
            // until full or at the end of the file
        }
        return bytes.flip();
    }
}
