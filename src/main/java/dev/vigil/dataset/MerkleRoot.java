package dev.vigil.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The name of a version's content: a SHA-256 Merkle tree over 65,536 leaves that anybody can compute again from the list
 * of clips in an export. With {@code ||} for joined bytes, hashes as their 32 raw bytes:
 *
 * <ul>
 *   <li>entry of a clip = {@code 00 || clip id (8 bytes, big-endian) || SHA-256 of the master || SHA-256 of the label
 *       document}, 73 bytes; in a version with splits {@code 04} instead of {@code 00} and then the name of the split in
 *       ASCII, 77 or 78 bytes in all;
 *   <li>leaf {@code k}, 0 to 65,535 = SHA-256({@code 01 || entries}) over the entries whose master hash begins with the two
 *       bytes {@code k} (big-endian), by rising clip id; so the leaf of no clip is SHA-256({@code 01});
 *   <li>node = SHA-256({@code 02 || left || right}), neighbours paired, 16 levels, down to one hash;
 *   <li>root = SHA-256({@code 03 || that hash || name of the ontology in UTF-8}).
 * </ul>
 *
 * The leaf depends on the media alone, so that new labels of a clip touch the leaf that held the old ones.
 */
final class MerkleRoot {

    private static final int LEAVES = 1 << 16;
    private static final int ENTRY_BYTES = 73;

    private final @Nullable MessageDigest[] leaves = new MessageDigest[LEAVES];
    private final Map<Integer, byte[]> hashes = new HashMap<>();
    private long lastClipId = Long.MIN_VALUE;

    /**
     * @param clipId larger than the one before
     * @param split none in versions that are not divided
     */
    void add(long clipId, String masterHash, String labelsHash, @Nullable String split) {
        if (clipId <= lastClipId) {
            throw new IllegalArgumentException("clips come by rising id");
        }
        lastClipId = clipId;
        var master = HexFormat.of().parseHex(masterHash);
        int leaf = (master[0] & 0xff) << 8 | master[1] & 0xff;
        var digest = leaves[leaf];
        if (digest == null) {
            digest = sha256((byte) 1);
            leaves[leaf] = digest;
        }
        digest.update(ByteBuffer.allocate(ENTRY_BYTES)
                .put((byte) (split == null ? 0 : 4))
                .putLong(clipId)
                .put(master)
                .put(HexFormat.of().parseHex(labelsHash))
                .array());
        if (split != null) {
            digest.update(split.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Takes the hash of a leaf whose entries were hashed before. */
    void leaf(int leaf, byte[] hash) {
        hashes.put(leaf, hash);
    }

    /** The root as 64 hex digits; takes the leaves, so it can be asked for once. */
    String root(String ontology) {
        var level = new byte[LEAVES][];
        var empty = sha256((byte) 1).digest();
        for (int i = 0; i < LEAVES; i++) {
            var leaf = leaves[i];
            var known = hashes.getOrDefault(i, empty);
            level[i] = leaf == null ? known : leaf.digest();
        }
        for (int width = LEAVES / 2; width >= 1; width /= 2) {
            for (int i = 0; i < width; i++) {
                level[i] = sha256((byte) 2, level[2 * i], level[2 * i + 1]).digest();
            }
        }
        var root = sha256((byte) 3, level[0], ontology.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(root.digest());
    }

    private static MessageDigest sha256(byte kind, byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(kind);
            for (var part : parts) {
                digest.update(part);
            }
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
