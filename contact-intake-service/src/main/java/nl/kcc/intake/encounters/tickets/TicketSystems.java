package nl.kcc.intake.encounters.tickets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.MunicipalityScope;

/// The ticket systems of this installation, from the file that `kcc.visits.mapping` names: JSON, by name of the system.
/// Without it every system has to tell in our names.
@Startup
@ApplicationScoped
class TicketSystems {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Set<String> EVENTS = Set.of("TAKEN", "CALLED", "SERVED", "LEFT", "ENDED");
    private static final String USUAL_ZONE = "Europe/Amsterdam";

    private final Map<String, TicketSystem> systems = new TreeMap<>();
    private final MunicipalityScope served;

    @Inject
    TicketSystems(@ConfigProperty(name = "kcc.visits.mapping") Optional<String> file, Municipalities municipalities,
            ObjectMapper json) {
        this(file, municipalities.served(), json);
    }

    TicketSystems(Optional<String> file, MunicipalityScope served, ObjectMapper json) {
        this.served = served;
        file.map(String::strip).filter(name -> !name.isEmpty())
                .ifPresent(name -> read(name, json).forEach((system, told) -> systems.put(system, checked(system, told))));
    }

    Optional<TicketSystem> named(String name) {
        return Optional.ofNullable(systems.get(name));
    }

    /// As it stands in the file; whatever is left out is null.
    record WrittenSystem(Map<String, String> fields, Map<String, String> events, Set<String> passOver,
            Map<String, String> municipalities, String zone) {
    }

    private static Map<String, WrittenSystem> read(String file, ObjectMapper json) {
        try {
            return json.readValue(Files.readString(Path.of(file)),
                    json.getTypeFactory().constructMapType(TreeMap.class, String.class, WrittenSystem.class));
        } catch (JsonProcessingException e) {
            throw new ConfigurationException("The file that kcc.visits.mapping names cannot be read as ticket systems: "
                    + e.getOriginalMessage());
        } catch (IOException | InvalidPathException _) {
            throw new ConfigurationException("The file that kcc.visits.mapping names cannot be read.");
        }
    }

    private TicketSystem checked(String name, WrittenSystem written) {
        refuse(!NAME.matcher(name).matches(), name, "has a name of small letters, digits and '-'");
        Map<String, String> fields = written == null ? Map.of() : given(written.fields);
        refuse(!fields.keySet().containsAll(TicketSystem.NEEDED), name, "names 'visitId', 'event' and 'at' in 'fields'");
        refuse(!TicketSystem.OURS.containsAll(fields.keySet()), name, "names in 'fields' only " + TicketSystem.OURS);
        Map<String, String> events = given(written.events);
        refuse(events.isEmpty() || !EVENTS.containsAll(events.values()), name,
                "gives in 'events' each word one of TAKEN, CALLED, SERVED, LEFT and ENDED");
        Map<String, String> municipalities = given(written.municipalities);
        refuse(!municipalities.values().stream().allMatch(code -> Municipalities.CODE.matcher(code).matches()
                && served.includes(code)), name, "names in 'municipalities' codes that are served here, such as GM0344");
        return new TicketSystem(fields, events, written.passOver == null ? Set.of() : Set.copyOf(written.passOver),
                municipalities, zone(name, written.zone));
    }

    private static Map<String, String> given(Map<String, String> written) {
        return written == null ? Map.of() : Map.copyOf(written);
    }

    private static ZoneId zone(String name, String zone) {
        try {
            return ZoneId.of(zone == null ? USUAL_ZONE : zone);
        } catch (DateTimeException _) {
            throw refusal(name, "names in 'zone' one such as " + USUAL_ZONE);
        }
    }

    private static void refuse(boolean wrong, String system, String rule) {
        if (wrong) {
            throw refusal(system, rule);
        }
    }

    private static ConfigurationException refusal(String system, String rule) {
        return new ConfigurationException(
                "In the file that kcc.visits.mapping names, each system %s; '%s' does not.".formatted(rule, system));
    }
}
