package nl.kcc.edge;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.SecurityIdentity;

/// One sign-in on the login page, until its end.
///
/// @param id made at random; tells nothing of the user
/// @param until when it ends whatever happens
public record Session(String id, Instant until) {

    /// As long as a working day, with a screen that shows the figures.
    public static final Duration LONGEST = Duration.ofHours(10);

    /// Under this name an identity carries its session.
    public static final String ATTRIBUTE = "kcc.session";

    /// The session by which someone is here; none for a password or a token that came with the request.
    public static Optional<Session> of(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
    }

    /// What names the session by which someone is here, be it of the login page or of the organisation's sign-in.
    public static Optional<String> idOf(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.claim("sid") : of(identity).map(Session::id);
    }
}
