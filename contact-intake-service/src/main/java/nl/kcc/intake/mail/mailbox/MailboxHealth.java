package nl.kcc.intake.mail.mailbox;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Names among what the service is asked about its health the mailboxes that cannot be read. It works all the same: the
/// other channels do.
@Readiness
@ApplicationScoped
class MailboxHealth implements HealthCheck {

    private final MailboxWatch watch;

    MailboxHealth(MailboxWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("Mailboxes").up();
        watch.complaints().forEach(answer::withData);
        return answer.build();
    }
}
