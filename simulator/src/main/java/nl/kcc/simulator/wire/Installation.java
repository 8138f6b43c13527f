package nl.kcc.simulator.wire;

import java.net.URI;

/// Where the three services are, and the one password of the local users.
public record Installation(URI intake, URI routing, URI kpi, String password) {

    @Override
    public String toString() {
        return "Installation[intake=" + intake + ", routing=" + routing + ", kpi=" + kpi + "]";
    }
}
