package dev.vigil.exchange.internal.openlabel;

import dev.vigil.exchange.internal.ClipFacts;
import dev.vigil.exchange.internal.LabelledClip;
import dev.vigil.exchange.internal.LabelledVersion;
import dev.vigil.exchange.internal.LabelledVersions;
import dev.vigil.exchange.internal.ZipArchive;
import dev.vigil.exchange.internal.ZipFormat;
import java.io.IOException;
import java.io.OutputStream;
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
class OpenLabelFormat extends ZipFormat {

    private final OpenLabelJson documents;
    private final JsonMapper mapper =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    OpenLabelFormat(OpenLabelJson documents, LabelledVersions versions) {
        super(versions);
        this.documents = documents;
    }

    @Override
    public String name() {
        return "openlabel";
    }

    @Override
    public String title() {
        return "ASAM OpenLABEL 1.0";
    }

    @Override
    public String purpose() {
        return "The whole truth: every label with origin and confidence, one JSON document a clip. Comes back without loss.";
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
                "Provenance, review remarks and earlier revisions stay in Vigil.");
    }

    @Override
    protected void writeFiles(LabelledVersion version, ZipArchive archive) throws IOException {
        version.each(clip -> writeClip(clip, archive));
    }

    private void writeClip(LabelledClip clip, ZipArchive archive) throws IOException {
        var facts = clip.facts();
        archive.add(
                "labels/" + facts.file() + ".json",
                entry -> documents.write(LabelledVideo.of(facts), clip.labels(), entry));
        archive.add("frames/" + facts.file() + ".json", entry -> writeFrameTable(facts, entry));
        archive.addCompressed("video/" + facts.file() + ".mp4", entry -> {
            try (var video = clip.media().preview()) {
                ZipArchive.copy(video, entry);
            }
        });
    }

    private void writeFrameTable(ClipFacts clip, OutputStream out) {
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
}
