package nl.kcc.kpi.reports.encounters;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.kpi.figures.Criteria;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.Reads;
import nl.kcc.kpi.reports.encounters.EncountersView.Gap;

/// Days of which intake has told of more calls and visits, by its manifests, than have come in here.
@ApplicationScoped
class EncounterGaps {

    /// Those that the watch on manifests tells operators of, too. A manifest knows no channels.
    private static final String SQL = """
            select count(*) as days, coalesce(sum(greatest(contacts - known_contacts, 0)), 0)::bigint as missing,
                min(day) as first, max(day) as last
            from manifest where side = 'ENCOUNTERS' and differs_since is not null and looks >= 2 and day >= %s and day <= %s%s
            """;

    private final Reads reads;

    EncounterGaps(Reads reads) {
        this.reads = reads;
    }

    /// Null when nothing is missing.
    Uni<Gap> of(Filter filter, DayRange days) {
        Criteria criteria = Criteria.ofDimensions(filter.ofMunicipalitiesAlone());
        return reads.ofFacts(SQL.formatted(criteria.parameter(days.from()), criteria.parameter(days.to()),
                criteria.andDimensions()), criteria)
                .map(rows -> rows.iterator().next())
                .map(row -> row.getLong("days") == 0 ? null
                        : new Gap(row.getLong("days"), row.getLong("missing"), row.getLocalDate("first"),
                                row.getLocalDate("last")));
    }
}
