package nl.kcc.infra;

import java.nio.file.Path;
import java.util.Map;

/// What to start, and where.
///
/// @param data where the data lives; made when absent
/// @param logs where the logs go; made when absent
/// @param passwords per database the password of its two roles; these databases are made when absent
/// @param superuserPassword of PostgreSQL; must be the same at each start on the same data
/// @param durable whether a commit waits for the disk; only tests may do without
public record InfraSettings(Path data, Path logs, Map<String, String> passwords, String superuserPassword, boolean durable) {

    public InfraSettings {
        passwords = Map.copyOf(passwords);
    }
}
