package dev.vigil.media.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Maps and frames as PNG: fast rather than small, each row as its difference to the one above. */
public final class Pngs {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte UP = 2;
    private static final int GREY = 0;
    private static final int COLOURED = 2;
    private static final int INDEXED = 3;

    private Pngs() {}

    /** One byte a pixel, shown in the colours that segmentations usually have. */
    public static byte[] indexed(int width, int height, byte[] pixels) {
        return png(width, height, 8, INDEXED, palette(), differences(width, height, pixels));
    }

    /** One byte a pixel. */
    static byte[] grey8(int width, int height, byte[] pixels) {
        return png(width, height, 8, GREY, new byte[0], differences(width, height, pixels));
    }

    /** Red, green and blue, a byte each. */
    static byte[] rgb(int width, int height, byte[] pixels) {
        return png(width, height, 8, COLOURED, new byte[0], differences(3 * width, height, pixels));
    }

    /** Two bytes a pixel. */
    public static byte[] grey16(int width, int height, short[] pixels) {
        int stride = 2 * width + 1;
        byte[] rows = new byte[height * stride];
        for (int y = 0; y < height; y++) {
            int out = y * stride;
            rows[out] = UP;
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                int above = y == 0 ? 0 : pixels[i - width];
                rows[out + 1 + 2 * x] = (byte) ((pixels[i] >> 8) - (above >> 8));
                rows[out + 2 + 2 * x] = (byte) (pixels[i] - above);
            }
        }
        return png(width, height, 16, GREY, new byte[0], rows);
    }

    /** Rows of so many bytes, each byte as its difference to the one above. */
    private static byte[] differences(int width, int height, byte[] pixels) {
        byte[] rows = new byte[height * (width + 1)];
        for (int y = 0; y < height; y++) {
            int out = y * (width + 1);
            rows[out] = UP;
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                rows[out + 1 + x] = (byte) (pixels[i] - (y == 0 ? 0 : pixels[i - width]));
            }
        }
        return rows;
    }

    private static byte[] png(int width, int height, int bits, int colour, byte[] palette, byte[] rows) {
        var out = new ByteArrayOutputStream(rows.length / 4 + 1024);
        out.writeBytes(SIGNATURE);
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) bits)
                .put((byte) colour);
        chunk(out, "IHDR", header.array(), 13);
        if (palette.length > 0) {
            chunk(out, "PLTE", palette, palette.length);
        }
        byte[] packed = new byte[rows.length + rows.length / 1000 + 1024];
        try (var deflater = new Deflater(2)) {
            deflater.setInput(rows);
            deflater.finish();
            chunk(out, "IDAT", packed, deflater.deflate(packed));
        }
        chunk(out, "IEND", packed, 0);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content, int length) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(type);
        crc.update(content, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        out.writeBytes(type);
        out.write(content, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /** Colours far apart for neighbouring numbers: the bits of a number spread over red, green and blue. */
    private static byte[] palette() {
        byte[] palette = new byte[256 * 3];
        for (int i = 0; i < 256; i++) {
            for (int bit = 0; bit < 8; bit++) {
                int channel = bit % 3;
                palette[3 * i + channel] |= (byte) ((i >> bit & 1) << (7 - bit / 3));
            }
        }
        return palette;
    }
}
