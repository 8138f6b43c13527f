package nl.kcc.edge.http;

import jakarta.inject.Singleton;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.vertx.ContextLocals;
import nl.kcc.edge.Municipalities;

/// Notes on the context of a request whose rows its user may see; a unit of work tells the database. Nobody's rows when
/// nobody has signed in.
@Singleton
class RowsOfTheUser {

    /// Named after the setting that the database's policies read.
    private static final String MUNICIPALITIES = "kcc.municipalities";

    private final Municipalities municipalities;
    private final SecurityIdentity identity;

    RowsOfTheUser(Municipalities municipalities, SecurityIdentity identity) {
        this.municipalities = municipalities;
        this.identity = identity;
    }

    @ServerRequestFilter
    public void note() {
        if (!identity.isAnonymous()) {
            ContextLocals.put(MUNICIPALITIES, municipalities.visible().setting());
        }
    }
}
