package nl.kcc.allinone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import nl.kcc.infra.FreePorts;
import nl.kcc.infra.MailPorts;
import nl.kcc.infra.PartFailure;

/// What to start, and where.
///
/// @param repository the folder of the checkout, where the packaged services lie
/// @param home where data, logs and secrets go, such as `.kcc`
/// @param frontDoor port of the front door, on the loopback address as all others
/// @param ports of the services
/// @param mail ports of the try-out mail server
/// @param environment variables that the services get besides the usual ones, or instead of them
public record Settings(Path repository, Path home, int frontDoor, Map<Service, Integer> ports, MailPorts mail,
        Map<String, String> environment) {

    public Settings {
        ports = Map.copyOf(ports);
        environment = Map.copyOf(environment);
    }

    /// For tests and benchmarks: free ports, an own folder, the services of this checkout.
    public static Settings onFreePorts(Path home) {
        return new Settings(findRepository(), home, FreePorts.next(), ports(service -> FreePorts.next()), MailPorts.free(),
                Map.of());
    }

    public Settings withEnvironment(Map<String, String> variables) {
        return new Settings(repository, home, frontDoor, ports, mail, variables);
    }

    public Path data() {
        return home.resolve("data");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    void refuseUnbuilt() {
        for (var service : Service.values()) {
            if (Files.notExists(service.program(repository))) {
                throw new PartFailure(service.folder() + " is not built yet; ./kcc up builds it.");
            }
        }
    }

    static Map<Service, Integer> ports(ToIntFunction<Service> port) {
        return Arrays.stream(Service.values()).collect(Collectors.toMap(service -> service, port::applyAsInt));
    }

    private static Path findRepository() {
        var here = Path.of("").toAbsolutePath();
        for (var folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(Service.INTAKE.folder()).resolve("pom.xml"))) {
                return folder;
            }
        }
        throw new PartFailure(here + " is not inside a checkout of this product.");
    }
}
