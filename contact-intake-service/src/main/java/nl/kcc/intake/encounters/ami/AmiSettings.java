package nl.kcc.intake.encounters.ami;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.microprofile.config.Config;

import io.quarkus.runtime.configuration.ConfigurationException;
import nl.kcc.edge.MunicipalityScope;

/// How the switchboard is reached, and whose calls stand in which of its queues.
///
/// @param queues the municipality by name of the queue; calls in other queues are nobody's here
record AmiSettings(String host, int port, boolean tls, String user, String password, Map<String, String> queues) {

    private static final String PREFIX = "kcc.telephony.ami.";
    private static final int USUAL_PORT = 5038;
    private static final int HIGHEST_PORT = 65_535;

    /// @param served the municipalities of this installation
    /// @return empty when no switchboard is set up
    /// @throws ConfigurationException naming the first setting that is missing or wrong
    static Optional<AmiSettings> of(Config config, MunicipalityScope served) {
        return given(config, "host").map(host -> new AmiSettings(host, port(config),
                config.getOptionalValue(PREFIX + "tls", Boolean.class).orElse(false), required(config, "user"),
                password(required(config, "password-file")), queues(config, served)));
    }

    Set<String> municipalities() {
        return new TreeSet<>(queues.values());
    }

    private static int port(Config config) {
        int port = config.getOptionalValue(PREFIX + "port", Integer.class).orElse(USUAL_PORT);
        refuse(port < 1 || port > HIGHEST_PORT, PREFIX + "port is a number of 1 to " + HIGHEST_PORT + ".");
        return port;
    }

    private static String password(String file) {
        try {
            String password = Files.readString(Path.of(file)).strip();
            refuse(password.isEmpty(), "The file that %spassword-file names is empty.".formatted(PREFIX));
            return password;
        } catch (IOException | InvalidPathException _) {
            throw new ConfigurationException("The file that %spassword-file names cannot be read.".formatted(PREFIX));
        }
    }

    private static Map<String, String> queues(Config config, MunicipalityScope served) {
        List<String> pairs = config.getOptionalValues(PREFIX + "queues", String.class).orElse(List.of());
        refuse(pairs.isEmpty(), "Set %squeues, such as algemeen=GM0344,belastingen=GM0344.".formatted(PREFIX));
        Map<String, String> queues = new HashMap<>();
        for (String pair : pairs) {
            int sign = pair.lastIndexOf('=');
            refuse(sign < 1 || !served.includes(pair.substring(sign + 1).strip()),
                    ("%squeues holds pairs of a queue and the code "
                            + "of a municipality that is served here, such as algemeen=GM0344; '%s' is none.")
                            .formatted(PREFIX, pair));
            queues.put(pair.substring(0, sign).strip(), pair.substring(sign + 1).strip());
        }
        return queues;
    }

    private static String required(Config config, String setting) {
        return given(config, setting).orElseThrow(() -> new ConfigurationException(
                "Set %s%s: a switchboard is named in %shost.".formatted(PREFIX, setting, PREFIX)));
    }

    private static Optional<String> given(Config config, String setting) {
        return config.getOptionalValue(PREFIX + setting, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static void refuse(boolean wrong, String sentence) {
        if (wrong) {
            throw new ConfigurationException(sentence);
        }
    }

    /// Not the password.
    @Override
    public String toString() {
        return "AmiSettings[host=" + host + ", port=" + port + "]";
    }
}
