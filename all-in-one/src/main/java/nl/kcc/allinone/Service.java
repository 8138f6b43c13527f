package nl.kcc.allinone;

import java.nio.file.Path;

/// The three deployables.
public enum Service {

    INTAKE("contact-intake-service", "intake", 8081),
    ROUTING("routing-service", "routing", 8082),
    KPI("kpi-service", "kpi", 8083);

    private final String folder;
    private final String database;
    private final int usualPort;

    Service(String folder, String database, int usualPort) {
        this.folder = folder;
        this.database = database;
        this.usualPort = usualPort;
    }

    /// Its name, which is also the name of its folder and of its log.
    public String folder() {
        return folder;
    }

    /// The name of its database and of the owner of that.
    public String database() {
        return database;
    }

    public int usualPort() {
        return usualPort;
    }

    Path program(Path repository) {
        return repository.resolve(folder).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
