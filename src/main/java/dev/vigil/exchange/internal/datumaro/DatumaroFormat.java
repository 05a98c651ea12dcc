package dev.vigil.exchange.internal.datumaro;

import dev.vigil.exchange.internal.FrameNames;
import dev.vigil.exchange.internal.LabelledVersion;
import dev.vigil.exchange.internal.LabelledVersions;
import dev.vigil.exchange.internal.Splits;
import dev.vigil.exchange.internal.ZipArchive;
import dev.vigil.exchange.internal.ZipFormat;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** A version as a zip: {@code annotations/<split>.json} and {@code images/<split>/<clip>_<frame>.jpg}. */
@Component
class DatumaroFormat extends ZipFormat {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    DatumaroFormat(LabelledVersions versions) {
        super(versions);
    }

    @Override
    public String name() {
        return "datumaro";
    }

    @Override
    public String title() {
        return "Datumaro";
    }

    @Override
    public String purpose() {
        return "Datumaro's JSON with all boxes, points and states, to be turned into further formats.";
    }

    @Override
    public List<String> losses() {
        return List.of(
                "Boxes are left, top, width, height in pixels from the top left corner, exact to 1/100 px. Each frame is an"
                        + " item; its number, `attr.frame`, counts from 0.",
                "Boxes: visible and occluded are told apart by `attributes.occluded`; out of frame and absent are left out.",
                "Points: visibility is 2 for visible, 1 for occluded, 0 with x = y = 0 for absent and for out of frame. Joints"
                        + " count points from 1.",
                "Layers are annotations of type `label`, named `layer/value`, on each frame; neighbouring spans that do not"
                        + " differ become one, and layers without a span are left out.",
                "Confidence and origin are attributes of each value; both are lost where there is no value.",
                "Signals and what holds for the driver are left out.",
                "Images are JPEG as people saw them when they labelled, not the lossless master.");
    }

    @Override
    protected void writeFiles(LabelledVersion version, ZipArchive archive) throws IOException {
        for (var split : Splits.of(version)) {
            var part = Splits.part(version, split);
            archive.add("annotations/" + split + ".json", entry -> {
                try (var json = MAPPER.createGenerator(entry)) {
                    json.writeStartObject();
                    json.writeStringProperty("dm_format_version", "1.0");
                    json.writeObjectPropertyStart("infos");
                    json.writeStringProperty("dataset", version.dataset());
                    json.writeStringProperty("version", version.version());
                    json.writeEndObject();
                    DatumaroLabels.write(json);
                    json.writeArrayPropertyStart("items");
                    part.each(clip -> new ItemWriter(json, clip).write());
                    json.writeEndArray();
                    json.writeEndObject();
                }
            });
            part.each(clip -> clip.media()
                    .eachJpeg((frame, jpeg) -> archive.addCompressed(
                            "images/" + split + "/" + FrameNames.of(clip.facts(), frame) + ".jpg",
                            entry -> entry.write(jpeg))));
        }
    }
}
