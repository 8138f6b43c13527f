package nl.kcc.e2e;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/// Speaks TLS for a service, which it calls by another name, and tells it where its clients are.
record TlsProxy(Vertx vertx, HttpServer server) implements AutoCloseable {
    private static final String PASSWORD = "only-for-this-test";

    static TlsProxy before(URI service, String name, Path folder) throws Exception {
        var vertx = Vertx.vertx();
        var proxy = HttpProxy.reverseProxy(vertx.createHttpClient()).origin(service.getPort(), service.getHost())
                .addInterceptor(new ProxyInterceptor() {
                    @Override
                    public io.vertx.core.Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
                        var request = context.request();
                        request.putHeader("X-Forwarded-For",
                                request.proxiedRequest().remoteAddress().hostAddress());
                        request.setAuthority(io.vertx.core.net.HostAndPort.create("inside.example", 80));
                        return context.sendRequest();
                    }
                });
        var options = new HttpServerOptions().setSsl(true)
                .setKeyCertOptions(new PfxOptions().setPath(certificate(name, folder).toString()).setPassword(PASSWORD));
        var server = vertx.createHttpServer(options).requestHandler(proxy).listen(0, "127.0.0.1")
                .toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        return new TlsProxy(vertx, server);
    }

    int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static Path certificate(String name, Path folder) throws IOException, InterruptedException {
        var store = folder.resolve("certificate.p12");
        Files.deleteIfExists(store);
        var made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD, "-alias", "site", "-keyalg",
                "EC",
                "-dname", "CN=" + name, "-ext", "san=dns:" + name).inheritIO().start().waitFor();
        if (made != 0) {
            throw new AssertionError("keytool made no certificate");
        }
        return store;
    }
}
