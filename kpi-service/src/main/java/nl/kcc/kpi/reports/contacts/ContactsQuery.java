package nl.kcc.kpi.reports.contacts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import nl.kcc.events.Exclusion;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.figures.Criteria;
import nl.kcc.kpi.figures.KpiQuery;

/// A checked question for the contacts behind a figure.
///
/// @param transfers how many are promised at most; only selections about transfers look at it
/// @param exclusion narrows the excluded to one reason
/// @param occurredFrom only contacts from this moment on
/// @param occurredBefore only contacts before this moment
public record ContactsQuery(KpiQuery figure, Selection selection, int transfers, Optional<Exclusion> exclusion,
        Optional<Instant> occurredFrom, Optional<Instant> occurredBefore) {

    Criteria criteria(Instant now) {
        Criteria criteria = Criteria.of(figure.filter(), figure.span().on(Counting.dayOf(now)))
                .and(selection.condition(transfers));
        exclusion.ifPresent(reason -> criteria.and("exclusion = ?", reason.name()));
        occurredFrom.ifPresent(from -> criteria.and("occurred_at >= ?", from.atOffset(ZoneOffset.UTC)));
        occurredBefore.ifPresent(before -> criteria.and("occurred_at < ?", before.atOffset(ZoneOffset.UTC)));
        return criteria;
    }
}
