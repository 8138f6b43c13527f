package nl.kcc.routing.topics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Violation;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.calendar.WorkingCalendar;
import nl.kcc.routing.catalogue.CatalogueDocument;
import nl.kcc.routing.catalogue.CurrentCatalogue;
import nl.kcc.routing.catalogue.Topic;
import nl.kcc.routing.rulesets.Knowledge;

/// Makes a topic, changes it, or tells what a change would move.
@ApplicationScoped
class ChangeTopic {

    private static final String THIS_TOPIC = "dit onderwerp";

    private final CatalogueEdits edits;
    private final TopicVersions versions;
    private final TopicEffects effects;
    private final CurrentCatalogue current;
    private final UnitOfWork work;
    private final Clock clock;

    ChangeTopic(CatalogueEdits edits, TopicVersions versions, TopicEffects effects, CurrentCatalogue current, UnitOfWork work,
            Clock clock) {
        this.edits = edits;
        this.versions = versions;
        this.effects = effects;
        this.current = current;
        this.work = work;
        this.clock = clock;
    }

    /// @param wanted the topic as it is to be
    /// @param revision the one that was read; null for a new topic
    /// @param author user name
    /// @throws EntryChanged (as a failure) when the revision is not the present one
    /// @throws NamedByRules (as a failure) when rules go by what would be gone
    Uni<TopicChangeView> change(Topic wanted, String revision, String author) {
        return work.sql(transaction -> edits.lock(transaction)
                .chain(read -> sound(transaction, read, wanted, revision).chain(before -> {
                    TopicChangeView view = view(true, before, wanted, read.document());
                    return view.changes().isEmpty()
                            ? Uni.createFrom().item(view(false, before, wanted, read.document()))
                            : edits.store(transaction, read, read.document().with(wanted), author).replaceWith(view);
                })));
    }

    /// The same without storing anything.
    Uni<TopicChangeView> attempt(Topic wanted, String revision) {
        return work.sql(connection -> edits.read(connection)
                .chain(read -> sound(connection, read, wanted, revision)
                        .chain(before -> edits.tried(connection, read.document().with(wanted))
                                .chain(tried -> tried.flaws().isEmpty() ? effects.read(connection, wanted.code())
                                        .map(present -> new Attempt(read.document(), before, tried.knowledge(), present))
                                        : Uni.createFrom().failure(new NamedByRules(tried.flaws()))))))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(attempt -> view(attempt, wanted));
    }

    private record Attempt(CatalogueDocument catalogue, Optional<Topic> before, Knowledge tried, TopicEffects.Present present) {
    }

    private TopicChangeView view(Attempt attempt, Topic wanted) {
        TopicChangeView view = view(false, attempt.before(), wanted, attempt.catalogue());
        return new TopicChangeView(false, view.created(), view.topic(), view.changes(),
                effects.count(attempt.present(), attempt.before().orElse(null), wanted, attempt.tried()));
    }

    /// @return the topic as it stands
    private Uni<Optional<Topic>> sound(SqlConnection connection, CatalogueEdits.Edition read, Topic wanted, String revision) {
        demandKnown(read.document(), wanted);
        Optional<Topic> before = read.document().topic(wanted.code());
        if (before.isEmpty() && revision != null) {
            return Uni.createFrom().failure(EntryChanged.notThere());
        }
        if (before.isPresent() && revision == null) {
            return Uni.createFrom().failure(EntryChanged.notRead());
        }
        if (before.isPresent() && !Revision.of(before.get()).equals(revision)) {
            return versions.of(connection, wanted.code()).onItem().transformToUni(all -> Uni.createFrom()
                    .failure(EntryChanged.since(THIS_TOPIC, TopicHistory.of(all).getFirst().by())));
        }
        return demandUnnamed(connection, read.document(), wanted).replaceWith(before);
    }

    /// A withdrawn topic stays in the catalogue, for what is older; but no rule may wait for it.
    private Uni<Void> demandUnnamed(SqlConnection connection, CatalogueDocument catalogue, Topic wanted) {
        return wanted.withdrawnFrom() == null || catalogue.topic(wanted.code()).isEmpty() ? Uni.createFrom().voidItem()
                : edits.objections(connection, catalogue.without(wanted)).onItem().transformToUni(flaws -> flaws.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new NamedByRules(flaws)));
    }

    private static void demandKnown(CatalogueDocument catalogue, Topic wanted) {
        List<Violation> flaws = new ArrayList<>();
        if (catalogue.group(wanted.group()).isEmpty()) {
            flaws.add(new Violation("group", "Deze groep bestaat niet."));
        }
        if (catalogue.departments().stream().noneMatch(department -> department.code().equals(wanted.department()))) {
            flaws.add(new Violation("department", "Deze afdeling bestaat niet."));
        }
        if (!flaws.isEmpty()) {
            throw new Problem.InvalidInput(flaws);
        }
    }

    private TopicChangeView view(boolean stored, Optional<Topic> before, Topic wanted, CatalogueDocument catalogue) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.AMSTERDAM);
        return new TopicChangeView(stored, before.isEmpty(),
                TopicDetailView.of(wanted, catalogue, today, current.catalogue().term(null)),
                FieldChange.between(before.orElse(null), wanted), null);
    }
}
