package nl.kcc.kpi.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How much a file may hold.
@ConfigMapping(prefix = "kcc.kpi.export")
interface ExportConfig {

    /// Contacts in one file.
    @WithDefault("100000")
    int mostContacts();

    /// Files that are made at the same time: each needs a connection to the database.
    @WithDefault("3")
    int mostAtOnce();
}
