package dev.vigil.exchange.internal.openlabel;

import dev.vigil.clip.Previews;
import dev.vigil.exchange.DatasetFormat;
import dev.vigil.exchange.ExportedClip;
import dev.vigil.exchange.ExportedVersion;
import dev.vigil.exchange.internal.ZipArchive;
import dev.vigil.labeling.LabelJson;
import dev.vigil.media.MediaStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A version as a zip: {@code dataset.json}, and for each clip {@code labels/<clip>.json} (OpenLABEL),
 * {@code frames/<clip>.json} (frame table) and {@code video/<clip>.mp4} (preview), then {@code LOSSES.md} and
 * {@code SHA256SUMS}.
 */
@Component
class OpenLabelFormat implements DatasetFormat {

    private final OpenLabelJson documents;
    private final LabelJson labels;
    private final Previews previews;
    private final MediaStore media;
    private final JsonMapper mapper =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    OpenLabelFormat(OpenLabelJson documents, LabelJson labels, Previews previews, MediaStore media) {
        this.documents = documents;
        this.labels = labels;
        this.previews = previews;
        this.media = media;
    }

    @Override
    public String name() {
        return "openlabel";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public String fileEnding() {
        return "zip";
    }

    @Override
    public List<String> losses() {
        return List.of(
                "Labels: nothing is lost. Boxes are centre-based in OpenLABEL, with top left at (x - w/2, y - h/2).",
                "A value that is absent on a frame is left out; `<track>_present: false` says so, with its confidence and"
                        + " origin.",
                "Video: the preview is H.264 and lossy, and smaller than the clip where that is beyond H.264; labels count in"
                        + " pixels of the clip. The lossless master is not in the archive; `dataset.json` names it"
                        + " by SHA-256.",
                "Frame times are in `frames/`, exact in microseconds; the preview plays at the nominal rate.",
                "Provenance, review remarks and earlier revisions stay in Vigil.",
                "There are no splits in this version.");
    }

    @Override
    public void write(ExportedVersion version, OutputStream out) throws IOException {
        try (var archive = new ZipArchive(out)) {
            archive.add("dataset.json", entry -> writeIndex(version, entry));
            version.clips().each(clip -> writeClip(clip, archive));
            archive.add("LOSSES.md", entry -> entry.write(lossesText().getBytes(StandardCharsets.UTF_8)));
            archive.finish();
        }
    }

    private void writeClip(ExportedClip exported, ZipArchive archive) throws IOException {
        var clip = exported.clip();
        var name = exported.fileName();
        var document = labels.read(exported.revision().document());
        archive.add("labels/" + name + ".json", entry -> documents.write(clip, document, entry));
        archive.add("frames/" + name + ".json", entry -> writeFrameTable(exported, entry));
        archive.addCompressed("video/" + name + ".mp4", entry -> {
            try (var video = media.open(previews.of(clip))) {
                video.transferTo(entry);
            }
        });
    }

    private void writeIndex(ExportedVersion version, OutputStream out) throws IOException {
        try (var json = mapper.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("dataset", version.dataset());
            json.writeStringProperty("version", version.version());
            json.writeStringProperty("rootHash", version.rootHash());
            json.writeStringProperty("ontology", version.ontology());
            json.writeArrayPropertyStart("clips");
            version.clips().each(exported -> {
                var clip = exported.clip();
                json.writeStartObject();
                json.writeNumberProperty("id", clip.id());
                json.writeStringProperty("name", clip.name());
                json.writeStringProperty("file", exported.fileName());
                json.writeStringProperty("subject", clip.subject());
                json.writeStringProperty("spectrum", clip.spectrum());
                json.writeStringProperty("generator", clip.generator());
                json.writeNumberProperty("leakGroup", clip.leakGroupId());
                json.writeNumberProperty("frameCount", clip.frameCount());
                json.writeStringProperty("master", clip.master().hex());
                json.writeNumberProperty("revision", exported.revision().no());
                json.writeStringProperty("labels", exported.revision().sha256());
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void writeFrameTable(ExportedClip exported, OutputStream out) {
        var clip = exported.clip();
        try (var json = mapper.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("width", clip.width());
            json.writeNumberProperty("height", clip.height());
            json.writeNumberProperty("framesPerSecond", clip.framesPerSecond());
            json.writeName("ptsUs");
            var times = clip.ptsUs();
            json.writeArray(times, 0, times.length);
            json.writeEndObject();
        }
    }

    private String lossesText() {
        var text = new StringBuilder("# What this archive carries otherwise, or not at all\n\n");
        losses().forEach(loss -> text.append("- ").append(loss).append('\n'));
        return text.toString();
    }
}
