package dev.vigil.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class MerkleRootTest {

    private static final String MASTER = "01ff" + "a".repeat(60);
    private static final String LABELS = "b".repeat(64);

    @Test
    void isWhatItsDescriptionSays() throws Exception {
        var entry = new ByteArrayOutputStream();
        var out = new DataOutputStream(entry);
        out.writeByte(0);
        out.writeLong(42);
        out.write(HexFormat.of().parseHex(MASTER));
        out.write(HexFormat.of().parseHex(LABELS));
        var level = new ArrayList<byte[]>();
        for (int leaf = 0; leaf < 65_536; leaf++) {
            level.add(leaf == 0x01ff ? sha256(1, entry.toByteArray()) : sha256(1));
        }
        while (level.size() > 1) {
            var above = new ArrayList<byte[]>();
            for (int i = 0; i < level.size(); i += 2) {
                above.add(sha256(2, level.get(i), level.get(i + 1)));
            }
            level = above;
        }
        var expected = sha256(3, level.getFirst(), "vigil.dms/1".getBytes("UTF-8"));

        assertThat(root(42, MASTER, LABELS, "vigil.dms/1"))
                .isEqualTo(HexFormat.of().formatHex(expected));
    }

    @Test
    void changesWithEverythingItNames() {
        var root = root(42, MASTER, LABELS, "vigil.dms/1");

        assertThat(root)
                .isNotEqualTo(root(43, MASTER, LABELS, "vigil.dms/1"))
                .isNotEqualTo(root(42, LABELS, LABELS, "vigil.dms/1"))
                .isNotEqualTo(root(42, MASTER, MASTER, "vigil.dms/1"))
                .isNotEqualTo(root(42, MASTER, LABELS, "vigil.dms/2"));
    }

    @Test
    void refusesClipsOutOfOrder() {
        var tree = new MerkleRoot();
        tree.add(2, MASTER, LABELS, null);

        assertThatThrownBy(() -> tree.add(2, MASTER, LABELS, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String root(long clipId, String master, String labels, String ontology) {
        var tree = new MerkleRoot();
        tree.add(clipId, master, labels, null);
        return tree.root(ontology);
    }

    private static byte[] sha256(int kind, byte[]... parts) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) kind);
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
