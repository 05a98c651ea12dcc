package dev.vigil.provider.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An answer read as it comes, without holding a video in memory: what stands in Base64 under certain names goes to files.
 *
 * @param tree the answer; in place of each video the number of its file
 * @param videos files in a folder of work, the reader's to delete
 */
record LeanJson(JsonNode tree, List<Path> videos) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DEEPEST = 40;
    private static final int MOST_VALUES = 200_000;

    /**
     * @param videoFields names of fields that hold videos where they hold text
     * @throws IOException where it is no JSON, or absurd
     */
    static LeanJson read(InputStream answer, Set<String> videoFields, Path folder) throws IOException {
        var reading = new Reading(videoFields, folder);
        try (var parser = JSON.createParser(answer)) {
            parser.nextToken();
            var tree = reading.value(parser, "", 0);
            return new LeanJson(tree, List.copyOf(reading.videos));
        } catch (JacksonException e) {
            reading.forget();
            throw new NotJson();
        } catch (IOException e) {
            reading.forget();
            throw e;
        }
    }

    /** It came, and is something else, or ends too soon. */
    static final class NotJson extends IOException {
        NotJson() {
            super("The answer is no JSON.");
        }
    }

    private static final class Reading {

        private final Set<String> videoFields;
        private final Path folder;
        private final List<Path> videos = new ArrayList<>();
        private int values;

        Reading(Set<String> videoFields, Path folder) {
            this.videoFields = videoFields;
            this.folder = folder;
        }

        JsonNode value(JsonParser parser, String name, int depth) throws IOException {
            if (depth > DEEPEST || values++ > MOST_VALUES) {
                throw new IOException("The answer is deeper or longer than any answer should be.");
            }
            var nodes = JsonNodeFactory.instance;
            return switch (parser.currentToken()) {
                case START_OBJECT -> {
                    var object = nodes.objectNode();
                    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                        var field = parser.currentName();
                        parser.nextToken();
                        object.set(field, value(parser, field, depth + 1));
                    }
                    yield object;
                }
                case START_ARRAY -> {
                    var array = nodes.arrayNode();
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        array.add(value(parser, name, depth + 1));
                    }
                    yield array;
                }
                case VALUE_STRING ->
                    videoFields.contains(name) ? nodes.numberNode(video(parser)) : nodes.stringNode(parser.getString());
                case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
                case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDoubleValue());
                case VALUE_TRUE -> nodes.booleanNode(true);
                case VALUE_FALSE -> nodes.booleanNode(false);
                case VALUE_NULL -> nodes.nullNode();
                case null, default -> throw new NotJson();
            };
        }

        private int video(JsonParser parser) throws IOException {
            var file = Files.createTempFile(folder, "answer-", ".video");
            videos.add(file);
            try (var out = Files.newOutputStream(file)) {
                parser.readBinaryValue(out);
            }
            return videos.size() - 1;
        }

        void forget() throws IOException {
            for (var video : videos) {
                Files.deleteIfExists(video);
            }
        }
    }
}
