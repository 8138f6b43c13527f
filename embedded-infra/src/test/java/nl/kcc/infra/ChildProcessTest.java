package nl.kcc.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir
    Path folder;

    @Test
    void oneThatDiesDuringItsStartIsQuoted() {
        var part = shell("echo 'ERROR set the key'; exit 1", () -> false);

        part.start();

        assertThatThrownBy(() -> part.awaitReady(Duration.ofSeconds(20)))
                .isInstanceOf(PartFailure.class).hasMessage("sample stopped during its start: ERROR set the key");
    }

    @Test
    void wordsOfAnEarlierStartAreNotQuoted() {
        shellOnce("echo 'ERROR old'");
        var part = shell("echo new", () -> false);

        part.start();

        assertThatThrownBy(() -> part.awaitReady(Duration.ofSeconds(20))).hasMessageEndingWith("start: new");
    }

    @Test
    void oneThatEndsByItselfFell() {
        var part = shell("exit 0", () -> true);

        part.start();
        ProcessHandle.of(part.pid()).ifPresent(process -> process.onExit().join());

        assertThat(part.fell()).isTrue();
    }

    @Test
    void oneThatWasKilledOnPurposeDidNotFall() {
        var part = shell("exec sleep 60", () -> true);
        part.start();

        part.kill();

        assertThat(part.isAlive()).isFalse();
        assertThat(part.fell()).isFalse();
    }

    @Test
    void anOrderlyStopUsesThePartsOwnSignal() {
        var part = shell("trap 'echo bye; exit 0' USR1; echo up; while :; do sleep 0.1; done",
                () -> LastWords.in(folder.resolve("sample.log"), 0).equals("up"));
        part.start();
        part.awaitReady(Duration.ofSeconds(20));

        part.stop();

        assertThat(LastWords.in(folder.resolve("sample.log"), 0)).isEqualTo("bye");
    }

    @Test
    void whatACrashedRunLeftBehindIsWaitedFor() {
        var earlier = shell("sleep 1", () -> true);
        earlier.start();
        var leftBehind = ProcessHandle.of(earlier.pid()).orElseThrow();

        ChildProcess.awaitLeftovers(folder);

        assertThat(leftBehind.isAlive()).isFalse();
    }

    private void shellOnce(String script) {
        var part = shell(script, () -> true);
        part.start();
        ProcessHandle.of(part.pid()).ifPresent(process -> process.onExit().join());
    }

    /// Not INT: where the tests run in the background of a script it is ignored, and then a shell cannot trap it.
    private ChildProcess shell(String script, Readiness readiness) {
        return new ChildProcess(
                new Command("sample", List.of("sh", "-c", script), Map.of(), folder.resolve("sample.log"), "USR1"), readiness);
    }
}
