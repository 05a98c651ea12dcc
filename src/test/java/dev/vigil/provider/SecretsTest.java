package dev.vigil.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of others, at rest. */
class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void isReadByTheSameServerAloneAndForTheSameNameAlone() throws IOException {
        var secrets = new Secrets("", folder);
        var sealed = secrets.encrypt("sk-very-secret", "fal");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(secrets.encrypt("sk-very-secret", "fal")).isNotEqualTo(sealed);
        assertThat(new Secrets("", folder).decrypt(sealed, "fal")).isEqualTo("sk-very-secret");
        assertThatThrownBy(() -> secrets.decrypt(sealed, "runway")).hasMessageContaining("Enter it again");
        assertThatThrownBy(() -> new Secrets("another server's key", folder).decrypt(sealed, "fal"))
                .hasMessageContaining("Enter it again");
        sealed[20] ^= 1;
        assertThatThrownBy(() -> secrets.decrypt(sealed, "fal")).hasMessageContaining("cannot be read");
    }

    @Test
    void itsFileIsForItsOwnersEyes() throws IOException {
        new Secrets("", folder);
        assertThat(Files.getPosixFilePermissions(folder.resolve("secret.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aShortSettingIsNone() {
        assertThatThrownBy(() -> new Secrets("short", folder)).hasMessageContaining("16 characters");
    }
}
