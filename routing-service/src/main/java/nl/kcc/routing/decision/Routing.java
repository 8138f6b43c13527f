package nl.kcc.routing.decision;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import jakarta.inject.Singleton;

import nl.kcc.events.Destination;
import nl.kcc.events.HandoverStatus;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.events.RoutingState.Handover;
import nl.kcc.outbox.Identifiers;
import nl.kcc.routing.handover.Closing;
import nl.kcc.routing.standing.Course;
import nl.kcc.routing.standing.KnownContact;

/// What one piece of news from intake means for routing.
@Singleton
class Routing {

    private final Decide decide;
    private final Identifiers identifiers;

    Routing(Decide decide, Identifiers identifiers) {
        this.decide = decide;
        this.identifiers = identifiers;
    }

    /// Applies the news unless it is old.
    ///
    /// @return the decision, when one was taken
    Optional<Taken> apply(Course course, KnownContact news, Instant now) {
        if (!course.isNews(news)) {
            return Optional.empty();
        }
        KnownContact before = course.contact();
        raiseMissedAlarm(course, news);
        course.learn(news);
        takeBackUndueAlarm(course);
        boolean handoverWasThere = course.handover() != null;
        Optional<Taken> taken = callsForDecision(course, before)
                ? Optional.of(carryOut(course, decide.on(news, now), now))
                : Optional.empty();
        closeHandover(course, before, handoverWasThere, now);
        return taken;
    }

    /// The answer came after its due moment, but is known before the watch saw that moment pass.
    private static void raiseMissedAlarm(Course course, KnownContact news) {
        if (course.awaitsAnswer()) {
            Instant endedAt = endOfWaiting(news);
            if (endedAt != null && endedAt.isAfter(course.routing().decision().answerDueAt())) {
                course.answerIsOverdue();
            }
        }
    }

    private static Instant endOfWaiting(KnownContact news) {
        if (news.exclusion() != null) {
            return null;
        }
        if (news.firstAnswerAt() != null) {
            return news.firstAnswerAt();
        }
        return news.outcome() != null ? news.answeredAt()
                : news.wantsHandover() ? news.handoverRequest().requestedAt() : null;
    }

    private static void takeBackUndueAlarm(Course course) {
        if (course.routing() != null && course.routing().answerOverdueAt() != null) {
            Instant answered = course.contact().firstAnswerAt();
            if (answered != null && !answered.isAfter(course.routing().answerOverdueAt())) {
                course.takeAnswerAlarmBack();
            }
        }
    }

    private static boolean callsForDecision(Course course, KnownContact before) {
        KnownContact now = course.contact();
        if (course.routing() == null) {
            return true;
        }
        if (now.exclusion() != null) {
            return before.exclusion() == null;
        }
        boolean reopened = !Objects.equals(now.reopenedAt(), before.reopenedAt()) && now.isReopened();
        boolean handoverAsked = now.wantsHandover() && course.handover() == null
                && !Objects.equals(now.handoverRequest(), before.handoverRequest());
        boolean topicAssigned = !Objects.equals(now.topic(), before.topic()) && now.isOpen()
                && course.handover() == null;
        return reopened || handoverAsked || topicAssigned;
    }

    private Taken carryOut(Course course, Decided decided, Instant now) {
        Decision decision = decided.decision();
        course.route(decision);
        var taken = new Taken(course.contactId(), course.routing().version(), decided);
        if (decision.destination() == Destination.BACK_OFFICE && course.handover() == null
                && course.contact().exclusion() == null) {
            boolean asked = course.contact().wantsHandover();
            var request = course.contact().handoverRequest();
            course.open(new Handover(identifiers.next(), asked ? request.reason() : decision.reason(),
                    decision.department(), HandoverStatus.OPEN, 0, false, asked ? request.requestedAt() : now,
                    decision.answerDueAt(), null, null, null, null));
        }
        return taken;
    }

    private static void closeHandover(Course course, KnownContact before, boolean wasThere, Instant now) {
        KnownContact contact = course.contact();
        if (contact.exclusion() != null) {
            Closing.close(course, now, Closing.EXCLUDED);
        } else if (contact.isAnswered() && course.handover() != null && answeredSince(course, before, wasThere)) {
            Closing.answered(course, answeredAt(contact, course.handover()), Closing.ANSWERED_BY_FRONT_OFFICE);
        }
    }

    private static boolean answeredSince(Course course, KnownContact before, boolean wasThere) {
        KnownContact contact = course.contact();
        if (wasThere) {
            return contact.outcome() != before.outcome() || !Objects.equals(contact.answeredAt(), before.answeredAt());
        }
        return contact.answeredAt() != null && contact.answeredAt().isAfter(course.handover().openedAt());
    }

    /// By the service's clock where that is about this answer, else as the agent stated it; never before the opening.
    private static Instant answeredAt(KnownContact contact, Handover handover) {
        Instant at = contact.firstAnswerAt() != null && contact.firstAnswerAt().isAfter(handover.openedAt())
                ? contact.firstAnswerAt()
                : contact.answeredAt();
        return at == null || at.isBefore(handover.openedAt()) ? handover.openedAt() : at;
    }
}
