package nl.kcc.routing.rulesets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Problem;
import nl.kcc.outbox.UnitOfWork;

/// Puts rule sets in force and takes them out. What comes into force was seen by two people; whoever finds that it does harm may
/// go back to the one before alone, at once.
@ApplicationScoped
class LifeOfRuleSets {

    private static final Duration FURTHEST = Duration.ofDays(366);
    /// Somebody fills in the present minute and needs one to press the button.
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final RuleSets ruleSets;
    private final CandidateRules candidates;
    private final StoredVersions stored;
    private final UnitOfWork work;
    private final Municipalities municipalities;
    private final Clock clock;

    LifeOfRuleSets(RuleSets ruleSets, CandidateRules candidates, StoredVersions stored, UnitOfWork work,
            Municipalities municipalities, Clock clock) {
        this.ruleSets = ruleSets;
        this.candidates = candidates;
        this.stored = stored;
        this.work = work;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /// @param wanted from which moment on; null for now
    /// @param revision the one that was read; null when anything will do
    /// @throws Problem.Forbidden when the user does not see all municipalities: rules hold for each of them
    Uni<RuleSetView> activate(int number, Instant wanted, Integer revision, String who) {
        demandAll(municipalities.seesAll());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant from = from(wanted, now);
        return work.sql(transaction -> stored.lock(transaction)
                .chain(() -> candidates.of(transaction, number))
                .invoke(candidate -> {
                    WriteRuleSets.demandDraft(candidate.view());
                    demandSecondPerson(candidate.view(), who);
                    WriteRuleSets.demandUnchanged(candidate.view(), revision);
                    candidate.orRefuse();
                })
                .chain(() -> stored.enforce(transaction, KnowledgeKind.RULES, number, from, who, now))
                .chain(() -> ruleSets.one(transaction, number, now)));
    }

    /// What decides, or is going to, is for who sees all municipalities; a draft moves nothing.
    Uni<RuleSetView> withdraw(int number, String who) {
        boolean seesAll = municipalities.seesAll();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return work.sql(transaction -> stored.lock(transaction)
                .chain(() -> ruleSets.one(transaction, number, now))
                .invoke(view -> demandAll(seesAll || view.state() == RuleSetState.DRAFT))
                .chain(view -> switch (view.state()) {
                    case DRAFT -> ruleSets.withdraw(transaction, number, who, now);
                    case PLANNED -> ruleSets.takePlanBack(transaction, number, who, now)
                            .chain(() -> ruleSets.withdraw(transaction, number, who, now));
                    case IN_FORCE -> goBack(transaction, number, who, now)
                            .chain(() -> ruleSets.withdraw(transaction, number, who, now));
                    case WITHDRAWN, PAST -> throw new Problem.Conflict("not-withdrawable",
                            "Regelset %d geldt niet en gaat niet gelden: er is niets in te trekken.".formatted(number));
                })
                .chain(() -> ruleSets.one(transaction, number, now)));
    }

    /// The catalogue may have changed since the one before was in force.
    private Uni<Void> goBack(SqlConnection transaction, int number, String who, Instant now) {
        return ruleSets.before(transaction, number, now)
                .onItem().ifNull().failWith(() -> new Problem.Conflict("nothing-before",
                        "Er is geen eerdere regelset om naar terug te gaan."))
                .chain(before -> candidates.of(transaction, before).invoke(candidate -> candidate.orRefuse())
                        .chain(() -> stored.enforce(transaction, KnowledgeKind.RULES, before, now, who, now)));
    }

    private static Instant from(Instant wanted, Instant now) {
        if (wanted == null || !wanted.isAfter(now) && !wanted.isBefore(now.minus(CLOCKS_DIFFER))) {
            return now;
        }
        if (wanted.isBefore(now)) {
            throw new Problem.InvalidInput("from", "Dit moment is al voorbij. Kies een later moment.");
        }
        if (wanted.isAfter(now.plus(FURTHEST))) {
            throw new Problem.InvalidInput("from", "Dit moment ligt te ver weg: kies een moment binnen een jaar.");
        }
        return wanted.truncatedTo(ChronoUnit.MICROS);
    }

    private static void demandAll(boolean allowed) {
        if (!allowed) {
            throw new Problem.Forbidden(
                    "De regels gelden voor alle gemeenten. Wie ze laat ingaan of intrekt, moet alle gemeenten mogen zien.");
        }
    }

    private static void demandSecondPerson(RuleSetView view, String who) {
        if (view.isWorkOf(who)) {
            throw new Problem.Forbidden(
                    "U hebt zelf aan deze regelset gewerkt. Een collega moet hem bekijken en laten ingaan.");
        }
    }
}
