package dev.vigil.exchange.internal;

import dev.vigil.exchange.DatasetFormat;
import dev.vigil.exchange.ExportedVersion;
import java.io.IOException;
import java.io.OutputStream;

/** A format whose archive is a zip: its index, its own files, what they do not carry, and the sums of all. */
public abstract class ZipFormat implements DatasetFormat {

    private final LabelledVersions versions;

    protected ZipFormat(LabelledVersions versions) {
        this.versions = versions;
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
    public final void write(ExportedVersion version, OutputStream out) throws IOException {
        write(versions.of(version), out);
    }

    /** Writes the whole archive. */
    public final void write(LabelledVersion version, OutputStream out) throws IOException {
        try (var archive = new ZipArchive(out)) {
            archive.add(VersionIndex.FILE, entry -> VersionIndex.write(version, entry));
            writeFiles(version, archive);
            archive.add(LossesText.FILE, entry -> LossesText.write(losses(), entry));
            archive.finish();
        }
    }

    /** Writes the files that the format itself is about. */
    protected abstract void writeFiles(LabelledVersion version, ZipArchive archive) throws IOException;
}
