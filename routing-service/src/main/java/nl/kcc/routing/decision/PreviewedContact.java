package nl.kcc.routing.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kcc.edge.Problem;
import nl.kcc.events.ContactDraft;
import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.standing.KnownContact;

/// Makes of a request for a preview the contact that routing would come to know, had it been registered at this moment. It
/// follows intake in what an outcome means, so that the same decision comes of both.
record PreviewedContact(Catalogue catalogue, Instant now) {

    private static final String HANDOVER = "HANDOVER";
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    /// One may look at a holiday or a closed week that is still to come.
    private static final Duration FURTHEST = Duration.ofDays(366);

    /// @param municipality the one that is meant
    /// @throws Problem.InvalidInput that names the field
    KnownContact of(PreviewRequest request, String municipality) {
        Instant asked = request.at() == null ? now : request.at();
        refuseIf(asked.isBefore(EARLIEST) || asked.isAfter(now.plus(FURTHEST)), "at",
                "Dit tijdstip ligt te ver weg: kies een moment vanaf 2000, hoogstens een jaar vooruit.");
        refuseIf(request.topic() != null && catalogue.topic(request.topic()).isEmpty(), "topic",
                PreviewRequest.TOPIC);
        refuseIf(request.department() != null && !HANDOVER.equals(request.outcome()), "department",
                "Dit kan alleen bij de uitkomst HANDOVER.");
        if (request.department() != null) {
            catalogue.requireDepartment(request.department());
        }
        var draft = new ContactDraft(null, null, municipality, request.channel(), asked, now).about(request.topic());
        if (request.outcome() != null) {
            settle(draft, request, asked);
        }
        return KnownContact.of(draft.next());
    }

    private void settle(ContactDraft draft, PreviewRequest request, Instant asked) {
        Optional<Outcome> outcome = named(Outcome.values(), request.outcome());
        Optional<Exclusion> exclusion = named(Exclusion.values(), request.outcome());
        if (HANDOVER.equals(request.outcome())) {
            // The reason is for people: no rule looks at it. Nobody hands over what was not asked yet.
            draft.handedOver(new HandoverRequest(HANDOVER, request.department(), asked.isAfter(now) ? asked : now));
        } else if (outcome.isPresent()) {
            draft.answered(outcome.get(), asked, asked);
        } else {
            draft.excluded(exclusion.orElseThrow(PreviewedContact::unknownOutcome));
        }
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static Problem unknownOutcome() {
        return new Problem.InvalidInput("outcome", "Deze uitkomst bestaat niet. Bekend zijn: "
                + Stream.of(Arrays.stream(Outcome.values()), Stream.of(HANDOVER), Arrays.stream(Exclusion.values()))
                        .flatMap(names -> names).map(Object::toString).collect(Collectors.joining(", "))
                + ".");
    }

    private static void refuseIf(boolean wrong, String field, String message) {
        if (wrong) {
            throw new Problem.InvalidInput(field, message);
        }
    }
}
