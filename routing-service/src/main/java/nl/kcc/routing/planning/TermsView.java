package nl.kcc.routing.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.kcc.routing.catalogue.TermsDocument;
import nl.kcc.routing.catalogue.TermsDocument.ChannelTerm;
import nl.kcc.routing.catalogue.TermsDocument.OfLaw;

/// The terms of the installation. The meaning of each part stands at [TermsDocument].
///
/// @param history when they changed, the newest first
record TermsView(int version, int usualWorkingDays, Map<String, ChannelTerm> channels, List<OfLaw> statutory,
        List<LocalDate> equatedDays, List<PlanVersionView> history) {

    static TermsView of(Plans.Plan<TermsDocument> plan) {
        TermsDocument terms = plan.document();
        return new TermsView(plan.version(), terms.usualWorkingDays(), terms.channels() == null ? Map.of() : terms.channels(),
                listed(terms.statutory()), listed(terms.equatedDays()), plan.history());
    }

    private static <T> List<T> listed(List<T> entries) {
        return entries == null ? List.of() : entries;
    }
}
