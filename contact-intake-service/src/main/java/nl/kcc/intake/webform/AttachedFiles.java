package nl.kcc.intake.webform;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import nl.kcc.intake.text.SafeNames;

/// The files that citizens may send with the form: how many, how large, and what their names become.
@Startup
@ApplicationScoped
class AttachedFiles {

    private static final long MEGABYTE = 1024L * 1024;
    /// For everything else in the form.
    private static final long TEXTS = MEGABYTE;
    private static final String ANY_TYPE = "application/octet-stream";

    private final int most;
    private final long largest;
    private final Vertx vertx;

    /// @param most files with one form; 0 for none
    /// @param largest of one file
    /// @param form the largest form that is let in
    AttachedFiles(@ConfigProperty(name = "kcc.web-form.most-files") int most,
            @ConfigProperty(name = "kcc.web-form.largest-file") MemorySize largest,
            @ConfigProperty(name = "kcc.http.max-upload-size") MemorySize form, Vertx vertx) {
        this.most = most;
        this.largest = largest.asLongValue();
        this.vertx = vertx;
        if (most < 0 || this.largest < MEGABYTE || this.largest % MEGABYTE != 0
                || most * this.largest + TEXTS > form.asLongValue()) {
            throw new ConfigurationException("kcc.web-form.most-files is 0 or more, kcc.web-form.largest-file whole megabytes "
                    + "(such as 5M), and together they are at least 1M smaller than kcc.http.max-upload-size.");
        }
    }

    int most() {
        return most;
    }

    long largestBytes() {
        return largest;
    }

    /// As people say it.
    String largest() {
        return largest / MEGABYTE + " MB";
    }

    /// A browser sends an empty file where none was chosen.
    List<FileUpload> chosen(List<FileUpload> sent) {
        return sent == null ? List.of()
                : sent.stream().filter(file -> file.size() > 0 || !file.fileName().isEmpty()).toList();
    }

    /// What is wrong with these files.
    Optional<String> flaw(List<FileUpload> chosen) {
        if (chosen.size() > most) {
            return Optional.of("U kunt hoogstens %d bestanden meesturen.".formatted(most));
        }
        var names = new SafeNames();
        return chosen.stream().filter(file -> file.size() > largest).findFirst()
                .map(file -> "Het bestand %s is te groot. Kies bestanden van elk hoogstens %s."
                        .formatted(names.name(file.fileName(), ANY_TYPE), largest()));
    }

    Uni<List<AttachedFile>> read(List<FileUpload> chosen) {
        var names = new SafeNames();
        return Multi.createFrom().iterable(chosen)
                .onItem().transformToUniAndConcatenate(file -> read(file, names.name(file.fileName(), file.contentType())))
                .collect().asList();
    }

    private Uni<AttachedFile> read(FileUpload file, String name) {
        return vertx.fileSystem().readFile(file.uploadedFile().toString()).map(Buffer::getDelegate)
                .map(content -> new AttachedFile(name, content));
    }
}
