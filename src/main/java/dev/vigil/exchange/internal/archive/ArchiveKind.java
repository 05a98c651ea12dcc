package dev.vigil.exchange.internal.archive;

import dev.vigil.exchange.internal.archive.RefusedArchive.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The kinds of archive that are let in, told apart by their first bytes and never by their names. */
enum ArchiveKind {
    ZIP {
        @Override
        void unpack(Path archive, UnpackedArchive into) throws IOException {
            try (var zip = ZipFile.builder().setPath(archive).get()) {
                for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
                    var entry = entries.nextElement();
                    requirePlain(entry);
                    if (entry.isDirectory()) {
                        into.addFolder(entry.getName());
                    } else if (!zip.canReadEntryData(entry)) {
                        throw new RefusedArchive(
                                Reason.DAMAGED, "The archive is compressed in a way that is not known.");
                    } else {
                        try (var content = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
                            into.addFile(entry.getName(), content);
                            if (content.getChecksum().getValue() != entry.getCrc()) {
                                throw new IOException("a checksum does not match");
                            }
                        }
                    }
                }
            }
        }
    },
    TAR {
        @Override
        void unpack(Path archive, UnpackedArchive into) throws IOException {
            try (var in = new BufferedInputStream(Files.newInputStream(archive))) {
                unpackTar(in, into);
            }
        }
    },
    TAR_GZ {
        @Override
        void unpack(Path archive, UnpackedArchive into) throws IOException {
            try (var in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
                unpackTar(in, into);
            }
        }
    };

    private static final int TAR_MAGIC_AT = 257;
    private static final String TAR_MAGIC = "ustar";

    private static final int UNIX_KIND = 0xF000;
    private static final int UNIX_FILE = 0x8000;
    private static final int UNIX_FOLDER = 0x4000;

    /** @throws IOException where it is damaged */
    abstract void unpack(Path archive, UnpackedArchive into) throws IOException;

    static ArchiveKind of(Path archive) throws IOException {
        return told(archive).orElseThrow(() -> new RefusedArchive(Reason.DAMAGED, "This is no zip and no tar."));
    }

    /** By its first bytes. */
    static Optional<ArchiveKind> told(Path archive) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(archive)) {
            head = in.readNBytes(TAR_MAGIC_AT + TAR_MAGIC.length());
        }
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\3\4") || text.startsWith("PK\5\6")) {
            return Optional.of(ZIP);
        }
        if (text.startsWith("\u001f\u008b\b")) {
            return Optional.of(TAR_GZ);
        }
        if (text.startsWith(TAR_MAGIC, TAR_MAGIC_AT)) {
            return Optional.of(TAR);
        }
        return Optional.empty();
    }

    private static void requirePlain(ZipArchiveEntry entry) {
        int kind = entry.getUnixMode() & UNIX_KIND;
        if (kind != 0 && kind != UNIX_FILE && kind != UNIX_FOLDER) {
            throw new RefusedArchive(Reason.LINK, "The archive has an entry that is a link or a device.");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new RefusedArchive(Reason.ENCRYPTED, "The archive is encrypted.");
        }
    }

    private static void unpackTar(InputStream in, UnpackedArchive into) throws IOException {
        try (var tar = new TarArchiveInputStream(in, StandardCharsets.UTF_8.name())) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isDirectory()) {
                    into.addFolder(entry.getName());
                } else if (isPlain(entry)) {
                    into.addFile(entry.getName(), tar);
                } else {
                    throw new RefusedArchive(
                            Reason.LINK, "The archive has an entry that is a link, a device, or a file with holes.");
                }
            }
        }
    }

    private static boolean isPlain(TarArchiveEntry entry) {
        byte kind = entry.getLinkFlag();
        return (kind == TarConstants.LF_NORMAL || kind == TarConstants.LF_OLDNORM) && !entry.isSparse();
    }
}
