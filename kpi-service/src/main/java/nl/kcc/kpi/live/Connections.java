package nl.kcc.kpi.live;

import java.util.NoSuchElementException;

import org.jboss.logging.Logger;

import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/// What lies between us and a client.
final class Connections {

    private static final Logger LOG = Logger.getLogger(Connections.class);
    /// Some snapshots; the system takes twice as much. By itself it would keep megabytes for a client that reads slowly,
    /// which would then see figures of minutes ago, and one that has stopped reading would go unnoticed as long. For streams
    /// alone: a large answer would have to wait for its reader again and again.
    private static final int SEND_BUFFER_BYTES = 32 * 1024;

    private Connections() {
    }

    /// Makes a connection ready for a stream, unless its client has left meanwhile: then sending fails, and that is its end.
    static void prepare(HttpServerRequest request) {
        try {
            channel(request).config().setOption(ChannelOption.SO_SNDBUF, SEND_BUFFER_BYTES);
            sendNothingAfterTheEnd(request);
        } catch (ChannelException | NoSuchElementException e) {
            LOG.debugf("A client left before its stream began: %s", e);
        }
    }

    /// Does it when the client has left, at once when that was before: nobody subscribes to a stream for it then.
    static void onClose(HttpServerRequest request, Runnable work) {
        channel(request).closeFuture().addListener(_ -> work.run());
    }

    /// News comes from other threads, and may reach a connection after its client has left.
    private static void sendNothingAfterTheEnd(HttpServerRequest request) {
        ChannelPipeline pipeline = channel(request).pipeline();
        // One connection may carry one stream after the other.
        if (request.version() != HttpVersion.HTTP_2 && pipeline.get(ClosedChannelFilter.class) == null) {
            pipeline.addBefore(((ConnectionBase) request.connection()).channelHandlerContext().name(), null,
                    new ClosedChannelFilter());
        }
    }

    /// Ends the stream of a client that does not read. An orderly close would first wait until it has read everything.
    static void hangUp(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            channel(request).close();
        }
    }

    private static Channel channel(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel();
    }
}
