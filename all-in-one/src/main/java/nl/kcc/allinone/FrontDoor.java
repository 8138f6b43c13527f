package nl.kcc.allinone;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import nl.kcc.infra.PartFailure;

/// One address for all pages and interfaces: hands each request to the service that [FrontDoorRoute] names, byte by byte as
/// it comes, and the answer back.
final class FrontDoor implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    /// Beyond what any service takes, so that a refusal is the service's own, in words.
    private static final int LONGEST_LINE = 512 * 1024;
    private static final int LARGEST_HEAD = 64 * 1024;

    /// One for each request at work: a live screen holds its own for hours.
    private static final int MOST_CONNECTIONS = 20_000;

    /// Shorter than the services keep an idle connection, so that none is used that is just being closed.
    private static final int IDLE_SECONDS = 30;

    private final Vertx vertx;

    private FrontDoor(Vertx vertx) {
        this.vertx = vertx;
    }

    /// @param port to listen on
    /// @param services where they listen
    static FrontDoor open(int port, Map<Service, Integer> services) {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2).setInternalBlockingPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        var door = new FrontDoor(vertx);
        try {
            door.listen(port, services);
            return door;
        } catch (RuntimeException e) {
            door.close();
            throw e;
        }
    }

    private void listen(int port, Map<Service, Integer> services) {
        var client = vertx.createHttpClient(new HttpClientOptions().setKeepAliveTimeout(IDLE_SECONDS)
                .setMaxInitialLineLength(LONGEST_LINE).setMaxHeaderSize(LARGEST_HEAD).setConnectTimeout(2_000),
                new PoolOptions().setHttp1MaxSize(MOST_CONNECTIONS));
        Map<FrontDoorRoute, HttpProxy> proxies = new HashMap<>();
        FrontDoorRoute.TABLE.forEach(route -> portOf(route, services)
                .ifPresent(target -> proxies.put(route, proxy(client, route, target))));
        var server = vertx.createHttpServer(new HttpServerOptions().setHost(LOOPBACK).setPort(port)
                .setMaxInitialLineLength(LONGEST_LINE).setMaxHeaderSize(LARGEST_HEAD).setHandle100ContinueAutomatically(true)
                .setHttp2ClearTextEnabled(false));
        var listening = server
                .requestHandler(FrontDoorProblem.answerFailuresOf(request -> handle(request, proxies))).listen()
                .toCompletionStage()
                .toCompletableFuture().handle((_, failure) -> failure).join();
        if (listening != null) {
            throw new PartFailure("The front door cannot listen on port %d: %s".formatted(port, listening.getMessage()));
        }
    }

    private static Optional<Integer> portOf(FrontDoorRoute route, Map<Service, Integer> services) {
        return Arrays.stream(Service.values()).filter(service -> service.database().equals(route.to())).findFirst()
                .map(services::get);
    }

    private static void handle(HttpServerRequest request, Map<FrontDoorRoute, HttpProxy> proxies) {
        if (request.authority() == null) {
            // Without a host, or with one that cannot be, there is nothing to pass on.
            FrontDoorProblem.NO_HOST.answer(request).onComplete(_ -> request.connection().close());
            return;
        }
        var proxy = proxies.get(FrontDoorRoute.of(String.valueOf(request.path())));
        if (proxy == null) {
            FrontDoorProblem.NOT_FOUND.answer(request);
        } else {
            proxy.handle(request);
        }
    }

    private static HttpProxy proxy(HttpClient client, FrontDoorRoute route, int port) {
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client).origin(port, LOOPBACK)
                .addInterceptor(new ForwardedRequest(route));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
