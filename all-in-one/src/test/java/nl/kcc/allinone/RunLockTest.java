package nl.kcc.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kcc.infra.PartFailure;

class RunLockTest {

    @TempDir
    Path home;

    @Test
    void aSecondStartIsToldWhichProcessRunsAlready() throws IOException {
        try (var _ = RunLock.take(home)) {
            assertThatThrownBy(() -> RunLock.take(home)).isInstanceOf(PartFailure.class)
                    .hasMessage("It runs already, as process " + ProcessHandle.current().pid() + " on " + home
                            + "; stop that with ./kcc down.");
        }
    }

    @Test
    void theFolderIsFreeAfterTheEnd() throws IOException {
        RunLock.take(home).close();

        try (var _ = RunLock.take(home)) {
            assertThat(home.resolve("run.pid")).hasContent("" + ProcessHandle.current().pid());
        }
    }

    @Test
    void theRestOfACrashedRunIsNoObstacle() throws IOException {
        Files.writeString(home.resolve("run.pid"), "999999\n");

        try (var _ = RunLock.take(home)) {
            assertThat(home.resolve("run.pid")).hasContent("" + ProcessHandle.current().pid());
        }
    }

    @Test
    void aFolderThatCannotBeUsedIsNamed() throws IOException {
        var file = Files.writeString(home.resolve("a-file"), "");

        assertThatThrownBy(() -> RunLock.take(file)).isInstanceOf(PartFailure.class).hasMessageContaining(file.toString());
    }
}
