package nl.kcc.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Remembers the process of a part in a file, so that the next run can wait for the end of one that a crashed run left
/// behind (its [Guard] has told it to stop, but that takes a moment).
record Leftover(Path file) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

    void remember(ProcessHandle process) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, process.pid() + " " + startOf(process).map(Instant::toString).orElse("-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitEnd() {
        find().ifPresent(process -> {
            try {
                process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                process.destroyForcibly();
                process.onExit().join();
            } catch (ExecutionException | InterruptedException e) {
                throw new PartFailure("Process " + process.pid() + " of an earlier run does not end.", e);
            }
        });
    }

    private Optional<ProcessHandle> find() {
        try {
            var words = Files.readString(file).split(" ");
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(process -> startOf(process).filter(start -> near(start, words[1])).isPresent());
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /// A process id alone may have been given to someone else since.
    private static boolean near(Instant start, String remembered) {
        return Duration.between(start, Instant.parse(remembered)).abs().compareTo(CLOCK_TOLERANCE) < 0;
    }

    private static Optional<Instant> startOf(ProcessHandle process) {
        return process.info().startInstant();
    }
}
