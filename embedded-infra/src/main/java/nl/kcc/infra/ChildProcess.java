package nl.kcc.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A part that runs as a child process of this JVM and ends with it, with its output in a log file.
public final class ChildProcess implements Part {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Command command;
    private final Readiness readiness;
    private final Leftover leftover;
    private Process process;
    private Guard guard;
    private boolean wanted;
    private long logStart;

    public ChildProcess(Command command, Readiness readiness) {
        this.command = command;
        this.readiness = readiness;
        this.leftover = new Leftover(command.log().resolveSibling(command.name() + ".pid"));
    }

    @Override
    public String name() {
        return command.name();
    }

    /// Waits for the end of whatever a crashed run may have left behind that had its logs in this folder.
    public static void awaitLeftovers(Path logs) {
        if (!Files.isDirectory(logs)) {
            return;
        }
        try (var files = Files.newDirectoryStream(logs, "*.pid")) {
            files.forEach(file -> new Leftover(file).awaitEnd());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void start() {
        wanted = true;
        if (isAlive()) {
            return;
        }
        leftover.awaitEnd();
        try {
            Files.createDirectories(command.log().getParent());
            logStart = command.logSize();
            process = command.launch();
            guard = Guard.over(process, command.stopSignal());
            leftover.remember(process.toHandle());
        } catch (IOException e) {
            throw new PartFailure(name() + " could not be started: " + e.getMessage(), e);
        }
    }

    @Override
    public void awaitReady(Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end) {
            if (!isAlive()) {
                throw new PartFailure(name() + " stopped during its start: " + LastWords.in(command.log(), logStart));
            }
            if (readiness.isGiven()) {
                return;
            }
            Pause.of(POLL);
        }
        throw new PartFailure(
                name() + " was not ready within " + atMost.toSeconds() + " s; see " + command.log() + ".");
    }

    @Override
    public synchronized void stop() {
        wanted = false;
        if (!isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -s \"$1\" \"$0\"", "" + pid(), command.stopSignal()).start().waitFor();
            if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
            guard.dismiss();
        } catch (IOException | InterruptedException e) {
            throw new PartFailure(name() + " could not be stopped.", e);
        }
    }

    /// Also waits for the children it leaves behind: those of PostgreSQL hold on to its memory for a moment.
    @Override
    public synchronized void kill() {
        wanted = false;
        if (process == null) {
            return;
        }
        List<ProcessHandle> orphans = process.descendants().toList();
        process.destroyForcibly();
        process.onExit().join();
        orphans.forEach(orphan -> orphan.onExit().completeOnTimeout(orphan, STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join());
        guard.dismiss();
    }

    @Override
    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    @Override
    public synchronized boolean fell() {
        return wanted && !isAlive();
    }

    @Override
    public synchronized long pid() {
        if (process == null) {
            throw new IllegalStateException(name() + " was never started");
        }
        return process.pid();
    }
}
