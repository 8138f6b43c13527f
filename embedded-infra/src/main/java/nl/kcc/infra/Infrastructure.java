package nl.kcc.infra;

/// A running Kafka broker and a running PostgreSQL with one database per service, each with an owner of its
/// own, and a role of its own that the service works as.
public interface Infrastructure extends AutoCloseable {

    /// Starts what the system property `kcc.infra` names: `embedded` (also when empty) or `containers`.
    ///
    /// @throws PartFailure when a part does not get ready; its message is one sentence for the person who started it
    static Infrastructure start(InfraSettings settings) {
        var wanted = System.getProperty("kcc.infra", "");
        return switch (wanted) {
            case "", "embedded" -> EmbeddedInfrastructure.start(settings);
            case "containers" -> ContainerInfrastructure.start(settings);
            default -> throw new PartFailure("kcc.infra is '" + wanted + "', but must be 'embedded' or 'containers'.");
        };
    }

    /// The bootstrap servers, as `host:port`.
    String kafkaBootstrap();

    /// The address of a database as the services want it: `postgresql://host:port/name`. Its owner has the same name.
    default String databaseUrl(String database) {
        return "postgresql://%s/%s".formatted(superuser().address(), database);
    }

    /// The role that a service works as in its database: it owns nothing.
    static String serviceRole(String database) {
        return database + "_service";
    }

    /// The password of both roles of a database: one process knows both.
    default String password(String database) {
        return settings().passwords().get(database);
    }

    /// What it was started with.
    InfraSettings settings();

    /// The address of the superuser's own database, for measurements such as `pgbench` and for looking behind the scenes.
    Superuser superuser();

    Part broker();

    Part postgres();

    /// Stops both parts in order. Data stays where it is.
    @Override
    void close();
}
