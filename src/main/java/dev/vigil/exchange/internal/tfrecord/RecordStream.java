package dev.vigil.exchange.internal.tfrecord;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/** Records of a TFRecord file: length, its checksum, the bytes, their checksum; all little-endian. */
final class RecordStream {

    private static final int MASK = 0xa282ead8;

    private final OutputStream out;

    RecordStream(OutputStream out) {
        this.out = out;
    }

    void add(byte[] bytes) throws IOException {
        var length = littleEndian(8).putLong(bytes.length).array();
        out.write(length);
        out.write(littleEndian(4).putInt(maskedChecksum(length)).array());
        out.write(bytes);
        out.write(littleEndian(4).putInt(maskedChecksum(bytes)).array());
    }

    /** CRC-32C turned by 15 bits and moved on, so that it is not fooled by checksums among the bytes. */
    static int maskedChecksum(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return Integer.rotateRight((int) crc.getValue(), 15) + MASK;
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
