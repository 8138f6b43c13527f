package nl.kcc.intake.bulk;

import nl.kcc.edge.Municipalities;
import nl.kcc.intake.catalogue.KnownDepartments;
import nl.kcc.intake.catalogue.KnownTopics;
import nl.kcc.intake.registration.Finding;
import nl.kcc.intake.registration.NewInteraction;

/// Says of a row which rule it breaks.
final class RowProblems {

    private RowProblems() {
    }

    static RowRefused of(Finding finding) {
        return switch (finding) {
            case Finding.MunicipalityGone gone ->
                new RowRefused(ImportField.MUNICIPALITY, Municipalities.noLongerExists(gone.municipality()));
            case Finding.NotOneToTwentyQuestions _ ->
                new RowRefused("questions", "Geef 1 tot " + NewInteraction.MOST_QUESTIONS + " vragen op.");
            case Finding.AskedInTheFuture _ ->
                new RowRefused(ImportField.OCCURRED_AT, "Dit tijdstip ligt in de toekomst.");
            case Finding.AskedTooLongAgo _ ->
                new RowRefused(ImportField.OCCURRED_AT, "Dit tijdstip ligt te ver terug: niet vóór 2000.");
            case Finding.AskerUnrecognisable asker ->
                new RowRefused(ImportField.PERSON_VALUE, asker.type().complaint());
            case Finding.SummaryUnfit _ -> new RowRefused(ImportField.SUMMARY,
                    "Vat de vraag samen in 1 tot 1000 tekens; stuurtekens zijn niet toegestaan.");
            case Finding.TopicUnknown _ -> new RowRefused(ImportField.TOPIC, KnownTopics.COMPLAINT);
            case Finding.HandoverUnasked _ -> new RowRefused(ImportField.HANDOVER_REASON,
                    "Een afdeling, reden of notitie kan alleen bij de uitkomst HANDOVER (overgedragen).");
            case Finding.ReasonUnknown _ -> new RowRefused(ImportField.HANDOVER_REASON, "Deze reden bestaat niet.");
            case Finding.DepartmentUnknown department ->
                new RowRefused(ImportField.DEPARTMENT, KnownDepartments.complaint(department.known()));
            case Finding.NoteUnfit _ -> new RowRefused(ImportField.NOTE,
                    "Deze tekst is te lang of bevat tekens die niet zijn toegestaan.");
            case Finding.EncounterUnknown _ ->
                new RowRefused("encounter", "Van dit gesprek of bezoek is niets bekend.");
        };
    }
}
