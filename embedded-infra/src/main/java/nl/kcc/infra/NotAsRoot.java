package nl.kcc.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL refuses to run as root, so a run by root puts something in front of its command line: a user namespace of
/// its own, in which it is nobody, or, where that is forbidden (as in most containers), the identity of nobody with the
/// one right to pass through the folders of root.
enum NotAsRoot {

    PLAIN(List.of(), -1),
    NAMESPACE(List.of("unshare", "-U"), 0),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override"), 65_534);

    private final List<String> prefix;
    private final int owner;

    NotAsRoot(List<String> prefix, int owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    static NotAsRoot here() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return PLAIN;
        }
        return succeeds(NAMESPACE.command("true")) ? NAMESPACE : NOBODY;
    }

    List<String> command(String... line) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(line));
        return command;
    }

    /// PostgreSQL wants to own its data; an earlier run may have used another way.
    void own(Path data) throws IOException {
        if (this != PLAIN && !Files.getAttribute(data, "unix:uid").equals(owner)) {
            succeeds(List.of("chown", "-R", owner + ":" + owner, data.toString()));
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            throw new PartFailure("Interrupted while PostgreSQL was prepared.", e);
        }
    }
}
