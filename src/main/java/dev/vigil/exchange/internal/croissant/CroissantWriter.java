package dev.vigil.exchange.internal.croissant;

import dev.vigil.exchange.internal.LabelledVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Describes the tables and videos of an archive: a file object with its hash each, a set of videos, and a record set. */
public final class CroissantWriter {

    private static final String CONFORMS_TO = "http://mlcommons.org/croissant/1.1";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /** A column of the tables; its type as Croissant names it, {@code sc:Text} for one. */
    public record Field(String name, String dataType, String about) {}

    private final LabelledVersion version;
    private final SortedMap<String, String> tables;
    private final List<Field> fields;

    /** @param tables SHA-256 of each split's table */
    public CroissantWriter(LabelledVersion version, SortedMap<String, String> tables, List<Field> fields) {
        this.version = version;
        this.tables = tables;
        this.fields = fields;
    }

    public void write(OutputStream out) throws IOException {
        try (var json = MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeName("@context");
            json.writePOJO(context());
            json.writeStringProperty("@type", "sc:Dataset");
            json.writeStringProperty("conformsTo", CONFORMS_TO);
            json.writeStringProperty("name", version.dataset());
            json.writeStringProperty(
                    "description", "Labelled driver-monitoring video, root hash " + version.rootHash() + ".");
            json.writeStringProperty("version", version.version());
            json.writeStringProperty("identifier", "sha256:" + version.rootHash());
            json.writeArrayPropertyStart("distribution");
            tables.forEach((split, hash) -> table(json, split, hash));
            tables.keySet().forEach(split -> videos(json, split));
            json.writeEndArray();
            json.writeArrayPropertyStart("recordSet");
            tables.keySet().forEach(split -> records(json, split));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** The terms that are used here, as the specification defines them. */
    private static Map<String, Object> context() {
        var context = new LinkedHashMap<String, Object>();
        context.put("@language", "en");
        context.put("@vocab", "https://schema.org/");
        context.put("sc", "https://schema.org/");
        context.put("cr", "http://mlcommons.org/croissant/");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("conformsTo", "dct:conformsTo");
        context.put("dataType", Map.of("@id", "cr:dataType", "@type", "@vocab"));
        for (var term : List.of("column", "extract", "field", "fileObject", "includes", "key", "recordSet", "source")) {
            context.put(term, "cr:" + term);
        }
        return context;
    }

    private static String tableId(String split) {
        return split + "/metadata.parquet";
    }

    private static void table(JsonGenerator json, String split, String hash) {
        json.writeStartObject();
        json.writeStringProperty("@type", "cr:FileObject");
        json.writeStringProperty("@id", tableId(split));
        json.writeStringProperty("name", split + "-metadata");
        json.writeStringProperty("contentUrl", tableId(split));
        json.writeStringProperty("encodingFormat", "application/vnd.apache.parquet");
        json.writeStringProperty("sha256", hash);
        json.writeEndObject();
    }

    private static void videos(JsonGenerator json, String split) {
        json.writeStartObject();
        json.writeStringProperty("@type", "cr:FileSet");
        json.writeStringProperty("@id", split + "-videos");
        json.writeStringProperty("name", split + "-videos");
        json.writeStringProperty("encodingFormat", "video/mp4");
        json.writeStringProperty("includes", split + "/*.mp4");
        json.writeEndObject();
    }

    private void records(JsonGenerator json, String split) {
        json.writeStartObject();
        json.writeStringProperty("@type", "cr:RecordSet");
        json.writeStringProperty("@id", split);
        json.writeStringProperty("name", split);
        json.writeStringProperty("description", "A clip a record, of the split " + split + ".");
        json.writeObjectPropertyStart("key");
        json.writeStringProperty("@id", split + "/clip_id");
        json.writeEndObject();
        json.writeArrayPropertyStart("field");
        for (var field : fields) {
            json.writeStartObject();
            json.writeStringProperty("@type", "cr:Field");
            json.writeStringProperty("@id", split + "/" + field.name());
            json.writeStringProperty("name", field.name());
            json.writeStringProperty("description", field.about());
            json.writeStringProperty("dataType", field.dataType());
            json.writeObjectPropertyStart("source");
            json.writeObjectPropertyStart("fileObject");
            json.writeStringProperty("@id", tableId(split));
            json.writeEndObject();
            json.writeObjectPropertyStart("extract");
            json.writeStringProperty("column", field.name());
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
