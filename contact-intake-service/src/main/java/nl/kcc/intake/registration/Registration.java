package nl.kcc.intake.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import nl.kcc.edge.Problem;
import nl.kcc.events.Channel;
import nl.kcc.events.ContactEvent.ContactRegistered;
import nl.kcc.events.ContactState;
import nl.kcc.intake.repeats.Placement;
import nl.kcc.personaldata.BsnMask;

/// What a request becomes: an interaction and a contact for each question. An outcome given with it counts as reached
/// at the moment of the question.
record Registration(
        UUID interactionId,
        String municipality,
        Channel channel,
        Instant occurredAt,
        Instant registeredAt,
        List<RegisteredQuestion> questions) {

    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /// @param municipality the one it is about, already checked
    /// @throws Problem.InvalidInput when the request contradicts itself or the clock
    static Registration of(RegistrationRequest request, String municipality, Instant now, Supplier<UUID> ids) {
        var registration = new Registration(ids.get(), municipality, request.channel(), occurredAt(request, now), now,
                new ArrayList<>());
        for (int i = 0; i < request.questions().size(); i++) {
            registration.add(request.questions().get(i), "questions[" + i + "]", ids.get());
        }
        return registration;
    }

    /// The same, with each contact in its place among those of the same person.
    Registration placed(Placement placement) {
        return new Registration(interactionId, municipality, channel, occurredAt, registeredAt,
                questions.stream().map(question -> question.placed(placement)).toList());
    }

    List<ContactState> contacts() {
        return questions.stream().map(RegisteredQuestion::contact).toList();
    }

    List<ContactRegistered> events() {
        return contacts().stream().map(ContactRegistered::new).toList();
    }

    private static Instant occurredAt(RegistrationRequest request, Instant now) {
        if (request.occurredAt() == null) {
            return now;
        }
        if (request.occurredAt().isAfter(now.plus(CLOCK_DIFFERENCE))) {
            throw new Problem.InvalidInput("occurredAt", "Dit tijdstip ligt in de toekomst.");
        }
        if (request.occurredAt().isBefore(EARLIEST)) {
            throw new Problem.InvalidInput("occurredAt", "Dit tijdstip ligt te ver terug: niet vóór 2000.");
        }
        return request.occurredAt().truncatedTo(ChronoUnit.MICROS);
    }

    private void add(QuestionRequest question, String path, UUID id) {
        ReportedOutcome reported = question.outcome();
        if (question.handover() != null && reported != ReportedOutcome.HANDOVER) {
            throw new Problem.InvalidInput(path + ".handover", "Dit kan alleen bij de uitkomst HANDOVER.");
        }
        var handover = question.handover() == null ? HandoverDetails.NONE : question.handover();
        questions.add(new RegisteredQuestion(contact(question, handover, id), BsnMask.mask(question.summary()),
                reported == null ? null : reported.name(),
                BsnMask.mask(handover.note())));
    }

    private ContactState contact(QuestionRequest question, HandoverDetails handover, UUID id) {
        ReportedOutcome reported = question.outcome();
        var request = reported == ReportedOutcome.HANDOVER
                ? new ContactState.HandoverRequest(handover.reasonOrUnspecified(), handover.department(), registeredAt)
                : null;
        var outcome = reported == null ? null : reported.outcome();
        return new ContactState(id, 1, interactionId, municipality, channel, question.topic(), occurredAt, registeredAt,
                outcome, outcome == null ? null : occurredAt,
                reported != null && reported.isSubstantive() ? occurredAt : null, request, null,
                reported == null ? null : reported.exclusion(), null, null, null);
    }
}
