package nl.kcc.infra;

import java.time.Duration;

/// Kafka and PostgreSQL as child processes of this JVM, on the loopback address, each on a port that was free.
record EmbeddedInfrastructure(InfraSettings settings, Part broker, Part postgres, String kafkaBootstrap,
        Superuser superuser) implements Infrastructure {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    static EmbeddedInfrastructure start(InfraSettings settings) {
        var logs = settings.logs();
        var kafka = new KafkaBroker(settings.data().resolve("kafka"), logs.resolve("kafka.log"), FreePorts.next(),
                FreePorts.next());
        var server = new PostgresServer(settings.data().resolve("postgres"), logs.resolve("postgres.log"), FreePorts.next(),
                settings.superuserPassword(), settings.durable());
        var broker = kafka.part();
        broker.start();
        var postgres = server.part();
        var infrastructure = new EmbeddedInfrastructure(settings, broker, postgres, kafka.bootstrap(), server.superuser());
        try {
            postgres.start();
            postgres.awaitReady(PATIENCE);
            Databases.prepare(server.superuser(), settings.passwords());
            broker.awaitReady(PATIENCE);
            return infrastructure;
        } catch (RuntimeException e) {
            infrastructure.close();
            throw e;
        }
    }

    @Override
    public void close() {
        broker.stop();
        postgres.stop();
    }
}
