package nl.kcc.intake.drafts;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;

/// How long after its last saving a draft is kept.
@Startup
@ApplicationScoped
class DraftLifetime {

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Duration kept;

    DraftLifetime(@ConfigProperty(name = "kcc.drafts.kept") Duration kept) {
        if (kept.compareTo(SHORTEST) < 0 || kept.compareTo(LONGEST) > 0) {
            throw new ConfigurationException("Set kcc.drafts.kept to 1 hour to 7 days, such as 24h.");
        }
        this.kept = kept;
    }

    Duration kept() {
        return kept;
    }
}
