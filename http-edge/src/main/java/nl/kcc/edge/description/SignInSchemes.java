package nl.kcc.edge.description;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/// How a program signs in at this installation.
final class SignInSchemes {

    private static final String CONFIGURATION = "/.well-known/openid-configuration";

    private SignInSchemes() {
    }

    static Map<String, SecurityScheme> of(Config config) {
        Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
        if (config.getOptionalValue("kcc.local-password", String.class).isPresent()) {
            schemes.put("localUser", OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")
                    .description("Naam en wachtwoord van een lokale gebruiker."));
        }
        if (config.getOptionalValue("kcc.oidc.enabled", Boolean.class).orElse(false)) {
            schemes.put("organisation", OASFactory.createSecurityScheme().type(SecurityScheme.Type.OPENIDCONNECT)
                    .openIdConnectUrl(config.getValue("kcc.oidc.url", String.class).replaceFirst("/+$", "") + CONFIGURATION)
                    .description("Een token van de inlogdienst van de organisatie."));
        }
        return schemes;
    }
}
