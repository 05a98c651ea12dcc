package dev.vigil.exchange.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.exchange.internal.archive.RefusedArchive.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackedArchiveTest {

    private static final ArchiveLimits LIMITS = new ArchiveLimits(1 << 20, 20, 4 << 20, 6 << 20, 200);

    @TempDir
    private Path folder;

    private Path work;

    @AfterEach
    void leavesNothingBehind() throws IOException {
        if (work != null && Files.exists(work)) {
            try (var left = Files.list(work)) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void unpacksZipsAndTars() throws Exception {
        for (var archive : new byte[][] {
            zip("a/b.txt", "one", "c.txt", "two"),
            tar("a/b.txt", "one", "c.txt", "two"),
            gzip(tar("a/b.txt", "one", "c.txt", "two"))
        }) {
            try (var files = unpack(archive)) {
                assertThat(files.names()).containsExactly("a/b.txt", "c.txt");
                try (InputStream in = files.open("a/b.txt")) {
                    assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .isEqualTo("one");
                }
                assertThatThrownBy(() -> files.open("../c.txt")).isInstanceOf(java.nio.file.NoSuchFileException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../up.txt",
                "a/../../up.txt",
                "/etc/passwd",
                "//server/share",
                "C:/windows.txt",
                "c:up.txt",
                "a\\..\\up.txt",
                "./here.txt",
                "a//b.txt",
                "a/./b.txt",
                "nul\0.txt",
                "line\nbreak.txt",
                " lead.txt",
                "trail /x.txt",
                "\uFF0E\uFF0E/wide.txt",
                "\u2025/leader.txt",
            })
    void refusesNamesThatAreNoPlainPaths(String name) throws Exception {
        refuses(zip(name, "x"), Reason.UNSAFE_NAME);
        if (name.indexOf('\0') < 0 && !name.startsWith("/")) {
            // tar ends a name at NUL and its writer takes leading slashes away
            refuses(tar(name, "x"), Reason.UNSAFE_NAME);
        }
    }

    @Test
    void refusesAbsoluteNamesInTar() throws Exception {
        refuses(tar(new TarArchiveEntry("/etc/passwd", true), "x"), Reason.UNSAFE_NAME);
    }

    @Test
    void refusesNamesThatAreEndless() throws Exception {
        refuses(zip("a/".repeat(40) + "b", "x"), Reason.UNSAFE_NAME);
        refuses(zip("a".repeat(600), "x"), Reason.UNSAFE_NAME);
    }

    @Test
    void refusesTwoEntriesForOnePlace() throws Exception {
        refuses(zip("a.txt", "one", "a.txt", "two"), Reason.DUPLICATE);
        refuses(zip("a.txt", "one", "A.TXT", "two"), Reason.DUPLICATE);
        refuses(zip("\u00e9.txt", "one", "e\u0301.txt", "two"), Reason.DUPLICATE);
        refuses(zip("a", "one", "a/b.txt", "two"), Reason.DUPLICATE);
        refuses(zip("a/b.txt", "one", "a", "two"), Reason.DUPLICATE);
        refuses(tar("a.txt", "one", "a.txt", "two"), Reason.DUPLICATE);
    }

    @Test
    void refusesLinksAndDevices() throws Exception {
        var link = new ZipArchiveEntry("link");
        link.setUnixMode(0xA1FF);
        refuses(zip(link, "/etc/passwd"), Reason.LINK);
        var pipe = new ZipArchiveEntry("pipe");
        pipe.setUnixMode(0x11A4);
        refuses(zip(pipe, ""), Reason.LINK);
        for (byte kind : new byte[] {
            TarConstants.LF_SYMLINK,
            TarConstants.LF_LINK,
            TarConstants.LF_CHR,
            TarConstants.LF_BLK,
            TarConstants.LF_FIFO
        }) {
            var entry = new TarArchiveEntry("link", kind);
            entry.setLinkName("/etc/passwd");
            refuses(tar(entry, ""), Reason.LINK);
        }
    }

    @Test
    void stopsAtBombs() throws Exception {
        var zeros = "\0".repeat(3 << 20);
        refuses(zip("zeros", zeros), Reason.BOMB);
        refuses(gzip(tar("zeros", zeros)), Reason.BOMB);
    }

    @Test
    void believesNoSizeThatAnArchiveStates() throws Exception {
        var archive = zip("zeros", "\0".repeat(3 << 20));
        // in the directory and before the entry: ten bytes, it says
        for (int at = 0; at + 4 < archive.length; at++) {
            if (archive[at] == 0 && archive[at + 1] == 0 && archive[at + 2] == 0x30 && archive[at + 3] == 0) {
                archive[at] = 10;
                archive[at + 2] = 0;
            }
        }

        assertThatThrownBy(() -> unpack(archive)).isInstanceOf(RefusedArchive.class);
    }

    @Test
    void stopsAtTheLimits() throws Exception {
        var noise = new byte[1 << 21];
        new java.util.SplittableRandom(1).nextBytes(noise);
        refuses(zip("noise", new String(noise, StandardCharsets.ISO_8859_1)), Reason.TOO_LARGE);
        var many = new String[42];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "f" + i;
            many[i + 1] = "";
        }
        refuses(zip(many), Reason.TOO_MANY_ENTRIES);
        refuses(zip(new ArchiveLimits(1 << 20, 9, 100, 1000, 200), "a", "x".repeat(101)), Reason.TOO_LARGE);
        refuses(
                zip(new ArchiveLimits(1 << 20, 9, 100, 150, 200), "a", "x".repeat(100), "b", "x".repeat(51)),
                Reason.TOO_LARGE);
    }

    @Test
    void refusesArchivesInArchives() throws Exception {
        refuses(zip("more.ZIP", "x"), Reason.NESTED);
        refuses(tar("more.tar.gz", "x"), Reason.NESTED);
    }

    @Test
    void refusesEncryptedArchives() throws Exception {
        var archive = zip("a.txt", "one");
        archive[6] |= 1;
        for (int at = 0; at + 10 < archive.length; at++) {
            if (archive[at] == 'P' && archive[at + 1] == 'K' && archive[at + 2] == 1 && archive[at + 3] == 2) {
                archive[at + 8] |= 1;
            }
        }

        refuses(archive, Reason.ENCRYPTED);
    }

    @Test
    void refusesWhatIsDamagedWhereverItIsCut() throws Exception {
        refuses("no archive at all".getBytes(StandardCharsets.UTF_8), Reason.DAMAGED);
        refuses(new byte[0], Reason.DAMAGED);
        for (var whole : new byte[][] {zip("a/b.txt", "one one one one"), gzip(tar("a/b.txt", "one one one one"))}) {
            for (int length = 0; length < whole.length; length += 7) {
                refuses(Arrays.copyOf(whole, length), Reason.DAMAGED);
            }
        }
        var changed = zip("a.txt", "one");
        var text = new String(changed, StandardCharsets.ISO_8859_1);
        changed[text.indexOf("one")] = 'O';
        refuses(changed, Reason.DAMAGED);
    }

    @Test
    void anEmptyZipIsOne() {
        assertThatCode(() -> unpack(zip()).close()).doesNotThrowAnyException();
    }

    private record Limited(ArchiveLimits limits, byte[] archive) {}

    private void refuses(byte[] archive, Reason reason) {
        refuses(new Limited(LIMITS, archive), reason);
    }

    private void refuses(Limited archive, Reason reason) {
        assertThatThrownBy(() -> unpack(archive.archive(), archive.limits()).close())
                .isInstanceOfSatisfying(
                        RefusedArchive.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private UnpackedArchive unpack(byte[] archive) throws IOException {
        return unpack(archive, LIMITS);
    }

    private UnpackedArchive unpack(byte[] archive, ArchiveLimits limits) throws IOException {
        var file = Files.write(folder.resolve("archive"), archive);
        work = folder.resolve("work");
        return UnpackedArchive.of(file, work, limits);
    }

    private static Limited zip(ArchiveLimits limits, String... namesAndTexts) throws IOException {
        return new Limited(limits, zip(namesAndTexts));
    }

    /** Entries are stored where short, so that tests can find their text. */
    private static byte[] zip(String... namesAndTexts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                add(zip, new ZipArchiveEntry(namesAndTexts[i]), namesAndTexts[i + 1]);
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(ZipArchiveEntry entry, String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(out)) {
            add(zip, entry, text);
        }
        return out.toByteArray();
    }

    private static void add(ZipArchiveOutputStream zip, ZipArchiveEntry entry, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < 1000) {
            var crc = new CRC32();
            crc.update(bytes);
            entry.setMethod(ZipArchiveEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(crc.getValue());
        }
        zip.putArchiveEntry(entry);
        zip.write(bytes);
        zip.closeArchiveEntry();
    }

    private static byte[] tar(String... namesAndTexts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(out, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                add(tar, new TarArchiveEntry(namesAndTexts[i]), namesAndTexts[i + 1]);
            }
        }
        return out.toByteArray();
    }

    private static byte[] tar(TarArchiveEntry entry, String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(out, "UTF-8")) {
            add(tar, entry, text);
        }
        return out.toByteArray();
    }

    private static void add(TarArchiveOutputStream tar, TarArchiveEntry entry, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        if (entry.isFile() && !entry.isLink() && !entry.isSymbolicLink()) {
            entry.setSize(bytes.length);
        }
        tar.putArchiveEntry(entry);
        if (entry.getSize() > 0) {
            tar.write(bytes);
        }
        tar.closeArchiveEntry();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
