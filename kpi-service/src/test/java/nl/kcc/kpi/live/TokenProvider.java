package nl.kcc.kpi.live;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import nl.kcc.infra.TokenIssuer;

/// The organisation's sign-in. Signs tokens for a manager.
public class TokenProvider implements QuarkusTestResourceLifecycleManager {

    private static final String ADDRESS = "kcc.test.provider";
    private static final String PRIVATE_KEY = "kcc.test.provider.key";

    private final TokenIssuer issuer = new TokenIssuer();

    @Override
    public Map<String, String> start() {
        // Remembered as system properties: the tests see this class through another class loader.
        System.setProperty(ADDRESS, issuer.address());
        System.setProperty(PRIVATE_KEY, Base64.getEncoder().encodeToString(issuer.key().getEncoded()));
        return issuer.settings();
    }

    @Override
    public void stop() {
        issuer.close();
    }

    /// A manager's token, which may see that municipality.
    static String token(Duration validity, String municipality) {
        byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
        try {
            var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return TokenIssuer.sign(key, System.getProperty(ADDRESS), "mia", Instant.now(), validity, List.of("manager"),
                    List.of(municipality));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
