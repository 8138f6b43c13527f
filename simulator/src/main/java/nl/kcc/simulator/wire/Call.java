package nl.kcc.simulator.wire;

import java.net.URI;
import java.util.Map;

/// One request, so complete that it can be sent again as it was.
///
/// @param user null for somebody who does not sign in
/// @param body JSON; null for a GET
public record Call(User user, String method, URI uri, Map<String, String> headers, String body) {

    public static Call get(User user, URI service, String path) {
        return new Call(user, "GET", service.resolve(path), Map.of(), null);
    }

    public static Call post(User user, URI service, String path, Object body) {
        return new Call(user, "POST", service.resolve(path), Map.of(), Json.write(body));
    }

    public static Call put(User user, URI service, String path, Object body) {
        return new Call(user, "PUT", service.resolve(path), Map.of(), Json.write(body));
    }

    public Call with(Map<String, String> moreHeaders) {
        return new Call(user, method, uri, Map.copyOf(moreHeaders), body);
    }
}
