package nl.kcc.allinone;

import java.util.List;
import java.util.Optional;

/// One row of the table that says where the front door leads. `deploy/front-door/Caddyfile` says the same for compose, and a
/// test compares the two.
///
/// @param to the part that answers: a service by the name of its database, `keycloak`, or [#NOBODY]
/// @param stripped whether the part is asked without the first segment of the path, which it is told of in
///        `X-Forwarded-Prefix`
/// @param paths each a path, or what all paths below it begin with and a `*`
record FrontDoorRoute(String to, boolean stripped, List<String> paths) {

    /// Answers 404. Keycloak has more addresses than people need, its console among them.
    static final String NOBODY = "nobody";

    /// The first row that names a path counts.
    static final List<FrontDoorRoute> TABLE = List.of(
            service("intake", "/intake/*"),
            service("routing", "/routing/*"),
            service("kpi", "/kpi/*"),
            pages("routing", "/werklijst", "/werklijst/*", "/onderwerpen", "/onderwerpen/*", "/regels", "/regels/*",
                    "/kalender",
                    "/kalender/*"),
            pages("kpi", "/cijfers", "/cijfers/*", "/verbeteren", "/verbeteren/*", "/openbaar", "/openbaar/*", "/beheer",
                    "/beheer/*",
                    // Where its pages were before.
                    "/normen", "/normen/*", "/verlies", "/verlies/*", "/verloop", "/verloop/*"),
            pages("keycloak", "/auth/realms/kcc/*", "/auth/resources/*"),
            pages(NOBODY, "/auth", "/auth/*"),
            pages("intake", "/*"));

    static FrontDoorRoute of(String path) {
        return TABLE.stream().filter(route -> route.paths.stream().anyMatch(pattern -> matches(pattern, path))).findFirst()
                .orElse(TABLE.getLast());
    }

    /// What is taken off the path, such as `/kpi`.
    Optional<String> prefix() {
        return stripped ? Optional.of(paths.getFirst().replace("/*", "")) : Optional.empty();
    }

    private static boolean matches(String pattern, String path) {
        return pattern.endsWith("*") ? path.startsWith(pattern.substring(0, pattern.length() - 1)) : path.equals(pattern);
    }

    private static FrontDoorRoute service(String name, String path) {
        return new FrontDoorRoute(name, true, List.of(path));
    }

    private static FrontDoorRoute pages(String to, String... paths) {
        return new FrontDoorRoute(to, false, List.of(paths));
    }
}
