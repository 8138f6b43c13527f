package nl.kcc.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;

import org.jboss.logging.Logger;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.outbox.Outbox;
import nl.kcc.proof.RepublicationView.Phase;

/// Starts republications and tells how they stand.
@ApplicationScoped
public class Republications {

    private static final Logger LOG = Logger.getLogger(Republications.class);
    private static final int PAGE = 500;
    /// After each page: new contacts go first in the outbox, and the relay keeps up.
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final RepublicationRows rows;
    private final BackgroundWork work;
    private final Outbox outbox;
    private final ManifestWriter manifests;

    Republications(RepublicationRows rows, BackgroundWork work, Outbox outbox, ManifestWriter manifests) {
        this.rows = rows;
        this.work = work;
        this.outbox = outbox;
        this.manifests = manifests;
    }

    /// Goes on in the background; at the end, the things of each day are named in a manifest.
    ///
    /// @throws ClientErrorException 409 (as a failure) while another one goes on
    public Uni<RepublicationView> start(PresentStates states, RepublicationRequest request, String by) {
        return rows.connection().chain(holder -> rows.begin(holder, request, by)
                .map(begun -> begun.orElseThrow(
                        () -> new ClientErrorException("Er wordt al opnieuw gepubliceerd; wacht tot dat klaar is.", 409)))
                .invoke(started -> Thread.ofPlatform().name("republication").daemon()
                        .start(() -> run(states, started, holder)))
                .onFailure().call(() -> rows.release(holder)));
    }

    /// @throws NotFoundException (as a failure)
    public Uni<RepublicationView> require(UUID id) {
        return rows.find(id).map(found -> found
                .orElseThrow(() -> new NotFoundException("Er is geen herpublicatie met dit nummer.")));
    }

    private void run(PresentStates states, RepublicationView job, SqlConnection holder) {
        LOG.infof("Republication started id=%s from=%s to=%s dryRun=%s by=%s", job.id(), job.from(), job.to(),
                job.dryRun(), job.by());
        try {
            long done = tell(states, job);
            await(() -> rows.end(job.id(), Phase.DONE));
            LOG.infof("Republication done id=%s events=%d", job.id(), done);
        } catch (Exception e) {
            LOG.errorf(e, "Republication failed id=%s", job.id());
            rows.end(job.id(), Phase.FAILED).subscribe().with(_ -> {
            }, failure -> LOG.warnf("The end of a republication could not be written down: %s", failure));
        } finally {
            rows.release(holder).subscribe().with(_ -> {
            }, failure -> LOG.warnf("The lock of a republication went with its connection: %s", failure));
        }
    }

    /// @return how many things were told again
    private long tell(PresentStates states, RepublicationView job) throws Exception {
        Instant before = DutchDay.startOf(job.to().plusDays(1));
        long total = await(() -> work.session(session -> states.count(session, DutchDay.startOf(job.from()), before)));
        await(() -> rows.progress(job.id(), total, 0));
        if (job.dryRun()) {
            return 0;
        }
        if (job.restored()) {
            await(() -> work.session(session -> states.raise(session, DutchDay.startOf(job.from()), before)));
        }
        await(() -> work.session(session -> states.always(session)
                .call(events -> outbox.append(session, events))));
        long done = 0;
        for (Place place = Place.before(DutchDay.startOf(job.from())); place != null; Thread.sleep(PAUSE)) {
            Place last = place;
            Page page = await(() -> work.session(session -> states.after(session, last, before, PAGE)
                    .call(found -> outbox.append(session, found.events()))));
            done += page.events().size();
            long soFar = done;
            await(() -> rows.progress(job.id(), total, soFar));
            place = page.last();
        }
        // Whoever knows more than this finds out which.
        for (LocalDate day : await(() -> manifests.days(states.totals(), job.from(), job.to()))) {
            await(() -> manifests.list(states.totals(), day));
        }
        return done;
    }

    /// On a context of its own, as sessions want it.
    private static <T> T await(Supplier<Uni<T>> step) throws Exception {
        try {
            return VertxContextSupport.subscribeAndAwait(step);
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
