package nl.kcc.routing.decision;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import nl.kcc.events.Destination;
import nl.kcc.events.HandoverStatus;
import nl.kcc.events.RoutingState.Joined;
import nl.kcc.outbox.Identifiers;
import nl.kcc.routing.handover.HandoverSettlement;
import nl.kcc.routing.handover.HandoverStart;
import nl.kcc.routing.standing.ChasedWork;
import nl.kcc.routing.standing.ChasedWorks;
import nl.kcc.routing.standing.ContactCourse;
import nl.kcc.routing.standing.KnownContact;

/// What one piece of news from intake means for routing. One for each batch, with what was in force when it began.
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
    /// @return the decisions that were taken, in order
    List<PublishedRuling> apply(ContactCourse course, KnownContact news, ChasedWorks works, Instant now) {
        if (!course.isNews(news)) {
            return List.of();
        }
        KnownContact before = course.contact();
        // Whoever is answered waits no longer: what was owed until then must have been decided.
        Optional<PublishedRuling> awaited = course.waitsSince() != null && news.answer().outcome() != null
                ? decideOn(course, works, true, now)
                : Optional.empty();
        raiseMissedAlarm(course, news);
        takeBackUndueAlarm(course, news);
        course.learn(news);
        boolean workWasThere = course.hasWork();
        Optional<PublishedRuling> taken = callsForDecision(course, before) ? decideOn(course, works, false, now)
                : Optional.empty();
        HandoverSettlement.bySettlement(course, before, workWasThere, now);
        works.note(course);
        return Stream.of(awaited, taken).flatMap(Optional::stream).toList();
    }

    /// Looks again at a contact that chases another: what that one's work has come to decides about this one.
    ///
    /// @param allIsKnown whether everything is known by now that intake had told when this one began to wait
    /// @return the decision, when one was taken
    Optional<PublishedRuling> follow(ContactCourse course, ChasedWorks works, boolean allIsKnown, Instant now) {
        if (course.isInOthersWork()) {
            ChasedWork work = works.of(course.routing().joined().contactId()).orElseThrow();
            if (work.status() == HandoverStatus.COMPLETED && !work.wasTakenOut()) {
                return finish(course, work, now);
            }
            if (course.waitsSince() == null) {
                return stayWith(course, work, now);
            }
        }
        if (course.waitsSince() == null) {
            return Optional.empty();
        }
        if (course.routing() == null || course.contact().isOpen()) {
            return decideOn(course, works, allIsKnown, now);
        }
        course.awaitNoMore();
        return Optional.empty();
    }

    private Optional<PublishedRuling> finish(ContactCourse course, ChasedWork work, Instant now) {
        Optional<PublishedRuling> moved = move(course, work, now);
        course.awaitNoMore();
        course.joinedIsCompleted(work.completedAt());
        return moved;
    }

    private Optional<PublishedRuling> stayWith(ContactCourse course, ChasedWork work, Instant now) {
        if (work.wasTakenOut()) {
            // The chain is worked out anew at intake, and news of it is on its way.
            course.await(now);
            return Optional.empty();
        }
        return move(course, work, now);
    }

    private Optional<PublishedRuling> move(ContactCourse course, ChasedWork work, Instant now) {
        return work.isWhere(course.routing().decision()) ? Optional.empty() : Optional.of(join(course, work, now));
    }

    /// The answer came after its due moment, but is known before the watch saw that moment pass.
    private static void raiseMissedAlarm(ContactCourse course, KnownContact news) {
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
        return news.answer().outcome() != null ? news.answer().answeredAt()
                : news.wantsHandover() ? news.handoverRequest().requestedAt() : null;
    }

    private static void takeBackUndueAlarm(ContactCourse course, KnownContact news) {
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
            return news.answer().firstAnswerAt();
        }
        return before.reopenedAt().equals(news.reopenedAt()) ? news.answerRecordedAt() : null;
    }

    private static boolean callsForDecision(ContactCourse course, KnownContact before) {
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

    private static boolean canBeHandedOver(ContactCourse course, boolean reopened) {
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
    private static boolean isFrontOffices(ContactCourse course) {
        return course.handover() == null ? course.routing().joined() == null || course.isInOthersWork()
                : !course.hasWork() && course.routing().decision().destination() == Destination.FRONT_OFFICE;
    }

    /// A chaser of what lies at a department joins it. One that would open work of its own first waits until it is sure that
    /// there is nothing to join: news of the contact it chases may come later than its own.
    private Optional<PublishedRuling> decideOn(ContactCourse course, ChasedWorks works, boolean allIsKnown, Instant now) {
        KnownContact contact = course.contact();
        Ruling own = decide.on(contact, course.hasWork() ? course.handover().dueAt() : null, now);
        if (contact.chases() != null && contact.isOpen() && course.handover() == null) {
            Optional<ChasedWork> chased = works.of(contact.chases()).filter(work -> !work.wasTakenOut());
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

    private static boolean isForDepartment(Ruling ruling) {
        return ruling.decision().destination() == Destination.BACK_OFFICE;
    }

    private PublishedRuling join(ContactCourse course, ChasedWork work, Instant now) {
        Ruling ruling = decide.alreadyAt(course.contact(), work, now);
        course.join(ruling.decision(), new Joined(work.contactId(), work.handoverId(), null));
        return new PublishedRuling(course.contactId(), course.routing().version(), ruling);
    }

    private PublishedRuling carryOut(ContactCourse course, Ruling ruling, Instant now) {
        KnownContact contact = course.contact();
        course.route(ruling.decision());
        var published = new PublishedRuling(course.contactId(), course.routing().version(), ruling);
        if (isForDepartment(ruling) && contact.exclusion() == null && !departmentHas(course)) {
            boolean asked = contact.wantsHandover();
            var request = contact.handoverRequest();
            HandoverStart.begin(course, identifiers.next(), asked ? request.reason() : ruling.decision().reason(),
                    asked ? request.requestedAt() : now);
        }
        return published;
    }

    private static boolean departmentHas(ContactCourse course) {
        return course.hasWork() && course.handover().status() != HandoverStatus.RETURNED;
    }
}
