package nl.kcc.kpi.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import nl.kcc.edge.Problem.Busy;

/// Makes whole files, a few at the same time. A file has no name any more once it is open, so none is left behind.
@ApplicationScoped
class TableFiles {

    private final Semaphore places;

    TableFiles(ExportConfig config) {
        this.places = new Semaphore(config.mostAtOnce());
    }

    /// @param name with what tells its kind
    /// @param content to be closed
    record WrittenFile(String name, InputStream content) {
    }

    /// @throws Busy when as many as may be are being made
    WrittenFile write(Format format, Supplier<ExportFile> source) {
        if (!places.tryAcquire()) {
            throw new Busy("Er worden nu al veel bestanden gemaakt. Probeer het over een paar tellen nog eens.");
        }
        try {
            return whole(format, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private static WrittenFile whole(Format format, Supplier<ExportFile> source) throws IOException {
        Path file = Files.createTempFile("kcc-export-", "." + format.extension());
        try {
            String name = fill(file, format, source);
            return new WrittenFile(name + "." + format.extension(),
                    Files.newInputStream(file, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static String fill(Path file, Format format, Supplier<ExportFile> source) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file)); ExportFile content = source.get()) {
            format.writer().write(content, out);
            return content.name();
        }
    }
}
