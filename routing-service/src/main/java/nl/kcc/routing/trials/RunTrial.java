package nl.kcc.routing.trials;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.edge.ListPosition;
import nl.kcc.edge.Problem;
import nl.kcc.outbox.Identifiers;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.decision.RetakeDecisions;
import nl.kcc.routing.rulesets.CandidateRules;
import nl.kcc.routing.rulesets.CandidateRules.Candidate;

/// Tries a rule set on the contacts of a period, page after page. Each page is a transaction of its own, so that nothing is held
/// for long and everyone sees how far it is.
@ApplicationScoped
class RunTrial {

    private static final Logger LOG = Logger.getLogger(RunTrial.class);
    private static final int PAGE = 1000;
    private static final int MOST_AT_ONCE = 3;
    /// One that has said nothing for so long runs no more: its instance was stopped.
    static final Duration SILENCE = Duration.ofMinutes(1);
    private static final Duration MOVED_KEPT = Duration.ofDays(30);

    private final CandidateRules candidates;
    private final PastContacts past;
    private final StoredTrials trials;
    private final UnitOfWork work;
    private final Identifiers identifiers;
    private final Clock clock;

    RunTrial(CandidateRules candidates, PastContacts past, StoredTrials trials, UnitOfWork work, Identifiers identifiers,
            Clock clock) {
        this.candidates = candidates;
        this.past = past;
        this.trials = trials;
        this.work = work;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /// A trial that has begun.
    ///
    /// @param end how it ended, once somebody wants to know: until then nothing is done
    record Begun(Trial trial, Uni<Trial> end) {
    }

    /// @throws Problem.NotFound (as a failure) when there is no such rule set
    /// @throws nl.kcc.routing.rulesets.RuleSetFlawed (as a failure) when its findings forbid to go by it
    /// @throws Problem.Busy (as a failure) when too many are at work already
    Uni<Begun> begin(int ruleSet, TriedPeriod period, String user) {
        return work.sql(period.scope().setting(), transaction -> demandRoom(transaction)
                .chain(() -> candidates.of(transaction, ruleSet))
                .map(Candidate::orRefuse)
                .chain(candidate -> past.count(transaction, period)
                        .map(total -> begun(ruleSet, candidate, period, total, user))
                        .call(trial -> trials.forgetMoved(transaction, trial.startedAt().minus(MOVED_KEPT)))
                        .call(trial -> trials.add(transaction, trial))
                        .map(trial -> new Begun(trial,
                                Uni.createFrom().deferred(() -> new Run(trial, period, candidate).run())))));
    }

    private Uni<Void> demandRoom(SqlConnection connection) {
        return trials.running(connection, clock.instant().minus(SILENCE)).invoke(running -> {
            if (running >= MOST_AT_ONCE) {
                throw new Problem.Busy("Er worden al %d regelsets geprobeerd. Probeer het zo nog eens.".formatted(running));
            }
        }).replaceWithVoid();
    }

    private Trial begun(int ruleSet, Candidate candidate, TriedPeriod period, long total, String user) {
        Instant now = present();
        return new Trial(identifiers.next(), ruleSet, candidate.knowledge().versions().rules(), period.scope().setting(),
                period.from(), period.to(), Trial.TrialState.RUNNING, total, 0, user, now, now, null, null);
    }

    private Instant present() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// How far a trial is.
    ///
    /// @param end of the page before; null before the first one
    private record Reached(Trial trial, ListPosition end, boolean isLast) {

        Reached after(PastContacts.Page page, Instant now) {
            return new Reached(trial.after(trial.done() + page.size(), now), page.end(), page.size() < PAGE);
        }
    }

    private final class Run {

        private final Trial begun;
        private final TriedPeriod period;
        private final RetakeDecisions retake;
        private final TrialTally tally;

        Run(Trial begun, TriedPeriod period, Candidate candidate) {
            this.begun = begun;
            this.period = period;
            this.retake = new RetakeDecisions(candidate.table(), candidate.knowledge());
            this.tally = new TrialTally(begun.startedAt());
        }

        /// One page after the other, each when the one before is stored: the number of pages is no depth of calls.
        Uni<Trial> run() {
            var reached = new AtomicReference<>(new Reached(begun, null, false));
            return Uni.createFrom().deferred(() -> page(reached.get())).invoke(reached::set)
                    .repeat().whilst(page -> !page.isLast()).collect().last()
                    .chain(last -> store(last.trial().ended(TrialFigures.of(tally, retake.groups()), present())))
                    .onFailure().call(failure -> {
                        LOG.errorf(failure, "Trial failed trialId=%s ruleSet=%d", begun.id(), begun.ruleSet());
                        return store(begun.ended(null, present()));
                    })
                    .invoke(trial -> LOG.infof("Trial done trialId=%s ruleSet=%d contacts=%d groups=%d", trial.id(),
                            trial.ruleSet(), tally.contacts(), retake.groups()));
        }

        private Uni<Reached> page(Reached before) {
            return work.sql(begun.scope(), transaction -> past.page(transaction, period, before.end(), PAGE, retake)
                    .call(page -> trials.keepMoved(transaction, page.contacts().stream().filter(PastContact::moves)
                            .map(contact -> MovedContact.of(begun.id(), contact)).toList()))
                    .call(page -> trials.update(transaction, before.after(page, present()).trial())))
                    .invoke(page -> {
                        page.contacts().forEach(tally::add);
                        tally.addWithoutFacts(page.withoutFacts());
                    })
                    .map(page -> before.after(page, present()));
        }

        private Uni<Trial> store(Trial trial) {
            return work.sql(begun.scope(), transaction -> trials.update(transaction, trial)).replaceWith(trial);
        }
    }
}
