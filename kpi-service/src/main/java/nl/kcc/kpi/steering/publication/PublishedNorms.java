package nl.kcc.kpi.steering.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import nl.kcc.kpi.steering.norms.Metric;
import nl.kcc.kpi.steering.norms.Norm;

/// Which municipalities have published first-contact resolution. A municipality's own norm decides, published or not;
/// where it has none, that of the whole installation does.
///
/// @param norms the current ones, of which only those that hold today count
record PublishedNorms(List<Norm> norms, LocalDate today) {

    /// Whether there can be anything to show at all.
    boolean isAny() {
        return resolution().anyMatch(Norm::published);
    }

    /// The municipalities with a norm of their own.
    Stream<String> withTheirOwn() {
        return resolution().map(Norm::municipality).filter(Objects::nonNull);
    }

    /// The published norm for this municipality.
    Optional<Norm> of(String municipality) {
        return resolution(municipality).or(() -> resolution(null)).filter(Norm::published);
    }

    private Optional<Norm> resolution(String municipality) {
        return resolution().filter(norm -> Objects.equals(norm.municipality(), municipality)).findFirst();
    }

    private Stream<Norm> resolution() {
        return norms.stream()
                .filter(norm -> norm.metric() == Metric.FCR && norm.channel() == null && norm.holdsOn(today));
    }
}
