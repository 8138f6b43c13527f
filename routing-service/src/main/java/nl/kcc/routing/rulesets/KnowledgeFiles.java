package nl.kcc.routing.rulesets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import nl.kcc.routing.documents.ShippedFile;

/// The data files that a municipality may replace.
@ApplicationScoped
class KnowledgeFiles {

    private final KnowledgeConfig config;

    KnowledgeFiles(KnowledgeConfig config) {
        this.config = config;
    }

    /// Where it is: a path on disk, or the name of the file that ships with the service.
    String name(KnowledgeKind kind) {
        return path(kind).map(Path::toString).orElse(kind.shippedFile());
    }

    /// @throws UnreadableFile when there is none
    String text(KnowledgeKind kind) {
        try (InputStream in = open(kind)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnreadableFile(name(kind), e);
        }
    }

    private InputStream open(KnowledgeKind kind) throws IOException {
        Optional<Path> path = path(kind);
        if (path.isPresent()) {
            return Files.newInputStream(path.get());
        }
        return ShippedFile.open(kind.shippedFile());
    }

    private Optional<Path> path(KnowledgeKind kind) {
        return switch (kind) {
            case CATALOGUE -> config.catalogueFile();
            case RULES -> config.rulesFile();
            case CALENDARS -> config.calendarFile();
            case TERMS -> config.termsFile();
        };
    }
}
