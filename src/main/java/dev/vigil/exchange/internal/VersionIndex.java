package dev.vigil.exchange.internal;

import dev.vigil.exchange.ForeignFiles;
import dev.vigil.exchange.KnownVideos;
import dev.vigil.exchange.VideoShape;
import dev.vigil.labeling.InvalidLabels;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code dataset.json}: what an archive holds, and how its clips are told apart when labels come back. */
public final class VersionIndex implements KnownVideos {

    /** The name of the file. */
    public static final String FILE = "dataset.json";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Map<String, VideoShape> shapes = new HashMap<>();
    private final Map<String, String> masters = new HashMap<>();
    private final KnownVideos others;

    private VersionIndex(KnownVideos others) {
        this.others = others;
    }

    /** Writes the index. */
    public static void write(LabelledVersion version, OutputStream out) throws IOException {
        try (var json = MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("dataset", version.dataset());
            json.writeStringProperty("version", version.version());
            json.writeStringProperty("rootHash", version.rootHash());
            json.writeStringProperty("ontology", version.ontology());
            json.writeArrayPropertyStart("clips");
            version.each(labelled -> {
                var clip = labelled.facts();
                json.writeStartObject();
                json.writeNumberProperty("id", clip.id());
                json.writeStringProperty("name", clip.name());
                json.writeStringProperty("file", clip.file());
                json.writeStringProperty("split", clip.split());
                json.writeStringProperty("subject", clip.subject());
                json.writeStringProperty("spectrum", clip.spectrum());
                json.writeStringProperty("generator", clip.generator());
                json.writeNumberProperty("leakGroup", clip.leakGroup());
                json.writeNumberProperty("frameCount", clip.frameCount());
                json.writeNumberProperty("width", clip.width());
                json.writeNumberProperty("height", clip.height());
                json.writeNumberProperty("framesPerSecond", clip.framesPerSecond());
                json.writeStringProperty("master", clip.master());
                json.writeNumberProperty("revision", clip.revision());
                json.writeStringProperty("labels", clip.labelsSha256());
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /**
     * The index of an archive, empty where it has none.
     *
     * @param others asked for videos that the index does not name
     */
    public static VersionIndex of(ForeignFiles files, KnownVideos others) throws IOException {
        var index = new VersionIndex(others);
        if (files.names().contains(FILE)) {
            for (var clip : ForeignJson.read(files, FILE).path("clips")) {
                var file = clip.path("file").asString("");
                index.masters.put(file, clip.path("master").asString(""));
                index.shapes.put(
                        file,
                        shape(
                                "/clips",
                                clip.path("frameCount").asInt(0),
                                clip.path("width").asInt(0),
                                clip.path("height").asInt(0)));
            }
        }
        return index;
    }

    /** What the video is like, where the index or anybody else knows. */
    @Override
    public Optional<VideoShape> find(String name) {
        var known = shapes.get(name);
        return known == null ? others.find(name) : Optional.of(known);
    }

    /** How the video is named to the one who imports: by its master where the index has it, else as the file names it. */
    public String uri(String name) {
        var master = masters.getOrDefault(name, "");
        return master.isEmpty() ? name : "sha256:" + master;
    }

    /**
     * A shape as a file states it.
     *
     * @throws InvalidLabels where it is impossible
     */
    public static VideoShape shape(String pointer, int frames, int width, int height) {
        try {
            return new VideoShape(frames, width, height);
        } catch (IllegalArgumentException e) {
            throw new InvalidLabels(pointer, String.valueOf(e.getMessage()));
        }
    }
}
