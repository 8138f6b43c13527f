package nl.kcc.routing.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import nl.kcc.personaldata.BsnMask;
import nl.kcc.routing.catalogue.TermsDocument;
import nl.kcc.routing.catalogue.TermsDocument.ChannelTerm;
import nl.kcc.routing.catalogue.TermsDocument.OfLaw;

/// Terms as their keeper wants them. The meaning of each part stands at [TermsDocument].
///
/// @param version the one that was read before
record TermsRequest(@NotNull @Min(1) Integer version, @NotNull Integer usualWorkingDays,
        @Size(max = 20) Map<String, ChannelTerm> channels, @Size(max = 100) List<OfLaw> statutory,
        @Size(max = 100) List<LocalDate> equatedDays) {

    TermsDocument document() {
        return new TermsDocument(usualWorkingDays, channels,
                statutory == null ? List.of() : statutory.stream().filter(Objects::nonNull).map(TermsRequest::masked).toList(),
                equatedDays);
    }

    private static OfLaw masked(OfLaw one) {
        return new OfLaw(masked(one.name()), masked(one.article()), one.topics(), one.groups(), one.days(), one.weeks(),
                one.months());
    }

    private static String masked(String text) {
        return text == null ? null : BsnMask.mask(text);
    }
}
