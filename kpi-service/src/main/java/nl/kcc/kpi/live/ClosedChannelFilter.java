package nl.kcc.kpi.live;

import java.nio.channels.ClosedChannelException;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;

/// Keeps what is sent to a client that has left from the encoder of HTTP. The framework answers a failure to send by one more
/// attempt, from within the first; the encoder, which keeps the parts of a message until it has passed them all on, would
/// then pass on those of the first once more, and free them twice.
final class ClosedChannelFilter extends ChannelOutboundHandlerAdapter {

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise sent) {
        if (context.channel().isActive()) {
            context.write(message, sent);
        } else {
            ReferenceCountUtil.release(message);
            sent.tryFailure(new ClosedChannelException());
        }
    }
}
