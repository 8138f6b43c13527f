package nl.kcc.kpi.export;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import nl.kcc.edge.Problem.InvalidInput;
import nl.kcc.kpi.figures.Kpi;
import nl.kcc.kpi.figures.KpiQuery;
import nl.kcc.kpi.reports.contacts.ContactsBehind;
import nl.kcc.kpi.reports.contacts.ContactsQuery;

/// Asks for what goes into a file. Waits for the answers, so for virtual threads only.
@ApplicationScoped
class Tables {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ROWS_AHEAD = 500;

    private final Kpi kpi;
    private final ContactsBehind contacts;
    private final ExportConfig config;
    private final ObjectMapper json;

    Tables(Kpi kpi, ContactsBehind contacts, ExportConfig config, ObjectMapper json) {
        this.kpi = kpi;
        this.contacts = contacts;
        this.config = config;
        this.json = json;
    }

    Table figures(KpiQuery query) {
        return FigureTable.of(query, json.valueToTree(kpi.of(query).await().atMost(PATIENCE)));
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
