package nl.kcc.intake.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;

/// Goes through a registration before anybody makes one, so that the first agent does not wait for classes to be loaded.
@ApplicationScoped
class FirstRegistration {

    private static final Logger LOG = Logger.getLogger(FirstRegistration.class);

    private final RegisterContacts register;

    FirstRegistration(RegisterContacts register) {
        this.register = register;
    }

    void start(@Observes StartupEvent event) {
        try {
            VertxContextSupport.subscribeAndAwait(register::rehearse);
        } catch (Throwable e) {
            LOG.debugf(e, "The rehearsal failed; the first registration will do");
        }
    }
}
