package nl.kcc.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {

    @TempDir
    static Path folder;

    @Test
    void aChildDoesNotOutliveAParentThatIsKilled() throws Exception {
        var parent = new ProcessBuilder(Command.java(), "-cp", System.getProperty("java.class.path"), Parent.class.getName(),
                folder.toString()).start();
        var child = ProcessHandle.of(Long.parseLong(parent.inputReader().readLine())).orElseThrow();
        assertThat(child.isAlive()).isTrue();

        parent.destroyForcibly();

        child.onExit().get(20, TimeUnit.SECONDS);
    }

    /// Starts a child, tells its process id, and waits to be killed.
    static final class Parent {

        private Parent() {
        }

        public static void main(String[] arguments) {
            var log = Path.of(arguments[0], "child.log");
            var child = new ChildProcess(new Command("child", List.of("sh", "-c", "exec sleep 60"), Map.of(), log, "TERM"),
                    () -> true);
            child.start();
            System.out.println(child.pid());
            Pause.of(Duration.ofMinutes(1));
        }
    }
}
