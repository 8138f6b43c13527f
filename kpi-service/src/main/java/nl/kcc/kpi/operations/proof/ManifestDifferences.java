package nl.kcc.kpi.operations.proof;

import java.time.OffsetDateTime;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.kpi.operations.proof.ManifestsView.Difference;
import nl.kcc.kpi.operations.proof.ManifestsView.Totals;
import nl.kcc.outbox.BackgroundWork;

/// The days that differ, as far as was looked.
@ApplicationScoped
class ManifestDifferences {

    private static final String TOLD = "differs_since is not null and looks >= 2";
    private static final String SUMMARY = """
            select count(*) as days, count(*) filter (where compared_at is null) as waiting, max(as_of) as newest,
                count(*) filter (where %s) as differing
            from manifest
            """.formatted(TOLD);
    private static final String DIFFERING = """
            select * from manifest where %s order by day, municipality, side limit 1000
            """.formatted(TOLD);

    private final BackgroundWork work;

    ManifestDifferences(BackgroundWork work) {
        this.work = work;
    }

    Uni<ManifestsView> view() {
        return work.sql(look -> look.query(SUMMARY).execute().map(rows -> rows.iterator().next())
                .chain(summary -> look.query(DIFFERING).execute()
                        .map(rows -> rows.stream().map(ManifestDifferences::difference).toList())
                        .map(differences -> new ManifestsView(summary.getLong("days"), summary.getLong("waiting"),
                                summary.getOffsetDateTime("newest") instanceof OffsetDateTime newest
                                        ? newest.toInstant()
                                        : null,
                                summary.getLong("differing"), differences))));
    }

    private static Difference difference(Row row) {
        var told = new Totals(row.getLong("contacts"), row.getLong("versions"));
        var known = new Totals(row.getLong("known_contacts"), row.getLong("known_versions"));
        return new Difference(Side.valueOf(row.getString("side")), row.getString("municipality"),
                row.getLocalDate("day"), row.getOffsetDateTime("as_of").toInstant(),
                row.getOffsetDateTime("differs_since").toInstant(), Math.max(0, told.contacts() - known.contacts()),
                row.getLong("unknown_contacts"),
                row.getBoolean("ahead"), told, known);
    }
}
