package nl.kcc.intake.contact;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;

/// Reads a contact that is not there before anybody else reads one: the first use of Hibernate takes seconds on a busy
/// machine, which is more than an agent is made to wait for the database.
@ApplicationScoped
class FirstRead {

    private static final Logger LOG = Logger.getLogger(FirstRead.class);
    private static final UUID NOBODY = new UUID(0, 0);

    private final ReadContact reading;

    FirstRead(ReadContact reading) {
        this.reading = reading;
    }

    void start(@Observes StartupEvent event) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> reading.rehearse(NOBODY));
        } catch (Throwable e) {
            LOG.debugf(e, "The first read failed; the next one will do");
        }
    }
}
