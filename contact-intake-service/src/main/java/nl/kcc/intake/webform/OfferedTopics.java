package nl.kcc.intake.webform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.catalogue.KnownTopics;

/// The topics that the form offers. Looked up at most once a minute, since everybody asks for the form; while the database is
/// away the form is there all the same, with the topics of before.
@ApplicationScoped
class OfferedTopics {

    private static final Logger LOG = Logger.getLogger(OfferedTopics.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final AtomicReference<Offer> newest = new AtomicReference<>(new Offer(Instant.MIN, List.of()));
    private final ClientWork work;
    private final Municipalities municipalities;
    private final Clock clock;

    OfferedTopics(ClientWork work, Municipalities municipalities, Clock clock) {
        this.work = work;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    private record Offer(Instant until, List<KnownTopics.TopicChoice> topics) {
    }

    Uni<List<KnownTopics.TopicChoice>> all() {
        Offer offer = newest.get();
        if (clock.instant().isBefore(offer.until)) {
            return Uni.createFrom().item(offer.topics);
        }
        return work.sql(municipalities.served(), KnownTopics::active)
                .invoke(topics -> newest.set(new Offer(clock.instant().plus(FRESH), topics)))
                .onFailure().invoke(failure -> LOG.warnf("The form is shown with the topics of before: %s", failure))
                .onFailure().recoverWithItem(offer.topics);
    }
}
