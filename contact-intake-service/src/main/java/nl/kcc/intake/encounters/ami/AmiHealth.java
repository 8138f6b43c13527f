package nl.kcc.intake.encounters.ami;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Says among what the service is asked about its health that the switchboard is not heard. It works all the same: the other
/// channels do.
@Readiness
@ApplicationScoped
class AmiHealth implements HealthCheck {

    private final AmiWatch watch;

    AmiHealth(AmiWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("Switchboard").up();
        watch.complaint().ifPresent(complaint -> answer.withData("ami", complaint));
        return answer.build();
    }
}
