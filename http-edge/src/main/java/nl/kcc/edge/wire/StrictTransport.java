package nl.kcc.edge.wire;

import java.time.Duration;

import org.eclipse.microprofile.config.ConfigProvider;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.quarkus.arc.Arc;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;
import nl.kcc.edge.http.StreamedPaths;

/// Sets up each connection of the HTTP server as Vert.x does, and then puts our own decoder and the completion of answers
/// in their places. TLS is a proxy's affair.
public class StrictTransport extends JDKTransport implements VertxServiceProvider {

    /// The names that Vert.x gives its handlers.
    private static final String DECODER = "httpDecoder";
    private static final String SERVER = "handler";

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(this);
    }

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
        super.configure(options, domainSocket, bootstrap);
        ChannelHandler server = bootstrap.config().childHandler();
        PlainHttp http = Arc.container().instance(PlainHttp.class).get();
        StreamedPaths streamed = Arc.container().instance(StreamedPaths.class).get();
        Duration slowest = ConfigProvider.getConfig().getValue("kcc.http.slowest-message", Duration.class);
        bootstrap.childHandler(new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel connection) {
                ChannelPipeline pipeline = connection.pipeline();
                pipeline.addLast(server);
                if (pipeline.get(DECODER) != null) {
                    pipeline.replace(DECODER, DECODER, new StrictDecoder(http.options(), slowest, streamed::include));
                    pipeline.addBefore(SERVER, "wholeAnswers", new WholeAnswers());
                }
            }
        });
    }
}
