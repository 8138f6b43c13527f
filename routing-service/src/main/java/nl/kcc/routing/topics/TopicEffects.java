package nl.kcc.routing.topics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.Destination;
import nl.kcc.routing.calendar.WorkingCalendar;
import nl.kcc.routing.catalogue.Topic;
import nl.kcc.routing.decision.CompareDecisions;
import nl.kcc.routing.decision.ComparedDecision;
import nl.kcc.routing.rulesets.Knowledge;
import nl.kcc.routing.rulesets.KnowledgeInForce;
import nl.kcc.routing.standing.KnownContact;
import nl.kcc.routing.standing.OpenContacts;

/// Counts what a change of a topic would move, of what the user may see.
@ApplicationScoped
class TopicEffects {

    /// As many as the largest work list; a topic with more is looked at by the first due.
    private static final int MOST = 20_000;
    private static final int DAYS_BACK = 30;

    private final OpenContacts open;
    private final ContactDays days;
    private final CompareDecisions decisions;
    private final KnowledgeInForce inForce;
    private final Clock clock;

    TopicEffects(OpenContacts open, ContactDays days, CompareDecisions decisions, KnowledgeInForce inForce, Clock clock) {
        this.open = open;
        this.days = days;
        this.decisions = decisions;
        this.inForce = inForce;
        this.clock = clock;
    }

    /// What there is to count.
    ///
    /// @param contacts whose answer is owed and not late yet
    record Present(List<KnownContact> contacts, List<ContactDays.CountedDay> days) {
    }

    Uni<Present> read(SqlConnection connection, String topic) {
        LocalDate today = today(clock.instant());
        return open.about(connection, topic, MOST)
                .chain(contacts -> days.about(connection, topic, today.minusDays(DAYS_BACK), today)
                        .map(counted -> new Present(contacts, counted)));
    }

    /// Takes up to a second: on a thread that may wait.
    ///
    /// @param before null for a new topic
    /// @param tried with the change
    EffectsView count(Present there, Topic before, Topic after, Knowledge tried) {
        Instant now = clock.instant();
        Knowledge present = inForce.knowledge();
        List<ComparedDecision> compared = decisions.compare(there.contacts(), present, tried, now);
        LocalDate today = today(now);
        return new EffectsView(open(compared), net(today.minusDays(DAYS_BACK), today, there.days(), before, after));
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, WorkingCalendar.AMSTERDAM);
    }

    static EffectsView.Open open(List<ComparedDecision> compared) {
        var elsewhere = compared.stream().filter(ComparedDecision::goesElsewhere).toList();
        var moved = compared.stream().filter(ComparedDecision::isDueAtAnotherMoment).toList();
        return new EffectsView.Open(compared.size(), elsewhere.size(), going(elsewhere, Destination.FRONT_OFFICE),
                going(elsewhere, Destination.BACK_OFFICE), moved.size(),
                (int) moved.stream().filter(TopicEffects::isSooner).count(),
                (int) moved.stream().filter(TopicEffects::isLater).count());
    }

    private static int going(List<ComparedDecision> elsewhere, Destination destination) {
        return (int) elsewhere.stream().filter(one -> one.tried().destination() == destination
                && one.present().destination() != destination).count();
    }

    private static boolean isSooner(ComparedDecision one) {
        return areBothDue(one) && one.tried().answerDueAt().isBefore(one.present().answerDueAt());
    }

    private static boolean isLater(ComparedDecision one) {
        return areBothDue(one) && one.tried().answerDueAt().isAfter(one.present().answerDueAt());
    }

    private static boolean areBothDue(ComparedDecision one) {
        return one.tried().answerDueAt() != null && one.present().answerDueAt() != null;
    }

    static EffectsView.Net net(LocalDate from, LocalDate to, List<ContactDays.CountedDay> days, Topic before, Topic after) {
        int contacts = 0;
        int now = 0;
        int then = 0;
        int joining = 0;
        int leaving = 0;
        int settled = 0;
        for (ContactDays.CountedDay day : days) {
            boolean counts = before != null && before.directlyAnswerableOn(day.day());
            boolean wouldCount = after.directlyAnswerableOn(day.day());
            contacts += day.contacts();
            now += counts ? day.contacts() : 0;
            then += wouldCount ? day.contacts() : 0;
            joining += wouldCount && !counts ? day.contacts() : 0;
            leaving += counts && !wouldCount ? day.contacts() : 0;
            settled += counts != wouldCount ? day.settled() : 0;
        }
        return new EffectsView.Net(from, to, contacts, now, then, joining, leaving, settled);
    }
}
