package nl.kcc.kpi.export;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Problem.InvalidInput;
import nl.kcc.kpi.figures.CatalogueTopics;
import nl.kcc.kpi.figures.Kpi;
import nl.kcc.kpi.figures.KpiQuery;
import nl.kcc.kpi.reports.contacts.ContactsBehind;
import nl.kcc.kpi.reports.contacts.ContactsQuery;
import nl.kcc.kpi.reports.dimensions.MunicipalityNames;
import nl.kcc.kpi.reports.encounters.EncounterReport;

/// Asks for what goes into a file. Waits for the answers, so for virtual threads only.
@ApplicationScoped
class FileContents {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ROWS_AHEAD = 500;

    private final Kpi kpi;
    private final ContactsBehind contacts;
    private final EncounterReport encounters;
    private final CatalogueTopics topics;
    private final MunicipalityNames municipalities;
    private final ExportConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    FileContents(Kpi kpi, ContactsBehind contacts, EncounterReport encounters, CatalogueTopics topics,
            MunicipalityNames municipalities, ExportConfig config, ObjectMapper json, Clock clock) {
        this.kpi = kpi;
        this.contacts = contacts;
        this.encounters = encounters;
        this.topics = topics;
        this.municipalities = municipalities;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    ExportFile figures(KpiQuery query) {
        return FigureFile.of(query, json.valueToTree(onEventLoop(() -> kpi.of(query))), names());
    }

    /// @throws InvalidInput for a filter by what a call or visit does not have
    ExportFile encounters(KpiQuery query) {
        return EncounterFile.of(query, onEventLoop(() -> encounters.perDay(query)), names());
    }

    /// @throws InvalidInput for more contacts than a file may hold
    ExportFile contacts(ContactsQuery query) {
        Instant asOf = clock.instant();
        long count = contacts.count(query).await().atMost(PATIENCE);
        if (count > config.mostContacts()) {
            throw new InvalidInput("list",
                    "De lijst heeft %d vragen en een bestand kan er %d hebben. Kies een kortere periode of meer filters."
                            .formatted(count, config.mostContacts()));
        }
        CodeNames names = names();
        FileDescription about = FileDescription.of(Words.ofSelection(query.selection().name()), names, query.figure().filter(),
                kpi.days(query.figure()).await().atMost(PATIENCE), asOf).narrowedBy(narrowing(query));
        return ContactFile.of(about, names, count, contacts.all(query).subscribe().asStream(ROWS_AHEAD,
                () -> new ArrayBlockingQueue<>(ROWS_AHEAD)));
    }

    private static List<String> narrowing(ContactsQuery query) {
        List<String> words = new ArrayList<>();
        query.exclusion().ifPresent(reason -> words.add("telt niet mee wegens: " + Words.ofExclusion(reason.name())));
        query.occurredFrom().ifPresent(from -> words.add("gevraagd vanaf " + Words.ofMoment(from)));
        query.occurredBefore().ifPresent(before -> words.add("gevraagd vóór " + Words.ofMoment(before)));
        return words;
    }

    private CodeNames names() {
        return CodeNames.of(municipalities, onEventLoop(topics::topics));
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
}
