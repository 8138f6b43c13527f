package nl.kcc.routing.rulesets;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.edge.Problem;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.personaldata.BsnMask;
import nl.kcc.routing.rules.RuleTableDocument;
import nl.kcc.routing.rules.RuleTableDocument.Entry;
import nl.kcc.routing.rules.RuleTableDocument.Result;

/// Makes drafts, and changes them. A draft may be flawed: the check says so, and nobody goes by it. What people write is masked.
@ApplicationScoped
public class WriteRuleSets {

    private final RuleSets ruleSets;
    private final StoredVersions stored;
    private final UnitOfWork work;
    private final Clock clock;

    WriteRuleSets(RuleSets ruleSets, StoredVersions stored, UnitOfWork work, Clock clock) {
        this.ruleSets = ruleSets;
        this.stored = stored;
        this.work = work;
        this.clock = clock;
    }

    /// @param author user name
    public Uni<RuleSetView> add(RuleTableDocument document, String author) {
        return locked((transaction, now) -> add(transaction, masked(document), author, null, now));
    }

    Uni<RuleSetView> copy(int basedOn, String author) {
        return locked((transaction, now) -> ruleSets.one(transaction, basedOn, now)
                .chain(view -> add(transaction, view.document(), author, basedOn, now)));
    }

    /// @param revision the one that was read
    Uni<RuleSetView> change(int number, int revision, RuleTableDocument document, String editor) {
        return locked((transaction, now) -> ruleSets.one(transaction, number, now)
                .invoke(view -> {
                    demandDraft(view);
                    demandUnchanged(view, revision);
                })
                .chain(() -> ruleSets.change(transaction, number, masked(document), editor, now))
                .chain(() -> ruleSets.one(transaction, number, now)));
    }

    static void demandDraft(RuleSetView view) {
        if (view.state() != RuleSetState.DRAFT) {
            throw new Problem.Conflict("not-a-draft",
                    "Regelset %d is geen concept meer en verandert niet. Maak er een kopie van.".formatted(view.number()));
        }
    }

    /// @param revision null when anything will do
    static void demandUnchanged(RuleSetView view, Integer revision) {
        if (revision != null && revision != view.revision()) {
            throw new Problem.Conflict("rule-set-changed",
                    "%s heeft deze regelset intussen gewijzigd. Bekijk die wijziging eerst; dit is nu wijziging %d."
                            .formatted(view.editedBy() == null ? view.author() : view.editedBy(), view.revision()));
        }
    }

    private Uni<RuleSetView> add(SqlConnection transaction, RuleTableDocument document, String author, Integer basedOn,
            Instant now) {
        return ruleSets.add(transaction, document, author, basedOn, now)
                .chain(number -> ruleSets.one(transaction, number, now));
    }

    private Uni<RuleSetView> locked(Step step) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return work.sql(transaction -> stored.lock(transaction).chain(() -> step.take(transaction, now)));
    }

    @FunctionalInterface
    private interface Step {
        Uni<RuleSetView> take(SqlConnection transaction, Instant now);
    }

    private static RuleTableDocument masked(RuleTableDocument document) {
        List<Entry> rules = new ArrayList<>();
        for (Entry rule : document.rules()) {
            rules.add(rule == null ? null
                    : new Entry(clean(rule.id()), masked(rule.when()), masked(rule.then()),
                            clean(rule.explanation())));
        }
        return new RuleTableDocument(null, rules);
    }

    /// The database reads JSON, and cannot read a null character in it.
    private static String clean(String text) {
        return text == null ? null : BsnMask.mask(text.replace("\0", ""));
    }

    private static Result masked(Result then) {
        return then == null ? null
                : new Result(then.destination(), clean(then.reason()), clean(then.department()),
                        then.answerOwed(),
                        then.answerWorkingDays());
    }

    private static Map<String, Object> masked(Map<String, Object> when) {
        if (when == null) {
            return null;
        }
        Map<String, Object> masked = new LinkedHashMap<>();
        when.forEach((fact, value) -> masked.put(clean(fact), masked(value)));
        return masked;
    }

    private static Object masked(Object value) {
        return value instanceof String text ? clean(text)
                : value instanceof List<?> several ? several.stream().map(WriteRuleSets::masked).toList()
                        : value instanceof Map<?, ?> ? "{}" : value;
    }
}
