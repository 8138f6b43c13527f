package nl.kcc.infra;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// Ports for parts that may be restarted.
///
/// Taken from below the range from which the operating system picks ports for outgoing connections: a client that
/// keeps trying a dead port *inside* that range can end up connected to itself, and the port is then lost to the
/// restarted server.
public final class FreePorts {

    private static final int FIRST = 10_000;
    private static final int END = 32_000;

    private FreePorts() {
    }

    /// A port on the loopback address that nobody listens on now.
    public static int next() {
        for (int attempt = 0; attempt < 200; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (isFree(port)) {
                return port;
            }
        }
        throw new PartFailure("No free port was found between " + FIRST + " and " + END + ".");
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
