package nl.kcc.infra;

import java.time.Duration;
import java.util.List;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/// Kafka and PostgreSQL in containers, from the images that docker compose uses.
record ContainerInfrastructure(InfraSettings settings, KafkaContainer kafka, PostgreSQLContainer server, Superuser superuser)
        implements
            Infrastructure {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    static ContainerInfrastructure start(InfraSettings settings) {
        var kafka = onFixedPort(new KafkaContainer(DockerImageName.parse("apache/kafka:4.1.1")), 9092)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        var server = onFixedPort(new PostgreSQLContainer(DockerImageName.parse("postgres:17")), 5432)
                .withUsername(PostgresServer.SUPERUSER)
                .withDatabaseName(PostgresServer.SUPERUSER)
                .withPassword(settings.superuserPassword())
                .withEnv("POSTGRES_INITDB_ARGS",
                        "--encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8");
        var onOff = settings.durable() ? "on" : "off";
        server.setCommand("postgres", "-c", "max_connections=200", "-c", "fsync=" + onOff, "-c", "synchronous_commit=" + onOff);
        kafka.start();
        server.start();
        var superuser = new Superuser(server.getHost(), server.getMappedPort(5432), PostgresServer.SUPERUSER,
                settings.superuserPassword());
        var infrastructure = new ContainerInfrastructure(settings, kafka, server, superuser);
        infrastructure.postgres().awaitReady(PATIENCE);
        Databases.prepare(superuser, settings.passwords());
        return infrastructure;
    }

    /// A port picked by the engine would change at each restart of the container.
    private static <C extends GenericContainer<?>> C onFixedPort(C container, int port) {
        container.setPortBindings(List.of(FreePorts.next() + ":" + port));
        return container;
    }

    @Override
    public String kafkaBootstrap() {
        return kafka.getBootstrapServers();
    }

    @Override
    public Part broker() {
        return new ContainerPart("kafka", kafka, () -> Answers.kafka(kafka.getHost(), kafka.getMappedPort(9092)));
    }

    @Override
    public Part postgres() {
        return new ContainerPart("postgres", server, () -> Answers.postgres(superuser));
    }

    @Override
    public void close() {
        kafka.stop();
        server.stop();
    }
}
