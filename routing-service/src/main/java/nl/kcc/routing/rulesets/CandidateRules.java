package nl.kcc.routing.rulesets;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.routing.calendar.WorkingCalendar;
import nl.kcc.routing.rules.RuleFinding;
import nl.kcc.routing.rules.RuleSetCheck;
import nl.kcc.routing.rules.RuleTable;
import nl.kcc.routing.rules.RuleTableDocument;

/// A rule set seen together with the rest that is in force: what is wrong with it, and the table that it would be.
@ApplicationScoped
public class CandidateRules {

    private final RuleSets ruleSets;
    private final StoredVersions stored;
    private final Clock clock;

    CandidateRules(RuleSets ruleSets, StoredVersions stored, Clock clock) {
        this.ruleSets = ruleSets;
        this.stored = stored;
        this.clock = clock;
    }

    /// @param table to be used only when nothing forbids it; null otherwise
    /// @param knowledge what is in force
    /// @param findings all of them
    public record Candidate(RuleSetView view, RuleTable table, Knowledge knowledge, List<RuleFinding> findings) {

        public List<RuleFinding> forbidding() {
            return findings.stream().filter(RuleFinding::forbids).toList();
        }

        /// @throws RuleSetFlawed when something forbids to go by it
        public Candidate orRefuse() {
            if (!forbidding().isEmpty()) {
                throw new RuleSetFlawed(forbidding());
            }
            return this;
        }
    }

    /// @throws nl.kcc.edge.Problem.NotFound (as a failure) when there is none of that number
    public Uni<Candidate> of(SqlConnection connection, int number) {
        Instant now = clock.instant();
        return ruleSets.one(connection, number, now).chain(view -> inForce(connection, now)
                .chain(knowledge -> check(view.document(), knowledge, now).map(findings -> {
                    boolean sound = findings.stream().noneMatch(RuleFinding::forbids);
                    return new Candidate(view, sound ? view.document().trusted(number) : null, knowledge, findings);
                })));
    }

    /// The rule set alone.
    ///
    /// @throws nl.kcc.edge.Problem.NotFound (as a failure) when there is none of that number
    public Uni<RuleSetView> view(SqlConnection connection, int number) {
        return ruleSets.one(connection, number, clock.instant());
    }

    /// What would be found if it were stored.
    public Uni<List<RuleFinding>> check(SqlConnection connection, RuleTableDocument document) {
        Instant now = clock.instant();
        return inForce(connection, now).chain(knowledge -> check(document, knowledge, now));
    }

    /// Comparing hundreds of rules takes seconds.
    private static Uni<List<RuleFinding>> check(RuleTableDocument document, Knowledge knowledge, Instant now) {
        var today = LocalDate.ofInstant(now, WorkingCalendar.AMSTERDAM);
        return BesideTheLoop.map(Uni.createFrom().item(knowledge.catalogue()),
                catalogue -> RuleSetCheck.of(document, catalogue, today));
    }

    private Uni<Knowledge> inForce(SqlConnection connection, Instant now) {
        return stored.inForce(connection, now).chain(versions -> stored.contents(connection, versions)
                .map(contents -> CheckedKnowledge.of(versions, contents).knowledge()));
    }
}
