package nl.kcc.routing.rulesets;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Where the first version of each document comes from; without a path it is the file that ships with the service.
@ConfigMapping(prefix = "kcc.routing")
interface KnowledgeConfig {

    /// Departments, groups and topics.
    Optional<Path> catalogueFile();

    /// The rule table.
    Optional<Path> rulesFile();

    /// Opening hours, holidays and local exceptions.
    Optional<Path> calendarFile();

    /// The usual answer term.
    Optional<Path> termsFile();

    /// Whether, at a start, a file that says something else than when it was last imported becomes the next version.
    @WithDefault("false")
    boolean importChangedFiles();
}
