package nl.kcc.routing.topics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import nl.kcc.edge.PlainText;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Violation;
import nl.kcc.events.Channel;
import nl.kcc.events.TopicState;
import nl.kcc.personaldata.BsnMask;
import nl.kcc.routing.catalogue.Topic;

/// A topic as its keeper wants it. The meaning of each part stands at [Topic]; what is left out is empty.
///
/// @param answerable days on which the front office may answer it at once; none when left out
/// @param revision the one that was read; left out for a new topic
record TopicRequest(
        @NotNull @PlainText(min = 1, max = 120, multiline = false) String name,
        @NotNull @Pattern(regexp = TopicState.CODE) String group,
        @NotNull @Pattern(regexp = TopicState.CODE) String department,
        @Size(max = 50) List<@NotNull @PlainText(min = 1, max = 100, multiline = false) String> synonyms,
        @Size(max = 200) List<@NotNull @PlainText(min = 1, max = 300, multiline = false) String> phrasings,
        @PlainText(min = 1, max = 200, multiline = false) String upl,
        @Pattern(regexp = "https?://[!-~]{1,290}", message = TopicRequest.ADDRESS) String uplUri,
        @Size(max = 50) List<@NotNull @Valid AnswerablePeriod> answerable,
        @Min(1) @Max(100) Integer answerWorkingDays,
        Map<Channel, @NotNull @Min(1) @Max(100) Integer> channelWorkingDays,
        LocalDate withdrawnFrom,
        @Pattern(regexp = "[0-9a-f]{16}") String revision) {

    private static final String ADDRESS = "Geef een heel adres dat met http:// of https:// begint.";
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /// The entries of a list are not masked while they are read, as other texts are.
    TopicRequest {
        synonyms = texts(synonyms);
        phrasings = texts(phrasings);
        answerable = answerable == null ? List.of() : answerable;
    }

    private static List<String> texts(List<String> given) {
        return given == null ? List.of() : given.stream().map(BsnMask::mask).toList();
    }

    /// @throws Problem.InvalidInput naming every field that makes no sense
    Topic topic(String code) {
        List<Violation> flaws = new ArrayList<>(AnswerablePeriods.flaws("answerable", answerable));
        if (withdrawnFrom != null && (withdrawnFrom.isBefore(EARLIEST) || withdrawnFrom.isAfter(LATEST))) {
            flaws.add(new Violation("withdrawnFrom", "Deze dag ligt te ver weg."));
        }
        if (uplUri != null && upl == null) {
            flaws.add(new Violation("uplUri", "Bij dit adres hoort een naam uit de landelijke lijst (upl)."));
        } else if (uplUri != null && BsnMask.isIn(uplUri)) {
            flaws.add(new Violation("uplUri", "In dit adres staat een burgerservicenummer. Kies een ander adres."));
        }
        if (!flaws.isEmpty()) {
            throw new Problem.InvalidInput(flaws);
        }
        return new Topic(code, name.strip(), group, department, distinct(synonyms), upl, AnswerablePeriods.changes(answerable),
                answerWorkingDays, distinct(phrasings), uplUri, channelWorkingDays, withdrawnFrom);
    }

    private static List<String> distinct(List<String> texts) {
        return texts.stream().map(String::strip).distinct().toList();
    }
}
