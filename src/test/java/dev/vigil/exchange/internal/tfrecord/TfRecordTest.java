package dev.vigil.exchange.internal.tfrecord;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.UnknownFieldSet;
import dev.vigil.exchange.internal.MemoryFiles;
import dev.vigil.exchange.internal.TestVersions;
import dev.vigil.labeling.LabelDocumentBuilder;
import dev.vigil.labeling.LabelDocuments;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.Span;
import dev.vigil.labeling.Visibility;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TfRecordTest {

    private final TfRecordFormat format = new TfRecordFormat(null);

    /** The check value that the polynomial is known by (RFC 3720, 32 bytes of zeros), masked by hand. */
    @Test
    void masksTheChecksumThatTheFieldKnows() {
        int crc = 0x8a9136aa;
        int masked = ((crc >>> 15) | (crc << 17)) + 0xa282ead8;

        assertThat(RecordStream.maskedChecksum(new byte[32])).isEqualTo(masked);
    }

    @Property(tries = 20)
    void hasARecordAFrameThatProtocolBuffersRead(@ForAll long seed) throws Exception {
        var labels = LabelDocuments.of(seed);
        var archive = TestVersions.archive(format, TestVersions.of(labels));
        assertThat(TestVersions.archive(format, TestVersions.of(labels))).isEqualTo(archive);

        var records = records(MemoryFiles.unzip(archive).files().get("train/clip-000001.tfrecord"));

        assertThat(records).hasSize(labels.frameCount());
        for (int frame = 0; frame < records.size(); frame++) {
            var features = features(records.get(frame));
            assertThat(text(features, "image/encoded")).isEqualTo("jpeg 1/" + frame);
            assertThat(integers(features, "frame")).containsExactly((long) frame);
            assertThat(integers(features, "pts_us")).containsExactly(frame * 33_333L);
            assertThat(integers(features, "points/face68/visibility")).hasSize(68);
            int boxes = labels.boxes().get("face").visibility()[frame] <= 1 ? 1 : 0;
            assertThat(floats(features, "image/object/bbox/xmin")).hasSize(boxes);
        }
    }

    @Test
    void countsInSharesOfThePictureCornerToCorner() throws Exception {
        var labels = new LabelDocumentBuilder(1, 640, 400, Origin.HUMAN)
                .box("head", 0, 64, 40, 128, 100, Visibility.OCCLUDED, 1)
                .point("irises2", 2, 0, 0, 320, 100, Visibility.VISIBLE, 1)
                .signal("head_yaw", "deg", 0, -12.5, Visibility.VISIBLE, 1)
                .layer("eyes_state", List.of(new Span(0, 0, "open", Origin.HUMAN, 1000)))
                .build();

        var features = features(records(MemoryFiles.unzip(TestVersions.archive(format, TestVersions.of(labels)))
                        .files()
                        .get("train/clip-000001.tfrecord"))
                .getFirst());

        assertThat(floats(features, "image/object/bbox/xmin")).containsExactly(0.1f);
        assertThat(floats(features, "image/object/bbox/ymax")).containsExactly(0.35f);
        assertThat(floats(features, "image/object/bbox/xmax")).containsExactly(0.3f);
        assertThat(integers(features, "image/object/class/label")).containsExactly(2L);
        assertThat(integers(features, "image/object/occluded")).containsExactly(1L);
        assertThat(text(features, "image/object/class/text")).isEqualTo("head");
        assertThat(floats(features, "points/irises2/x")).containsExactly(0.5f, 0f);
        assertThat(integers(features, "points/irises2/visibility")).containsExactly(2L, 0L);
        assertThat(floats(features, "signals/head_yaw")).containsExactly(-12.5f);
        assertThat(text(features, "layers/eyes_state")).isEqualTo("open");
    }

    private static List<byte[]> records(byte[] file) {
        var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        var records = new ArrayList<byte[]>();
        while (in.hasRemaining()) {
            var length = new byte[8];
            in.get(length);
            assertThat(in.getInt()).isEqualTo(RecordStream.maskedChecksum(length));
            var record = new byte
                    [(int) ByteBuffer.wrap(length)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .getLong()];
            in.get(record);
            assertThat(in.getInt()).isEqualTo(RecordStream.maskedChecksum(record));
            records.add(record);
        }
        return records;
    }

    /** Example.features (1), a map (1) from name (1) to Feature (2), by the reader of protocol buffers. */
    private static Map<String, UnknownFieldSet> features(byte[] example) throws IOException {
        var features = new HashMap<String, UnknownFieldSet>();
        var all = message(UnknownFieldSet.parseFrom(example), 1);
        for (ByteString entry : all.getField(1).getLengthDelimitedList()) {
            var pair = UnknownFieldSet.parseFrom(entry);
            features.put(pair.getField(1).getLengthDelimitedList().getFirst().toStringUtf8(), message(pair, 2));
        }
        return features;
    }

    private static UnknownFieldSet message(UnknownFieldSet of, int field) throws IOException {
        return UnknownFieldSet.parseFrom(
                of.getField(field).getLengthDelimitedList().getFirst());
    }

    private static String text(Map<String, UnknownFieldSet> features, String name) throws IOException {
        return message(features.get(name), 1)
                .getField(1)
                .getLengthDelimitedList()
                .getFirst()
                .toString(StandardCharsets.UTF_8);
    }

    private static List<Float> floats(Map<String, UnknownFieldSet> features, String name) throws IOException {
        var in = packed(features, name, 2);
        var values = new ArrayList<Float>();
        while (!in.isAtEnd()) {
            values.add(in.readFloat());
        }
        return values;
    }

    private static List<Long> integers(Map<String, UnknownFieldSet> features, String name) throws IOException {
        var in = packed(features, name, 3);
        var values = new ArrayList<Long>();
        while (!in.isAtEnd()) {
            values.add(in.readInt64());
        }
        return values;
    }

    private static CodedInputStream packed(Map<String, UnknownFieldSet> features, String name, int kind)
            throws IOException {
        return message(features.get(name), kind)
                .getField(1)
                .getLengthDelimitedList()
                .getFirst()
                .newCodedInput();
    }
}
