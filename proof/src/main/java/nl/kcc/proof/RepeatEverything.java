package nl.kcc.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import nl.kcc.outbox.LostLogRemedy;

/// After Kafka lost a topic: republishes everything there is, the last weeks first. The manifests at the end of a republication
/// let readers prove that they missed nothing.
@IfBuildProperty(name = "kcc.republishes", stringValue = "true")
@ApplicationScoped
class RepeatEverything implements LostLogRemedy {

    /// In the place of an operator's name.
    private static final String BY = "lost log";
    private static final int LAST_WEEKS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PresentStates states;
    private final Republications republications;
    private final RepublicationRows rows;

    RepeatEverything(PresentStates states, Republications republications,
            RepublicationRows rows) {
        this.states = states;
        this.republications = republications;
        this.rows = rows;
    }

    @Override
    public Optional<Instant> tellAgain(Instant lostAt) {
        LocalDate day = DutchDay.of(lostAt);
        LocalDate recent = day.minusWeeks(LAST_WEEKS);
        return repeated(lostAt, recent, day.plusDays(1))
                .flatMap(_ -> repeated(lostAt, LocalDate.EPOCH, recent.minusDays(1)));
    }

    /// Begins one that has not been done since, unless another one goes on.
    private Optional<Instant> repeated(Instant since, LocalDate from, LocalDate to) {
        Optional<Instant> done = await(rows.doneSince(since, BY, from));
        if (done.isEmpty()) {
            await(republications
                    .start(states, new RepublicationRequest(from, to, false, false), BY)
                    .onFailure(ClientErrorException.class).recoverWithNull());
        }
        return done;
    }

    private static <T> T await(Uni<T> step) {
        return step.await().atMost(PATIENCE);
    }
}
