package nl.kcc.outbox;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Says among what a service is asked about its health that Kafka lost something. It works all the same.
@Readiness
@ApplicationScoped
class LogHealth implements HealthCheck {

    private final LogWatch watch;

    LogHealth(LogWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("What was written to Kafka").up();
        watch.waitsSince().ifPresent(since -> answer.withData("lost, and told again since", since.toString()));
        return answer.build();
    }
}
