package nl.kcc.kpi.export;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Problem.InvalidInput;
import nl.kcc.kpi.figures.Kpi;
import nl.kcc.kpi.figures.KpiQuery;
import nl.kcc.kpi.reports.contacts.ContactsBehind;
import nl.kcc.kpi.reports.contacts.ContactsQuery;
import nl.kcc.kpi.reports.encounters.EncounterReport;

/// Asks for what goes into a file. Waits for the answers, so for virtual threads only.
@ApplicationScoped
class Tables {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ROWS_AHEAD = 500;

    private final Kpi kpi;
    private final ContactsBehind contacts;
    private final EncounterReport encounters;
    private final ExportConfig config;
    private final ObjectMapper json;

    Tables(Kpi kpi, ContactsBehind contacts, EncounterReport encounters, ExportConfig config, ObjectMapper json) {
        this.kpi = kpi;
        this.contacts = contacts;
        this.encounters = encounters;
        this.config = config;
        this.json = json;
    }

    Table figures(KpiQuery query) {
        return FigureTable.of(query, json.valueToTree(kpi.of(query).await().atMost(PATIENCE)));
    }

    /// @throws InvalidInput for a filter by what a call or visit does not have
    Table encounters(KpiQuery query) {
        return EncounterTable.of(query, onEventLoop(() -> encounters.perDay(query)));
    }

    /// Norms are entities, which are read nowhere else.
    private static <T> T onEventLoop(Supplier<Uni<T>> question) {
        try {
            return VertxContextSupport
                    .subscribeAndAwait(() -> Uni.createFrom().deferred(question::get).ifNoItem().after(PATIENCE).fail());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the database did not answer", e);
        }
    }

    /// @throws InvalidInput for more contacts than a file may hold
    Table contacts(ContactsQuery query) {
        long count = contacts.count(query).await().atMost(PATIENCE);
        if (count > config.mostContacts()) {
            throw new InvalidInput("list",
                    "De lijst heeft %d contacten en een bestand kan er %d hebben. Kies een kortere periode of meer filters."
                            .formatted(count, config.mostContacts()));
        }
        return ContactTable.of(contacts.all(query).subscribe().asStream(ROWS_AHEAD,
                () -> new ArrayBlockingQueue<>(ROWS_AHEAD)));
    }
}
