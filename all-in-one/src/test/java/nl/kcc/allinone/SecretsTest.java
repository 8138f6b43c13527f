package nl.kcc.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void aSecretIsTheSameAtTheNextStart() {
        var first = new Secrets(folder);
        var next = new Secrets(folder);

        assertThat(next.localPassword()).isEqualTo(first.localPassword());
        assertThat(next.pseudonymKey()).isEqualTo(first.pseudonymKey());
        assertThat(next.databasePasswords()).isEqualTo(first.databasePasswords());
    }

    @Test
    void eachInstallationHasItsOwn() {
        assertThat(new Secrets(folder.resolve("a")).localPassword())
                .isNotEqualTo(new Secrets(folder.resolve("b")).localPassword());
    }

    @Test
    void theLocalPasswordCanBeTypedByPeople() {
        assertThat(new Secrets(folder).localPassword()).matches("([a-z]{4}-){3}[a-z]{4}");
    }

    @Test
    void keysAreLongEnoughForTheServices() {
        assertThat(new Secrets(folder).sessionKey()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(new Secrets(folder).pseudonymKey()).hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    void onlyTheOwnerMayReadTheFiles() throws IOException {
        var secrets = new Secrets(folder);
        secrets.localPassword();
        secrets.superuserPassword();
        secrets.databasePasswords();

        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(5).allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }
}
