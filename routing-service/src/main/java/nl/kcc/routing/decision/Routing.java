package nl.kcc.routing.decision;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import jakarta.inject.Singleton;

import nl.kcc.events.Destination;
import nl.kcc.events.HandoverStatus;
import nl.kcc.events.RoutingState.Handover;
import nl.kcc.events.RoutingState.Joined;
import nl.kcc.outbox.Identifiers;
import nl.kcc.routing.handover.Closing;
import nl.kcc.routing.handover.HandingOver;
import nl.kcc.routing.standing.Course;
import nl.kcc.routing.standing.KnownContact;
import nl.kcc.routing.standing.Work;
import nl.kcc.routing.standing.Works;

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
    /// @param works of the contacts that others chase
    /// @return the decision, when one was taken
    Optional<Taken> apply(Course course, KnownContact news, Works works, Instant now) {
        if (!course.isNews(news)) {
            return Optional.empty();
        }
        KnownContact before = course.contact();
        raiseMissedAlarm(course, news);
        takeBackUndueAlarm(course, news);
        course.learn(news);
        boolean workWasThere = course.hasWork();
        Optional<Taken> taken = callsForDecision(course, before) ? decideOn(course, works, false, now) : Optional.empty();
        closeHandover(course, before, workWasThere, now);
        works.note(course);
        return taken;
    }

    /// Looks again at a contact that chases another: what that one's work has come to decides about this one.
    ///
    /// @param allIsKnown whether everything is known by now that intake had told when this one began to wait
    /// @return the decision, when one was taken
    Optional<Taken> follow(Course course, Works works, boolean allIsKnown, Instant now) {
        if (course.waitsSince() != null) {
            if (course.routing() == null || course.contact().isOpen()) {
                return decideOn(course, works, allIsKnown, now);
            }
            course.awaitNoMore();
            return Optional.empty();
        }
        if (!course.isInOthersWork()) {
            return Optional.empty();
        }
        Work work = works.of(course.routing().joined().contactId()).orElseThrow();
        if (work.wasTakenOut()) {
            // The chain is worked out anew at intake, and news of it is on its way.
            course.await(now);
            return Optional.empty();
        }
        Optional<Taken> moved = work.isWhere(course.routing().decision()) ? Optional.empty()
                : Optional.of(join(course, work, now));
        if (work.status() == HandoverStatus.COMPLETED) {
            course.joinedIsCompleted(work.completedAt());
        }
        return moved;
    }

    /// The answer came after its due moment, but is known before the watch saw that moment pass.
    private static void raiseMissedAlarm(Course course, KnownContact news) {
        if (course.awaitsAnswer()) {
            Instant endedAt = endOfWaiting(course.contact(), news);
            if (endedAt != null && endedAt.isAfter(course.routing().decision().answerDueAt())) {
                course.answerIsOverdue();
            }
        }
    }

    private static Instant endOfWaiting(KnownContact before, KnownContact news) {
        if (news.exclusion() != null) {
            return null;
        }
        Instant answer = answerOwedSoFar(before, news);
        if (answer != null) {
            return answer;
        }
        return news.outcome() != null ? news.answeredAt()
                : news.wantsHandover() ? news.handoverRequest().requestedAt() : null;
    }

    private static void takeBackUndueAlarm(Course course, KnownContact news) {
        if (course.routing() != null && course.presentAlarm() != null) {
            Instant answered = answerOwedSoFar(course.contact(), news);
            if (answered != null && !answered.isAfter(course.presentAlarm())) {
                course.takeAnswerAlarmBack();
            }
        }
    }

    /// When the answer was recorded that was owed before this news; after a first reopening that is not the first one.
    private static Instant answerOwedSoFar(KnownContact before, KnownContact news) {
        if (before.reopenedAt() == null) {
            return news.firstAnswerAt();
        }
        return before.reopenedAt().equals(news.reopenedAt()) ? news.answerRecordedAt() : null;
    }

    private static boolean callsForDecision(Course course, KnownContact before) {
        KnownContact now = course.contact();
        if (course.routing() == null) {
            return true;
        }
        if (now.exclusion() != null) {
            return before.exclusion() == null;
        }
        boolean reopened = !Objects.equals(now.reopenedAt(), before.reopenedAt());
        boolean handoverAsked = now.wantsHandover() && canBeHandedOver(course, reopened)
                && !Objects.equals(now.handoverRequest(), before.handoverRequest());
        boolean topicAssigned = !Objects.equals(now.topic(), before.topic()) && now.isOpen() && isFrontOffices(course);
        boolean chasesAnother = course.isInOthersWork() && now.isOpen()
                && !Objects.equals(now.chases(), before.chases());
        return reopened && now.isReopened() || handoverAsked || topicAssigned || chasesAnother;
    }

    private static boolean canBeHandedOver(Course course, boolean reopened) {
        if (course.handover() == null) {
            return !course.isInOthersWork();
        }
        return switch (course.handover().status()) {
            case OPEN, ACCEPTED -> false;
            case RETURNED -> true;
            // After completion a decision for the front office can only come from a reopening.
            case COMPLETED -> reopened || course.routing().decision().destination() == Destination.FRONT_OFFICE;
        };
    }

    /// Nobody has worked on it but the front office, or that is so again since it was reopened.
    private static boolean isFrontOffices(Course course) {
        return course.handover() == null ? course.routing().joined() == null || course.isInOthersWork()
                : !course.hasWork() && course.routing().decision().destination() == Destination.FRONT_OFFICE;
    }

    /// A chaser of what lies at a department joins it. One that would open work of its own first waits until it is sure that
    /// there is nothing to join: news of the contact it chases may come later than its own.
    private Optional<Taken> decideOn(Course course, Works works, boolean allIsKnown, Instant now) {
        KnownContact contact = course.contact();
        Decided own = decide.on(contact, course.hasWork() ? course.handover().dueAt() : null, now);
        if (contact.chases() != null && contact.isOpen() && course.handover() == null) {
            Optional<Work> chased = works.of(contact.chases()).filter(work -> !work.wasTakenOut());
            boolean toDepartment = isForDepartment(own);
            if (chased.isPresent() && chased.get().isAtDepartment() && (toDepartment || !contact.isReopened())) {
                works.note(course.contactId(), chased.get());
                return Optional.of(join(course, chased.get(), now));
            }
            if (!allIsKnown && (toDepartment || chased.isEmpty())) {
                course.await(now);
                return Optional.empty();
            }
        }
        return Optional.of(carryOut(course, own, now));
    }

    private static boolean isForDepartment(Decided decided) {
        return decided.decision().destination() == Destination.BACK_OFFICE;
    }

    private Taken join(Course course, Work work, Instant now) {
        Decided decided = decide.alreadyAt(work, now);
        course.join(decided.decision(), new Joined(work.contactId(), work.handoverId(), null));
        return new Taken(course.contactId(), course.routing().version(), decided);
    }

    private Taken carryOut(Course course, Decided decided, Instant now) {
        KnownContact contact = course.contact();
        course.route(decided.decision());
        var taken = new Taken(course.contactId(), course.routing().version(), decided);
        if (isForDepartment(decided) && contact.exclusion() == null && !departmentHas(course)) {
            boolean asked = contact.wantsHandover();
            var request = contact.handoverRequest();
            HandingOver.begin(course, identifiers.next(), asked ? request.reason() : decided.decision().reason(),
                    asked ? request.requestedAt() : now);
        }
        return taken;
    }

    private static boolean departmentHas(Course course) {
        return course.hasWork() && course.handover().status() != HandoverStatus.RETURNED;
    }

    private static void closeHandover(Course course, KnownContact before, boolean workWasThere, Instant now) {
        KnownContact contact = course.contact();
        if (contact.exclusion() != null) {
            Closing.close(course, now, Closing.EXCLUDED);
        } else if (contact.isAnswered() && course.hasWork() && answeredSince(course, before, workWasThere)) {
            Closing.answered(course, answeredAt(course), Closing.ANSWERED_BY_FRONT_OFFICE);
        }
    }

    private static boolean answeredSince(Course course, KnownContact before, boolean workWasThere) {
        KnownContact contact = course.contact();
        if (workWasThere) {
            return contact.outcome() != before.outcome() || !Objects.equals(contact.answeredAt(), before.answeredAt());
        }
        return contact.answeredAt() != null && contact.answeredAt().isAfter(workSince(course));
    }

    /// By the service's clock where that is about this answer, else as the agent stated it; never before the work began.
    private static Instant answeredAt(Course course) {
        KnownContact contact = course.contact();
        Instant began = workSince(course);
        Instant recorded = contact.answerRecordedAt();
        Instant at = recorded != null && recorded.isAfter(began) ? recorded : contact.answeredAt();
        return at == null || at.isBefore(began) ? began : at;
    }

    /// Since when the work is under way: handed over once more, since that was asked.
    private static Instant workSince(Course course) {
        Instant opened = course.handover().openedAt();
        KnownContact contact = course.contact();
        return contact.wantsHandover() && contact.handoverRequest().requestedAt().isAfter(opened)
                ? contact.handoverRequest().requestedAt()
                : opened;
    }
}
