package nl.kcc.edge;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.SecurityIdentity;

/// Whose contacts a request is about: the municipalities of this installation (`kcc.municipalities`) and, within those,
/// the ones the signed-in user may see. A user of the organisation sees those in the claim `municipalities` of the token;
/// without that claim none, unless the installation serves just one. Local users see them all.
///
/// A municipality that merged into another (`kcc.former-municipalities`) stays in sight for ever, and what is open there
/// can be finished; nothing new is registered for it.
///
/// Works inside an HTTP request only.
@ApplicationScoped
public class Municipalities {

    /// A municipality's code in the list of Statistics Netherlands (CBS), such as `GM0344`.
    public static final Pattern CODE = Pattern.compile("GM\\d{4}");

    private static final String CLAIM = "municipalities";

    private final MunicipalityScope present;
    private final MunicipalityScope former;
    private final MunicipalityScope installation;
    private final SecurityIdentity identity;

    Municipalities(@ConfigProperty(name = "kcc.municipalities") Optional<Set<String>> served,
            @ConfigProperty(name = "kcc.former-municipalities") Optional<Set<String>> former, SecurityIdentity identity) {
        this.present = served.filter(codes -> !codes.isEmpty()).map(MunicipalityScope::of)
                .orElse(MunicipalityScope.EVERY);
        this.former = MunicipalityScope.of(former.orElse(Set.of()));
        this.installation = present.and(this.former);
        this.identity = identity;
    }

    /// The municipalities that the signed-in user may see.
    public MunicipalityScope visible() {
        return identity.getPrincipal() instanceof JsonWebToken token ? granted(token.getClaim(CLAIM)) : installation;
    }

    /// Whether the signed-in user may see every municipality of the installation.
    public boolean seesAll() {
        return visible().equals(installation);
    }

    /// The municipalities of the installation, former ones too, whoever asks.
    public MunicipalityScope served() {
        return installation;
    }

    private MunicipalityScope granted(Object claim) {
        if (claim == null) {
            return present.only().isPresent() ? installation : MunicipalityScope.of(Set.of());
        }
        Collection<?> codes = claim instanceof Collection<?> several ? several : Set.of(claim);
        return installation.within(codes.stream().map(Municipalities::text).toList());
    }

    /// The municipality that something new is about: one that still exists.
    ///
    /// @throws Problem as [#require] does, and for a former municipality
    public String requirePresent(String given) {
        String municipality = require(given);
        if (former.includes(municipality)) {
            throw new Problem.InvalidInput("municipality", noLongerExists(municipality));
        }
        return municipality;
    }

    /// What to tell somebody who registers something for a former municipality.
    public static String noLongerExists(String municipality) {
        return "Gemeente %s bestaat niet meer. Leg nieuwe contacten vast voor de gemeente waarin zij is opgegaan."
                .formatted(municipality);
    }

    /// The municipality a request is about: the given one, or the user's only one when none is given. A former one is only
    /// meant when it is named.
    ///
    /// @param given what the client sent in the field `municipality`; may be null
    /// @throws Problem.InvalidInput when it is no code, not served here, or left out where there is more than one
    /// @throws Problem.Forbidden when it is served here, and not for this user
    public String require(String given) {
        MunicipalityScope visible = visible();
        if (!visible.every() && visible.codes().isEmpty()) {
            throw new Problem.Forbidden("Aan uw account is geen gemeente gekoppeld. Vraag uw beheerder daarom.");
        }
        if (given == null) {
            return visible.without(former).only().orElseThrow(() -> new Problem.InvalidInput("municipality",
                    "Het veld 'municipality' is verplicht, want hier is meer dan één gemeente mogelijk."));
        }
        if (!CODE.matcher(given).matches()) {
            throw new Problem.InvalidInput("municipality",
                    "Het veld 'municipality' moet een gemeentecode van het CBS zijn, zoals GM0344.");
        }
        if (!installation.includes(given)) {
            throw new Problem.InvalidInput("municipality", "Deze installatie werkt niet voor gemeente %s. Wel voor: %s."
                    .formatted(given, String.join(", ", new TreeSet<>(installation.codes()))));
        }
        if (!visible.includes(given)) {
            throw new Problem.Forbidden("U mag geen gegevens van gemeente %s zien of vastleggen.".formatted(given));
        }
        return given;
    }

    /// A claim's elements arrive as plain strings or as JSON strings, depending on the kind of token.
    static String text(Object element) {
        return element instanceof jakarta.json.JsonString json ? json.getString() : String.valueOf(element);
    }
}
