package nl.kcc.routing.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.RoutingEvent;
import nl.kcc.outbox.Identifiers;
import nl.kcc.routing.handover.HandoverChain;
import nl.kcc.routing.rulesets.KnowledgeInForce;
import nl.kcc.routing.standing.ChasedWorks;
import nl.kcc.routing.standing.ContactCourse;
import nl.kcc.routing.standing.KnownContact;
import nl.kcc.routing.standing.RoutingPublisher;
import nl.kcc.routing.standing.Standings;

/// Routes a batch of contacts. Every version in the batch is applied in its turn, so that what comes of it does not
/// depend on where a batch was cut.
@ApplicationScoped
class RouteContacts {

    private static final int CHASERS_AT_ONCE = 500;

    private final KnowledgeInForce knowledge;
    private final FrontOfficeLoad load;
    private final RuleFailures failures;
    private final Identifiers identifiers;
    private final Standings standings;
    private final HandoverChain chain;
    private final DecisionTraces traces;
    private final RoutingPublisher publisher;
    private final Clock clock;

    RouteContacts(KnowledgeInForce knowledge, FrontOfficeLoad load, RuleFailures failures, Identifiers identifiers,
            Standings standings, HandoverChain chain,
            DecisionTraces traces, RoutingPublisher publisher, Clock clock) {
        this.knowledge = knowledge;
        this.load = load;
        this.failures = failures;
        this.identifiers = identifiers;
        this.standings = standings;
        this.chain = chain;
        this.traces = traces;
        this.publisher = publisher;
        this.clock = clock;
    }

    Uni<Void> all(SqlConnection transaction, List<KnownContact> news) {
        Map<UUID, List<KnownContact>> byContact = new LinkedHashMap<>();
        news.stream().sorted(Comparator.comparingLong(KnownContact::version))
                .forEach(one -> byContact.computeIfAbsent(one.contactId(), _ -> new ArrayList<>()).add(one));
        return standings.lock(transaction, byContact.values().stream().map(List::getFirst).toList())
                .chain(courses -> ChasedWorks.find(transaction, news.stream().map(KnownContact::chases))
                        .chain(works -> apply(transaction, courses, byContact, works)));
    }

    /// Looks again at chasers about which there may be something to decide by now.
    ///
    /// @param knownUntil everything that intake told before this moment is known
    /// @return how many
    Uni<Integer> follow(SqlConnection transaction, Instant knownUntil) {
        return standings.lockChasers(transaction, CHASERS_AT_ONCE)
                .chain(courses -> ChasedWorks.find(transaction, courses.stream().flatMap(RouteContacts::followed))
                        .chain(works -> follow(transaction, courses, works, knownUntil)))
                .map(List::size);
    }

    private static Stream<UUID> followed(ContactCourse course) {
        return Stream.of(course.contact().chases(), course.isInOthersWork() ? course.routing().joined().contactId() : null);
    }

    private Uni<List<ContactCourse>> follow(SqlConnection transaction, List<ContactCourse> courses, ChasedWorks works,
            Instant knownUntil) {
        Instant now = clock.instant();
        Routing routing = routing();
        List<PublishedRuling> decisions = new ArrayList<>();
        List<ContactCourse> changed = new ArrayList<>();
        for (ContactCourse course : inOrder(courses)) {
            boolean allIsKnown = course.waitsSince() == null || course.waitsSince().isBefore(knownUntil);
            Instant waitedSince = course.waitsSince();
            routing.follow(course, works, allIsKnown, now).ifPresent(decisions::add);
            works.note(course);
            if (!course.events().isEmpty() || !Objects.equals(course.waitsSince(), waitedSince)) {
                changed.add(course);
            }
        }
        return store(transaction, changed, decisions, now).replaceWith(changed);
    }

    private Uni<Void> apply(SqlConnection transaction, List<ContactCourse> courses, Map<UUID, List<KnownContact>> news,
            ChasedWorks works) {
        Instant now = clock.instant();
        Routing routing = routing();
        List<ContactCourse> changed = new ArrayList<>();
        List<PublishedRuling> decisions = new ArrayList<>();
        for (ContactCourse course : inOrder(courses)) {
            boolean learned = false;
            for (KnownContact one : news.get(course.contactId())) {
                learned |= course.isNews(one);
                decisions.addAll(routing.apply(course, one, works, now));
            }
            if (learned) {
                changed.add(course);
            }
        }
        return store(transaction, changed, decisions, now);
    }

    /// By what is in force at this moment, for a whole batch.
    private Routing routing() {
        return new Routing(new Decide(knowledge.knowledge(), load::of), identifiers);
    }

    /// Whatever a chaser chases comes before it.
    private static List<ContactCourse> inOrder(List<ContactCourse> courses) {
        return courses.stream().sorted(Comparator.comparing((ContactCourse course) -> course.contact().occurredAt())
                .thenComparing(ContactCourse::contactId)).toList();
    }

    private Uni<Void> store(SqlConnection transaction, List<ContactCourse> changed, List<PublishedRuling> decisions,
            Instant now) {
        decisions.forEach(decision -> failures.note(decision.ruling().verdict()));
        List<RoutingEvent> events = changed.stream().map(ContactCourse::events).flatMap(List::stream).toList();
        return changed.isEmpty() ? Uni.createFrom().voidItem()
                : standings.save(transaction, changed)
                        .chain(() -> traces.keep(transaction, decisions))
                        .chain(() -> chain.record(transaction, events, now))
                        .chain(() -> publisher.publish(transaction, events));
    }
}
