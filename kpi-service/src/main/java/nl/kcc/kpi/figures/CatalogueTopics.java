package nl.kcc.kpi.figures;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.outbox.BackgroundWork;

/// The topics and departments of our copy of the catalogue. It is the same for everybody.
@ApplicationScoped
public class CatalogueTopics {

    private static final String TOPICS = "select code, name, topic_group from topic order by code";
    private static final String DEPARTMENTS = "select code from known_department where code is not null order by code";

    private final BackgroundWork work;

    CatalogueTopics(BackgroundWork work) {
        this.work = work;
    }

    /// @param group code of the topics it belongs with; null without one
    public record NamedTopic(String code, String name, String group) {
    }

    /// By code; none until the first catalogue has arrived.
    public Uni<List<NamedTopic>> topics() {
        return work.sql(look -> look.query(TOPICS).execute()).map(rows -> rows.stream().map(row -> new NamedTopic(
                row.getString("code"), row.getString("name"), row.getString("topic_group"))).toList());
    }

    /// Codes, in order.
    public Uni<List<String>> departments() {
        return work.sql(look -> look.query(DEPARTMENTS).execute())
                .map(rows -> rows.stream().map(row -> row.getString("code")).toList());
    }
}
