package nl.kcc.intake.webform;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.ext.web.RoutingContext;
import nl.kcc.edge.rate.CallLimit;

/// How often citizens may use the form and ask how a question stands: nobody signs in here, so machines come too.
@ApplicationScoped
class WebFormLimits {

    private final CallLimit sending;
    private final CallLimit following;

    /// @param perAddress forms a minute from one address
    /// @param together forms a minute from all addresses
    WebFormLimits(@ConfigProperty(name = "kcc.web-form.per-address", defaultValue = "20") int perAddress,
            @ConfigProperty(name = "kcc.web-form.together", defaultValue = "600") int together, Clock clock) {
        if (perAddress < 1 || together < perAddress) {
            throw new ConfigurationException(
                    "kcc.web-form.per-address is at least 1 and at most kcc.web-form.together, not %d and %d."
                            .formatted(perAddress, together));
        }
        this.sending = new CallLimit(perAddress, together, clock);
        this.following = new CallLimit(perAddress, together, clock);
    }

    /// @throws Problem.TooManyRequests when this is one form too many
    void takeForm(RoutingContext request) {
        sending.take(address(request));
    }

    /// @throws Problem.TooManyRequests when this is one question too many
    void takeQuestion(RoutingContext request) {
        following.take(address(request));
    }

    private static String address(RoutingContext request) {
        return request.request().remoteAddress().hostAddress();
    }
}
