package nl.kcc.allinone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;

/// Takes the place of a packaged service: is ready, and tells which settings it was given.
public final class StandIn {

    private StandIn() {
    }

    public static void main(String[] arguments) throws IOException {
        if ("refuse".equals(System.getenv("STAND_IN"))) {
            System.out.println("ERROR Set kcc.session-key to at least 32 characters.");
            System.exit(1);
        }
        var port = Integer.parseInt(System.getenv("KCC_HTTP_PORT"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var settings = new StringBuilder();
        System.getenv().entrySet().stream().filter(entry -> entry.getKey().startsWith("KCC_"))
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> settings.append(entry.getKey()).append('=').append(entry.getValue()).append('\n'));
        var bytes = settings.toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }
}
