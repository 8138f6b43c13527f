package nl.kcc.edge.description;

import java.math.BigDecimal;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// The headers of answers.
final class Headers {

    static final String API_VERSION = "API-Version";
    static final String ALLOW = "Allow";
    static final String RETRY_AFTER = "Retry-After";
    static final String WWW_AUTHENTICATE = "WWW-Authenticate";
    static final String LOCATION = "Location";

    private static final Map<String, Header> ALL = Map.of(
            API_VERSION, header("Volledig versienummer van de interface.", text()).example("1.0.0"),
            ALLOW, header("De HTTP-methoden die dit adres wel kent.", text()).example("GET, HEAD"),
            RETRY_AFTER, header("Na hoeveel seconden opnieuw proberen zin heeft.",
                    OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).minimum(BigDecimal.ZERO)),
            WWW_AUTHENTICATE, header("Hoe een programma kan inloggen.", text()).example("Basic realm=\"KCC\""),
            LOCATION, header("Waar het nieuwe staat.", text().format("uri-reference")));

    private Headers() {
    }

    static void describe(Components components) {
        ALL.forEach((name, header) -> components.addHeader(name, header));
    }

    /// To the answers of a call that succeeded or leads elsewhere.
    static void addTo(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") || status.startsWith("3")) {
                refer(response, API_VERSION);
                if (status.equals("201")) {
                    refer(response, LOCATION);
                }
            }
        });
    }

    static APIResponse refer(APIResponse response, String name) {
        return response.addHeader(name, OASFactory.createHeader().ref(name));
    }

    private static Header header(String description, Schema schema) {
        return OASFactory.createHeader().description(description).schema(schema);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
