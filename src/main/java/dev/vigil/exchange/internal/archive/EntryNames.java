package dev.vigil.exchange.internal.archive;

import dev.vigil.exchange.internal.archive.RefusedArchive.Reason;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of entries: plain relative paths, each only once, whatever a file system would make of them. */
final class EntryNames {

    private static final int LONGEST = 512;
    private static final int DEEPEST = 32;
    private static final Set<String> ARCHIVES =
            Set.of("zip", "tar", "gz", "tgz", "bz2", "xz", "7z", "rar", "zst", "jar", "war", "lz4");

    private final Set<String> seen = new HashSet<>();
    private final Set<String> folders = new HashSet<>();

    /** @throws RefusedArchive where the name is none that a file may have here */
    void add(String name) {
        requirePlain(name);
        // names that some file system takes for one are one
        var key = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (!seen.add(key) || folders.contains(key)) {
            throw new RefusedArchive(Reason.DUPLICATE, "The archive has more than one entry '" + shown(name) + "'.");
        }
        for (int slash = key.indexOf('/'); slash > 0; slash = key.indexOf('/', slash + 1)) {
            var folder = key.substring(0, slash);
            if (seen.contains(folder)) {
                throw new RefusedArchive(
                        Reason.DUPLICATE, "The archive has '" + shown(folder) + "' both as a file and as a folder.");
            }
            folders.add(folder);
        }
        if (ARCHIVES.contains(key.substring(key.lastIndexOf('.') + 1))) {
            throw new RefusedArchive(Reason.NESTED, "The archive has an archive in it: '" + shown(name) + "'.");
        }
    }

    static void requirePlain(String name) {
        var parts = name.split("/", -1);
        boolean plain = !name.isEmpty()
                && name.length() <= LONGEST
                && parts.length <= DEEPEST
                && name.chars().noneMatch(c -> Character.isISOControl(c) || c == '\\' || c == ':' || c == 0xFFFD)
                && Normalizer.normalize(name, Normalizer.Form.NFKC)
                        .equals(Normalizer.normalize(name, Normalizer.Form.NFC));
        for (var part : parts) {
            plain &= !part.isEmpty() && !part.equals(".") && !part.equals("..") && part.equals(part.strip());
        }
        if (!plain) {
            throw new RefusedArchive(
                    Reason.UNSAFE_NAME, "The archive has an entry that is no plain path: '" + shown(name) + "'.");
        }
    }

    private static String shown(String name) {
        var plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= 80 ? plain : plain.substring(0, 80) + "…";
    }
}
