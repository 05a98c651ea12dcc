package dev.vigil.exchange.internal.tfrecord;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A {@code tf.Example} in the wire format of protocol buffers: lists of bytes, floats or integers by name, sorted. */
final class Example {

    private static final int BYTES_LIST = 1;
    private static final int FLOAT_LIST = 2;
    private static final int INT64_LIST = 3;

    private final SortedMap<String, byte[]> features = new TreeMap<>();

    Example bytes(String name, byte[] value) {
        return list(name, BYTES_LIST, field(1, value));
    }

    Example texts(String name, List<String> values) {
        var list = new ByteArrayOutputStream();
        values.forEach(value -> list.writeBytes(field(1, value.getBytes(StandardCharsets.UTF_8))));
        return list(name, BYTES_LIST, list.toByteArray());
    }

    Example text(String name, String value) {
        return texts(name, List.of(value));
    }

    Example floats(String name, List<Float> values) {
        var packed = ByteBuffer.allocate(4 * values.size()).order(ByteOrder.LITTLE_ENDIAN);
        values.forEach(packed::putFloat);
        return list(name, FLOAT_LIST, field(1, packed.array()));
    }

    Example integers(String name, List<Long> values) {
        var packed = new ByteArrayOutputStream();
        values.forEach(value -> varint(packed, value));
        return list(name, INT64_LIST, field(1, packed.toByteArray()));
    }

    Example integer(String name, long value) {
        return integers(name, List.of(value));
    }

    byte[] toBytes() {
        var map = new ByteArrayOutputStream();
        features.forEach((name, feature) -> {
            var entry = new ByteArrayOutputStream();
            entry.writeBytes(field(1, name.getBytes(StandardCharsets.UTF_8)));
            entry.writeBytes(field(2, feature));
            map.writeBytes(field(1, entry.toByteArray()));
        });
        return field(1, map.toByteArray());
    }

    private Example list(String name, int kind, byte[] list) {
        features.put(name, field(kind, list));
        return this;
    }

    /** A field whose value is bytes with their length before them. */
    private static byte[] field(int number, byte[] value) {
        var out = new ByteArrayOutputStream(value.length + 8);
        out.write(number << 3 | 2);
        varint(out, value.length);
        out.writeBytes(value);
        return out.toByteArray();
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
