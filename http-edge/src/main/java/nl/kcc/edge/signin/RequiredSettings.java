package nl.kcc.edge.signin;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.security.HttpSecurity;

/// Stops a start without one of the settings that the service names in `kcc.required-settings`, with one sentence: the
/// platform would only say that a part of it is inactive.
@Singleton
class RequiredSettings {

    private final Config config;
    private final Optional<List<String>> names;

    RequiredSettings(Config config, @ConfigProperty(name = "kcc.required-settings") Optional<List<String>> names) {
        this.config = config;
        this.names = names;
    }

    void check(@Observes HttpSecurity starting) {
        names.orElse(List.of()).stream()
                .filter(name -> config.getOptionalValue(name, String.class).filter(value -> !value.isBlank()).isEmpty())
                .findFirst().ifPresent(missing -> {
                    throw new ConfigurationException("Set %s: the service cannot start without it.".formatted(missing));
                });
    }
}
