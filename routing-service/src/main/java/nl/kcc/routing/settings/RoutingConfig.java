package nl.kcc.routing.settings;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/// Which data files the service works with; without a path it takes the one it ships with.
@ConfigMapping(prefix = "kcc.routing")
public interface RoutingConfig {

    /// Departments, groups and topics.
    Optional<Path> catalogueFile();

    /// The rule table.
    Optional<Path> rulesFile();

    /// Opening hours, holidays and local exceptions.
    Optional<Path> calendarFile();
}
