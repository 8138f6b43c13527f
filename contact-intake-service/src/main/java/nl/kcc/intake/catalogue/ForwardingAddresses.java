package nl.kcc.intake.catalogue;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.Config;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import nl.kcc.intake.identity.IdentifierType;

/// Where other bodies take mail that was meant for them: `kcc.forwarding.uwv=post@voorbeeld.nl`.
@Startup
@ApplicationScoped
public class ForwardingAddresses {

    private static final String PREFIX = "kcc.forwarding.";

    private final Map<OtherBody, String> addresses = new EnumMap<>(OtherBody.class);

    ForwardingAddresses(Config config) {
        for (OtherBody body : OtherBody.values()) {
            config.getOptionalValue(setting(body), String.class).ifPresent(address -> addresses.put(body,
                    IdentifierType.EMAIL.normalise(address).orElseThrow(() -> new ConfigurationException(
                            "%s is the mail address of another body, such as post@voorbeeld.nl.".formatted(setting(body))))));
        }
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(PREFIX) && Stream.of(OtherBody.values()).map(ForwardingAddresses::setting)
                        .noneMatch(known -> undashed(known).equals(undashed(name))))
                .findFirst().ifPresent(name -> {
                    throw new ConfigurationException(
                            "There is no other body for the setting %s: see GET /v1/other-bodies.".formatted(name));
                });
    }

    /// @return empty when it takes no mail from us
    public Optional<String> of(OtherBody body) {
        return Optional.ofNullable(addresses.get(body));
    }

    /// From the environment a name comes with dots where it has dashes.
    private static String undashed(String setting) {
        return setting.replace('-', '.');
    }

    private static String setting(OtherBody body) {
        return PREFIX + body.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
