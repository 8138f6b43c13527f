package nl.kcc.allinone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import nl.kcc.infra.FreePorts;
import nl.kcc.infra.PartFailure;

/// Says that a port is taken, and by whom where the operating system tells that.
final class BusyPort {

    private static final Pattern OWNER = Pattern.compile("\\(\\(\"([^\"]+)\",pid=(\\d+)");

    private BusyPort() {
    }

    /// @param part that needs the port
    /// @param option with which another one is chosen
    static void refuse(String part, int port, String option) {
        if (!FreePorts.isFree(port)) {
            throw new PartFailure("Port %d, which %s needs, is in use%s; stop that program or choose another one with %s."
                    .formatted(port, part, owner(port).map(who -> " by " + who).orElse(""), option));
        }
    }

    private static Optional<String> owner(int port) {
        try {
            var ss = new ProcessBuilder("ss", "-Hltnp", "sport = :" + port).start();
            return in(new String(ss.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    /// In the output of `ss -Hltnp`.
    static Optional<String> in(String listing) {
        return OWNER.matcher(listing).results().findFirst()
                .map(owner -> owner.group(1) + " (process " + owner.group(2) + ")");
    }
}
