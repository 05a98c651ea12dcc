package dev.vigil.exchange.internal.huggingface;

import dev.vigil.exchange.internal.LabelledVersion;
import dev.vigil.exchange.internal.LabelledVersions;
import dev.vigil.exchange.internal.Splits;
import dev.vigil.exchange.internal.ZipArchive;
import dev.vigil.exchange.internal.ZipFormat;
import dev.vigil.exchange.internal.croissant.CroissantWriter;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** A version as a zip: {@code <split>/metadata.parquet} and {@code <split>/<clip>.mp4}, described by {@code croissant.json}. */
@Component
class HuggingFaceFormat extends ZipFormat {

    HuggingFaceFormat(LabelledVersions versions) {
        super(versions);
    }

    @Override
    public String name() {
        return "huggingface";
    }

    @Override
    public String title() {
        return "Hugging Face videofolder";
    }

    @Override
    public String purpose() {
        return "Videos, a Parquet table of all labels and croissant.json: for the datasets library, DuckDB and pandas.";
    }

    @Override
    public List<String> losses() {
        return List.of(
                "Labels: nothing is lost. The column `labels` has the whole document of each clip as JSON (`vigil.labels/1`):"
                        + " places in 1/100 px from the top left corner, frames from 0, spans with their last frame.",
                "`croissant.json` describes the tables (Croissant 1.1). Licence, creator, address and date of publication"
                        + " are for the publisher to add: Vigil does not know them.",
                "The video is the preview, H.264 and lossy, and smaller than the clip where that is beyond H.264; labels"
                        + " count in pixels of the clip. `master_sha256` names the lossless master.",
                "Provenance, review remarks and earlier revisions stay in Vigil.");
    }

    @Override
    protected void writeFiles(LabelledVersion version, ZipArchive archive) throws IOException {
        var tables = new TreeMap<String, String>();
        for (var split : Splits.of(version)) {
            var part = Splits.part(version, split);
            var table = split + "/metadata.parquet";
            var hash = archive.add(table, entry -> {
                try (var rows = new MetadataTable(entry)) {
                    part.each(rows::add);
                }
            });
            tables.put(split, hash);
            part.each(clip -> archive.addCompressed(split + "/" + clip.facts().file() + ".mp4", entry -> {
                try (var video = clip.media().preview()) {
                    ZipArchive.copy(video, entry);
                }
            }));
        }
        archive.add("croissant.json", entry -> new CroissantWriter(version, tables, fields()).write(entry));
    }

    private static List<CroissantWriter.Field> fields() {
        return MetadataTable.columns().stream()
                .map(column ->
                        new CroissantWriter.Field(column.name(), column.kind().croissant(), column.about()))
                .toList();
    }
}
