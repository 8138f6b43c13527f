package nl.kcc.intake.desk;

import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Violation;
import nl.kcc.intake.catalogue.KnownDepartments;
import nl.kcc.intake.catalogue.KnownTopics;
import nl.kcc.intake.registration.Finding;
import nl.kcc.intake.registration.NewInteraction;
import nl.kcc.intake.registration.RegistrationRefused;

/// Says in the words of `POST /v1/contacts` why a registration was refused. What is wrong with the notation of a message
/// the agent hears before, from the constraints on its fields.
final class RegistrationProblems {

    static final String QUESTIONS = "Geef 1 tot " + NewInteraction.MOST_QUESTIONS + " vragen op.";
    private static final String UNREADABLE = "Deze tekst is leeg, te lang of bevat tekens die niet zijn toegestaan.";

    private RegistrationProblems() {
    }

    static Problem of(RegistrationRefused refused) {
        return new Problem.InvalidInput(refused.findings().stream().map(RegistrationProblems::violation).toList());
    }

    static Problem keyReused() {
        return new Problem.Unprocessable("idempotency-key-reused",
                "Deze Idempotency-Key is al gebruikt voor een ander bericht. Gebruik voor elk bericht een nieuwe.");
    }

    static Violation violation(Finding finding) {
        return switch (finding) {
            case Finding.MunicipalityGone gone ->
                new Violation("municipality", Municipalities.noLongerExists(gone.municipality()));
            case Finding.NotOneToTwentyQuestions _ -> new Violation("questions", QUESTIONS);
            case Finding.AskedInTheFuture _ -> new Violation("occurredAt", "Dit tijdstip ligt in de toekomst.");
            case Finding.AskedTooLongAgo _ ->
                new Violation("occurredAt", "Dit tijdstip ligt te ver terug: niet vóór 2000.");
            case Finding.EncounterUnknown _ -> new Violation("encounter", "Dit gesprek of bezoek is niet gemeld.");
            case Finding.AskerUnrecognisable asker -> new Violation("person.value", asker.type().complaint());
            case Finding.SummaryUnfit summary -> of(summary, "summary", UNREADABLE);
            case Finding.TopicUnknown topic -> of(topic, "topic", KnownTopics.COMPLAINT);
            case Finding.HandoverUnasked handover ->
                of(handover, "handover", "Dit kan alleen bij de uitkomst HANDOVER.");
            case Finding.ReasonUnknown reason -> of(reason, "handover.reason", "Deze reden bestaat niet.");
            case Finding.DepartmentUnknown department ->
                of(department, "handover.department", KnownDepartments.complaint(department.known()));
            case Finding.NoteUnfit note -> of(note, "handover.note", UNREADABLE);
        };
    }

    private static Violation of(Finding.OfQuestion finding, String field, String complaint) {
        return new Violation("questions[" + finding.question() + "]." + field, complaint);
    }
}
