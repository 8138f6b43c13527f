package nl.kcc.kpi.steering.norms;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.encounters.EncounterNorms;
import nl.kcc.kpi.figures.encounters.EncounterPromise;
import nl.kcc.kpi.figures.encounters.NormInForce;
import nl.kcc.outbox.UnitOfWork;

/// The norms on waiting and giving up, for the figures of calls and visits. A municipality's own goes before that of the whole
/// installation, and one for the channel before one for all channels.
@ApplicationScoped
class NormsOnEncounters implements EncounterNorms {

    private static final Comparator<Norm> FIRST = Comparator.comparing((Norm norm) -> norm.municipality() == null)
            .thenComparing(norm -> norm.channel() == null).thenComparing(Norm::id).thenComparing(Norm::version);

    private final UnitOfWork work;
    private final Norms norms;

    NormsOnEncounters(UnitOfWork work, Norms norms) {
        this.work = work;
        this.norms = norms;
    }

    @Override
    public Uni<List<NormInForce>> during(DayRange days, MunicipalityScope municipalities) {
        return work.session(municipalities.setting(), session -> norms.during(session, municipalities, days))
                .map(held -> held.stream().sorted(FIRST).flatMap(NormsOnEncounters::inForce).toList());
    }

    private static Stream<NormInForce> inForce(Norm norm) {
        return norm.metric().encounters().stream().filter(promise -> isAbout(norm, promise))
                .map(promise -> new NormInForce(promise, norm.municipality(), norm.validFrom(), norm.validTo(),
                        norm.bound(), norm.share()));
    }

    private static boolean isAbout(Norm norm, EncounterPromise promise) {
        return norm.channel() == null || norm.channel() == promise.channel();
    }
}
