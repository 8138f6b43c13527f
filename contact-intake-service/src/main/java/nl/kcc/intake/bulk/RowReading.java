package nl.kcc.intake.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import nl.kcc.edge.Problem;
import nl.kcc.events.Channel;
import nl.kcc.intake.registration.InteractionSource;
import nl.kcc.intake.registration.NewHandover;
import nl.kcc.intake.registration.NewInteraction;
import nl.kcc.intake.registration.NewQuestion;
import nl.kcc.intake.registration.ReportedOutcome;

/// Makes a row an interaction.
///
/// @param user who imports
/// @param municipalities gives the municipality that is meant; null where the row names none
record RowReading(String user, UnaryOperator<String> municipalities) {

    private static final int LONGEST_SOURCE_ID = 255;
    private static final char REPLACEMENT = '\uFFFD';

    private static final Map<String, Channel> CHANNELS = Map.ofEntries(Map.entry("TELEFOON", Channel.PHONE),
            Map.entry("TEL", Channel.PHONE), Map.entry("BALIE", Channel.COUNTER), Map.entry("E-MAIL", Channel.EMAIL),
            Map.entry("MAIL", Channel.EMAIL), Map.entry("WEBFORMULIER", Channel.WEB), Map.entry("FORMULIER", Channel.WEB),
            Map.entry("WEBSITE", Channel.WEB));
    private static final Map<String, ReportedOutcome> OUTCOMES = Map.ofEntries(
            Map.entry("BEANTWOORD", ReportedOutcome.ANSWERED),
            Map.entry("BEANTWOORD NA OVERLEG", ReportedOutcome.ANSWERED_AFTER_CONSULT),
            Map.entry("WARM DOORVERBONDEN", ReportedOutcome.WARM_SETTLED),
            Map.entry("DOORVERWEZEN", ReportedOutcome.REFERRED),
            Map.entry("BURGER NEEMT OPNIEUW CONTACT OP", ReportedOutcome.CITIZEN_RETURNS),
            Map.entry("OVERGEDRAGEN", ReportedOutcome.HANDOVER), Map.entry("VERKEERD VERBONDEN", ReportedOutcome.WRONG_NUMBER),
            Map.entry("OPGEHANGEN", ReportedOutcome.ABANDONED), Map.entry("VERBINDING VERBROKEN", ReportedOutcome.DISCONNECTED),
            Map.entry("UITGAAND", ReportedOutcome.OUTBOUND), Map.entry("AUTOMATISCH ANTWOORD", ReportedOutcome.AUTO_REPLY),
            Map.entry("DUBBEL", ReportedOutcome.DUPLICATE), Map.entry("GEEN VRAAG", ReportedOutcome.NO_QUESTION));

    /// @throws RowRefused when a cell cannot be what it should be
    ImportedInteraction read(FileRow row) {
        row.flaw().ifPresent(flaw -> {
            throw flaw;
        });
        row.cells().forEach(RowReading::requireText);
        row.questions().forEach(question -> question.forEach(RowReading::requireText));
        String municipality = municipality(row.cells().get(ImportField.MUNICIPALITY));
        String sourceId = sourceId(row.cells().get(ImportField.SOURCE_ID));
        // Sources number their own rows, each from 1 on.
        var source = new InteractionSource.ImportRow(user, municipality + '\n' + sourceId);
        return new ImportedInteraction(row.number(), new NewInteraction(source, municipality,
                channel(row.cells().get(ImportField.CHANNEL)), occurredAt(row.cells()), RowPerson.of(row.cells()),
                row.questions().stream().map(RowReading::question).toList()));
    }

    private static void requireText(ImportField field, String value) {
        if (value.indexOf(REPLACEMENT) >= 0) {
            throw new RowRefused(field, "Hier staan tekens die niet te lezen zijn. Sla het bestand op als CSV UTF-8.");
        }
    }

    private String municipality(String given) {
        try {
            return municipalities.apply(given);
        } catch (Problem refused) {
            throw new RowRefused(ImportField.MUNICIPALITY, refused.getMessage());
        }
    }

    private static String sourceId(String given) {
        if (given == null || given.length() > LONGEST_SOURCE_ID) {
            throw new RowRefused(ImportField.SOURCE_ID,
                    "Geef elke rij een eigen nummer van hoogstens " + LONGEST_SOURCE_ID + " tekens.");
        }
        RowPerson.refuseShortened(ImportField.SOURCE_ID, given);
        return given;
    }

    private static Channel channel(String given) {
        return Optional.ofNullable(code(given, Channel.values(), CHANNELS))
                .orElseThrow(() -> new RowRefused(ImportField.CHANNEL,
                        "Kies een kanaal: telefoon, balie, e-mail of web."));
    }

    private static Instant occurredAt(Map<ImportField, String> cells) {
        String date = cells.get(ImportField.DATE);
        String time = cells.get(ImportField.TIME);
        if (date == null && time == null) {
            String moment = cells.get(ImportField.OCCURRED_AT);
            return moment == null ? null : FileMoment.read(moment);
        }
        return FileMoment.read(time == null ? date : date + ' ' + time);
    }

    private static NewQuestion question(Map<ImportField, String> cells) {
        String outcome = cells.get(ImportField.OUTCOME);
        ReportedOutcome reported = code(outcome, ReportedOutcome.values(), OUTCOMES);
        if (outcome != null && reported == null) {
            throw new RowRefused(ImportField.OUTCOME, "Deze uitkomst is niet bekend.");
        }
        var handover = new NewHandover(cells.get(ImportField.HANDOVER_REASON), cells.get(ImportField.DEPARTMENT),
                cells.get(ImportField.NOTE));
        boolean isDescribed = handover.reason() != null || handover.department() != null || handover.note() != null;
        return new NewQuestion(cells.get(ImportField.TOPIC), cells.get(ImportField.SUMMARY), reported,
                isDescribed ? Optional.of(handover) : Optional.empty());
    }

    /// @return null when it is none
    private static <E extends Enum<E>> E code(String given, E[] codes, Map<String, E> words) {
        if (given == null) {
            return null;
        }
        String upper = given.toUpperCase(Locale.ROOT);
        return List.of(codes).stream().filter(code -> code.name().equals(upper)).findFirst().orElse(words.get(upper));
    }
}
