package nl.kcc.kpi.steering.norms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem.Conflict;
import nl.kcc.edge.Problem.InvalidInput;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.outbox.Identifiers;

/// Adds norms and changes them. One change at a time, so that no two norms say different things of the same contacts.
@ApplicationScoped
class KeepNorms {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);

    private final Norms norms;
    private final Identifiers identifiers;
    private final Clock clock;

    KeepNorms(Norms norms, Identifiers identifiers, Clock clock) {
        this.norms = norms;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /// @throws Conflict (as a failure) when another norm is about the same at the same time
    Uni<Norm> add(Mutiny.Session session, NormRequest request) {
        NormRow row = row(identifiers.next(), 1, request);
        return alone(session).chain(() -> demandNoOther(session, row)).chain(() -> session.persist(row))
                .map(_ -> row.norm());
    }

    /// Ends the newest version the day before the new one begins; on the same day, so that it never held.
    ///
    /// @param scope the municipalities whose norms the user may change
    Uni<Norm> change(Mutiny.Session session, UUID id, NormRequest request, MunicipalityScope scope) {
        return alone(session).chain(() -> norms.versions(session, id, scope)).chain(versions -> {
            Norm newest = versions.getLast();
            NormRow row = row(id, newest.version() + 1, request);
            demandSameSubject(newest, request);
            demandLater(newest, row.validFrom);
            return demandNoOther(session, row)
                    .chain(() -> end(session, newest, row.validFrom.minusDays(1)))
                    .chain(() -> session.persist(row)).map(_ -> row.norm());
        });
    }

    /// Readers go on; a second change waits.
    private static Uni<Integer> alone(Mutiny.Session session) {
        return session.createNativeQuery("lock table norm_version in share row exclusive mode").executeUpdate();
    }

    private static Uni<Integer> end(Mutiny.Session session, Norm newest, LocalDate lastDay) {
        if (newest.validTo() != null && newest.validTo().isBefore(lastDay)) {
            return Uni.createFrom().item(0);
        }
        return session.createMutationQuery("update NormRow set validTo = ?1 where normId = ?2 and version = ?3")
                .setParameter(1, lastDay).setParameter(2, newest.id()).setParameter(3, newest.version())
                .executeUpdate();
    }

    private static Uni<Void> demandNoOther(Mutiny.Session session, NormRow row) {
        return session.createSelectionQuery("from NormRow where metric = ?1 and normId <> ?2", NormRow.class)
                .setParameter(1, row.metric).setParameter(2, row.normId).getResultList()
                .invoke(others -> demandNoOther(others, row)).replaceWithVoid();
    }

    private static void demandNoOther(List<NormRow> others, NormRow row) {
        boolean taken = others.stream().filter(other -> Objects.equals(other.municipality, row.municipality)
                && other.channel == row.channel).anyMatch(other -> overlap(other, row));
        if (taken) {
            throw new Conflict("norm-exists",
                    "Voor deze gemeente, dit kanaal en dit onderwerp geldt dan al een andere norm. Wijzig die.");
        }
    }

    private static boolean overlap(NormRow one, NormRow other) {
        return !one.norm().isVoid() && (one.validTo == null || !one.validTo.isBefore(other.validFrom))
                && (other.validTo == null || !other.validTo.isBefore(one.validFrom));
    }

    private static void demandSameSubject(Norm newest, NormRequest request) {
        if (newest.metric() != request.metric()) {
            throw fixed("metric", "Waar een norm over gaat");
        }
        if (newest.channel() != request.channel()) {
            throw fixed("channel", "Het kanaal van een norm");
        }
        if (!Objects.equals(newest.municipality(), request.municipality())) {
            throw fixed("municipality", "De gemeente van een norm");
        }
    }

    private static InvalidInput fixed(String field, String subject) {
        return new InvalidInput(field, subject + " verandert niet. Maak een nieuwe norm.");
    }

    private static void demandLater(Norm newest, LocalDate from) {
        if (from.isBefore(newest.validFrom())) {
            throw new InvalidInput("validFrom",
                    "De wijziging kan niet ingaan voor de versie die zij vervangt: die geldt vanaf %s."
                            .formatted(DAY.format(newest.validFrom())));
        }
    }

    private NormRow row(UUID id, int version, NormRequest request) {
        Instant now = clock.instant();
        LocalDate today = Counting.dayOf(now);
        request.demandSound(today);
        NormRow row = new NormRow();
        row.versionId = identifiers.next();
        row.normId = id;
        row.version = version;
        row.municipality = request.municipality();
        row.channel = request.channel();
        row.metric = request.metric();
        row.threshold = request.threshold();
        row.share = request.share();
        row.validFrom = request.from(today);
        row.validTo = request.validTo();
        row.owner = request.owner();
        row.measurement = request.measurement();
        row.lastTestedOn = request.lastTestedOn();
        row.published = Boolean.TRUE.equals(request.published());
        row.note = request.note();
        row.recordedAt = now;
        return row;
    }
}
