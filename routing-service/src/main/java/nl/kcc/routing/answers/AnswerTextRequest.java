package nl.kcc.routing.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import nl.kcc.edge.PlainText;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Violation;
import nl.kcc.personaldata.BsnMask;

/// A text as its keeper wants it. The meaning of each part stands at [AnswerText].
///
/// @param ask may be left out when there is nothing to ask
/// @param version the one that was read before; 0 for the text that ships with the service
record AnswerTextRequest(
        @Size(max = AnswerText.MOST_QUESTIONS) List<@NotNull @PlainText(min = 1, max = AnswerText.LONGEST_QUESTION, multiline = false) String> ask,
        @NotNull(message = "Vul in wat een medewerker kan zeggen.") @PlainText(min = 1, max = AnswerText.LONGEST_ANSWER) String say,
        @Pattern(regexp = "https://\\S{1,492}", message = AnswerTextRequest.LINK) String link,
        @PlainText(min = 1, max = AnswerText.LONGEST_LINK_TEXT, multiline = false) String linkText,
        LocalDate validUntil,
        @NotNull @Min(0) @Max(1_000_000) Integer version) {

    private static final String LINK = "Geef een heel adres dat met https:// begint, van hoogstens 500 tekens.";
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /// The entries of a list are not masked while they are read, as other texts are.
    AnswerTextRequest {
        ask = ask == null ? List.of() : ask.stream().map(BsnMask::mask).toList();
    }

    /// @throws Problem.InvalidInput naming every field that makes no sense
    AnswerText text(LocalDate today) {
        List<Violation> flaws = new ArrayList<>();
        if (link != null && !AnswersDocument.isLink(link)) {
            flaws.add(new Violation("link", LINK));
        } else if (link != null && !link.equals(BsnMask.mask(link))) {
            flaws.add(new Violation("link", "In dit adres staat een burgerservicenummer. Kies een ander adres."));
        }
        if (linkText != null && link == null) {
            flaws.add(new Violation("linkText", "Bij deze tekst hoort een link. Vul het adres in of haal de tekst weg."));
        }
        if (validUntil != null && validUntil.isBefore(today)) {
            flaws.add(new Violation("validUntil", "Deze dag is al voorbij."));
        } else if (validUntil != null && validUntil.isAfter(LATEST)) {
            flaws.add(new Violation("validUntil", "Deze dag ligt te ver weg."));
        }
        if (!flaws.isEmpty()) {
            throw new Problem.InvalidInput(flaws);
        }
        return new AnswerText(ask, say, link, linkText, validUntil);
    }
}
