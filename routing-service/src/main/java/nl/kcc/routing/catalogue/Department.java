package nl.kcc.routing.catalogue;

/// A department (vakafdeling) that takes hand-overs.
public record Department(String code, String name) {
}
