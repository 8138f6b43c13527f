package nl.kcc.edge.wire;

import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/// HTTP/1.1 and nothing else on an open connection: what a proxy lets through as an upgrade to HTTP/2, it no longer sees.
@Singleton
class PlainHttp implements HttpServerOptionsCustomizer {

    private final AtomicReference<HttpServerOptions> options = new AtomicReference<>();

    @Override
    public void customizeHttpServer(HttpServerOptions chosen) {
        options.set(chosen.setHttp2ClearTextEnabled(false));
    }

    /// The server's limits.
    HttpServerOptions options() {
        return options.get();
    }
}
