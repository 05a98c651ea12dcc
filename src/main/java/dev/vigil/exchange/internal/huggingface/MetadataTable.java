package dev.vigil.exchange.internal.huggingface;

import dev.vigil.exchange.internal.LabelledClip;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** {@code metadata.parquet}: a row a clip. Uncompressed, as the archive compresses, and so that bytes depend on nothing else. */
final class MetadataTable implements AutoCloseable {

    /** Small, so that memory stays so with any number of clips. */
    private static final long ROW_GROUP_BYTES = 8L << 20;

    /** What a column holds, named as Croissant names it. */
    enum Kind {
        TEXT("sc:Text"),
        INTEGER("sc:Integer"),
        NUMBER("sc:Float");

        private final String croissant;

        Kind(String croissant) {
            this.croissant = croissant;
        }

        String croissant() {
            return croissant;
        }
    }

    /** A column, and where its values come from. */
    record Column(String name, Kind kind, String about, Function<LabelledClip, Object> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column(
                    "file_name",
                    Kind.TEXT,
                    "The video beside the table.",
                    clip -> clip.facts().file() + ".mp4"),
            new Column(
                    "clip_id",
                    Kind.INTEGER,
                    "The number of the clip.",
                    clip -> clip.facts().id()),
            new Column(
                    "name",
                    Kind.TEXT,
                    "The name people gave the clip.",
                    clip -> clip.facts().name()),
            new Column(
                    "subject", Kind.TEXT, "Who is seen.", clip -> clip.facts().subject()),
            new Column(
                    "spectrum",
                    Kind.TEXT,
                    "nir940 or rgb.",
                    clip -> clip.facts().spectrum()),
            new Column(
                    "generator",
                    Kind.TEXT,
                    "What made the video.",
                    clip -> clip.facts().generator()),
            new Column(
                    "leak_group",
                    Kind.INTEGER,
                    "Clips of one group never stand in two splits.",
                    clip -> clip.facts().leakGroup()),
            new Column("width", Kind.INTEGER, "Pixels of the clip.", clip ->
                    (long) clip.facts().width()),
            new Column("height", Kind.INTEGER, "Pixels of the clip.", clip ->
                    (long) clip.facts().height()),
            new Column("frame_count", Kind.INTEGER, "Frames.", clip ->
                    (long) clip.facts().frameCount()),
            new Column(
                    "frames_per_second",
                    Kind.NUMBER,
                    "The nominal rate.",
                    clip -> clip.facts().framesPerSecond()),
            new Column(
                    "pts_us",
                    Kind.TEXT,
                    "JSON: time of each frame in microseconds.",
                    clip -> Arrays.stream(clip.facts().ptsUs())
                            .mapToObj(Long::toString)
                            .collect(Collectors.joining(",", "[", "]"))),
            new Column(
                    "master_sha256",
                    Kind.TEXT,
                    "SHA-256 of the lossless video.",
                    clip -> clip.facts().master()),
            new Column(
                    "labels",
                    Kind.TEXT,
                    "JSON: all labels of the clip, in the format vigil.labels/1.",
                    LabelledClip::labelsJson));

    private final ParquetWriter<LabelledClip> writer;

    /** @param out stays open when the table is closed */
    MetadataTable(OutputStream out) throws IOException {
        writer = new Builder(new StreamFile(out))
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .withWriterVersion(WriterVersion.PARQUET_1_0)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build();
    }

    /** The columns in their order. */
    static List<Column> columns() {
        return COLUMNS;
    }

    void add(LabelledClip clip) throws IOException {
        writer.write(clip);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static MessageType schema() {
        var message = Types.buildMessage();
        for (var column : COLUMNS) {
            switch (column.kind()) {
                case TEXT ->
                    message.required(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(column.name());
                case INTEGER -> message.required(PrimitiveTypeName.INT64).named(column.name());
                case NUMBER -> message.required(PrimitiveTypeName.DOUBLE).named(column.name());
            }
        }
        return message.named("clip");
    }

    private static final class Builder extends ParquetWriter.Builder<LabelledClip, Builder> {

        Builder(OutputFile file) {
            super(file);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<LabelledClip> getWriteSupport(Configuration configuration) {
            return new Rows();
        }
    }

    @SuppressWarnings("NullAway.Init") // the writer prepares before it writes
    private static final class Rows extends WriteSupport<LabelledClip> {

        private RecordConsumer row;

        @Override
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema(), Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            row = consumer;
        }

        @Override
        public void write(LabelledClip clip) {
            row.startMessage();
            for (int i = 0; i < COLUMNS.size(); i++) {
                var column = COLUMNS.get(i);
                var value = column.value().apply(clip);
                row.startField(column.name(), i);
                switch (column.kind()) {
                    case TEXT -> row.addBinary(Binary.fromString((String) value));
                    case INTEGER -> row.addLong((Long) value);
                    case NUMBER -> row.addDouble((Double) value);
                }
                row.endField(column.name(), i);
            }
            row.endMessage();
        }
    }

    /** The entry of an archive as Parquet wants to write it: forwards, and counted. */
    private record StreamFile(OutputStream out) implements OutputFile {

        @Override
        public PositionOutputStream create(long blockSizeHint) {
            return new PositionOutputStream() {
                private long position;

                @Override
                public long getPos() {
                    return position;
                }

                @Override
                public void write(int value) throws IOException {
                    out.write(value);
                    position++;
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                    position += length;
                }
            };
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSizeHint) {
            return create(blockSizeHint);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }
}
