package nl.kcc.edge;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A set of municipalities, which may be all there are.
///
/// @param every whether there is no bound; then `codes` is empty
/// @param codes the codes within the bound
public record MunicipalityScope(boolean every, Set<String> codes) {

    /// No bound: each well-formed code.
    public static final MunicipalityScope EVERY = new MunicipalityScope(true, Set.of());

    public MunicipalityScope {
        codes = Set.copyOf(codes);
    }

    /// Exactly these; none at all when the collection is empty.
    public static MunicipalityScope of(Collection<String> codes) {
        return new MunicipalityScope(false, Set.copyOf(codes));
    }

    public boolean includes(String code) {
        return every || codes.contains(code);
    }

    /// The only member, when there is exactly one.
    public Optional<String> only() {
        return codes.size() == 1 ? codes.stream().findFirst() : Optional.empty();
    }

    /// For SQL such as `($1::text[] is null or municipality = any ($1))`: null when there is no bound.
    public String[] orNull() {
        return every ? null : codes.toArray(String[]::new);
    }

    MunicipalityScope and(MunicipalityScope more) {
        return every || more.every ? EVERY
                : of(Stream.concat(codes.stream(), more.codes.stream()).collect(Collectors.toSet()));
    }

    /// A scope without bound stays one.
    MunicipalityScope without(MunicipalityScope others) {
        return every ? this : of(codes.stream().filter(code -> !others.includes(code)).toList());
    }

    /// As the setting that the database's policies read: `*` when there is no bound, else the codes with commas between.
    public String setting() {
        return every ? "*" : String.join(",", codes);
    }

    MunicipalityScope within(Collection<String> bound) {
        return of(bound.stream().filter(this::includes).collect(Collectors.toSet()));
    }
}
