package nl.kcc.kpi.stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/// What lies between us and a client.
@ApplicationScoped
class Connections implements HttpServerOptionsCustomizer {

    /// Some snapshots; the system takes twice as much. By itself it would keep megabytes for a client that reads slowly,
    /// which would then see figures of minutes ago, and one that has stopped reading would go unnoticed as long.
    private static final int SEND_BUFFER_BYTES = 32 * 1024;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setSendBufferSize(SEND_BUFFER_BYTES);
    }

    /// Ends the stream of a client that does not read. An orderly close would first wait until it has read everything.
    static void hangUp(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            ((ConnectionBase) request.connection()).channel().close();
        }
    }
}
