package dev.vigil.exchange.internal.labelstudio;

import dev.vigil.exchange.internal.LabelledVersion;
import dev.vigil.exchange.internal.LabelledVersions;
import dev.vigil.exchange.internal.ZipArchive;
import dev.vigil.exchange.internal.ZipFormat;
import dev.vigil.labeling.Ontology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** A version as a zip: {@code tasks.json}, {@code label-config.xml} and {@code video/<clip>.mp4}. */
@Component
class LabelStudioFormat extends ZipFormat {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    LabelStudioFormat(LabelledVersions versions) {
        super(versions);
    }

    @Override
    public String name() {
        return "labelstudio";
    }

    @Override
    public String title() {
        return "Label Studio";
    }

    @Override
    public String purpose() {
        return "Tasks with labels as annotations and auto-labels as predictions, to go on with in Label Studio.";
    }

    @Override
    public List<String> losses() {
        return List.of(
                "Boxes are left, top, width, height in percent of the picture, with eight decimals: exact to 1/100 px. Frames"
                        + " count from 1; a range of a timeline holds its last frame.",
                "Each frame is a key frame; `enabled` is false on the last one before a gap.",
                "What machines labelled (origin auto) stands in `predictions`, all else in `annotations`: truth, human and"
                        + " imported labels cannot be told apart there.",
                "Visible and occluded are the same; out of frame and absent are both left out.",
                "Confidence is kept for spans of predictions, as `score`, and left out elsewhere.",
                "Points, signals, what holds for the driver, and layers without a span are left out.",
                "`data.video` is a path within this archive: put before it where you serve the videos from.",
                "The video is the preview, H.264 and lossy, and smaller than the clip where that is beyond H.264.");
    }

    @Override
    protected void writeFiles(LabelledVersion version, ZipArchive archive) throws IOException {
        archive.add("label-config.xml", entry -> entry.write(config().getBytes(StandardCharsets.UTF_8)));
        archive.add("tasks.json", entry -> {
            try (var json = MAPPER.createGenerator(entry)) {
                json.writeStartArray();
                version.each(clip -> new TaskWriter(json, clip).write());
                json.writeEndArray();
            }
        });
        version.each(clip -> archive.addCompressed("video/" + clip.facts().file() + ".mp4", entry -> {
            try (var video = clip.media().preview()) {
                ZipArchive.copy(video, entry);
            }
        }));
    }

    /** The labelling interface that the tasks need. */
    private static String config() {
        var text = new StringBuilder("<View>\n  <Video name=\"video\" value=\"$video\"/>\n");
        text.append("  <VideoRectangle name=\"box\" toName=\"video\"/>\n  <Labels name=\"label\" toName=\"video\">\n");
        Ontology.boxes().forEach(box -> label(text, box));
        text.append("  </Labels>\n");
        for (var layer : Ontology.layers()) {
            text.append("  <TimelineLabels name=\"").append(layer.name()).append("\" toName=\"video\">\n");
            layer.values().forEach(value -> label(text, value));
            text.append("  </TimelineLabels>\n");
        }
        return text.append("</View>\n").toString();
    }

    private static void label(StringBuilder text, String value) {
        text.append("    <Label value=\"").append(value).append("\"/>\n");
    }
}
