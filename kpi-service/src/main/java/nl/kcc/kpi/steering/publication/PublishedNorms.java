package nl.kcc.kpi.steering.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import nl.kcc.events.Channel;
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

    /// Whether citizens may know by which norm a channel is judged: the one that goes first for it is published.
    boolean tells(String municipality, Channel channel) {
        return Stream.of(norm(municipality, channel), resolution(municipality), norm(null, channel), resolution(null))
                .flatMap(Optional::stream).findFirst().map(Norm::published).orElse(true);
    }

    private Optional<Norm> norm(String municipality, Channel channel) {
        return norms.stream().filter(norm -> norm.metric() == Metric.FCR && norm.channel() == channel && norm.holdsOn(today)
                && Objects.equals(norm.municipality(), municipality)).findFirst();
    }

    private Optional<Norm> resolution(String municipality) {
        return norm(municipality, null);
    }

    private Stream<Norm> resolution() {
        return norms.stream()
                .filter(norm -> norm.metric() == Metric.FCR && norm.channel() == null && norm.holdsOn(today));
    }
}
