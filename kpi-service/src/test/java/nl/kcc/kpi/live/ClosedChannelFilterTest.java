package nl.kcc.kpi.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import nl.kcc.infra.Complaints;

class ClosedChannelFilterTest {

    @Test
    void whatIsSentToAClientThatIsLeavingFailsAndIsFreedAndThatIsNotTold() {
        EmbeddedChannel channel = stream();
        ByteBuf snapshot = text("news");
        ChannelPromise sent = channel.newPromise();
        // As the framework does: it ends the answer, from within the attempt that failed.
        sent.addListener(failed -> channel.writeAndFlush(Unpooled.EMPTY_BUFFER));
        atTheClose(channel, () -> channel.writeAndFlush(snapshot, sent));

        try (var complaints = Complaints.of("io.netty")) {
            channel.close();

            assertThat(complaints.lines()).isEmpty();
        }
        assertThat(sent.cause()).isInstanceOf(ClosedChannelException.class);
        assertThat(snapshot.refCnt()).isZero();
    }

    @Test
    void whoeverIsThereGetsEverything() {
        EmbeddedChannel channel = stream();

        channel.writeOutbound(text("news"));

        assertThat(sent(channel)).endsWith("\r\n\r\n4\r\nnews\r\n");
    }

    /// When the connection is closed, and not taken apart yet.
    private static void atTheClose(EmbeddedChannel channel, Runnable action) {
        channel.pipeline().addLast(new ChannelInboundHandlerAdapter() {
            @Override
            public void channelInactive(ChannelHandlerContext context) {
                action.run();
            }
        });
    }

    private static EmbeddedChannel stream() {
        var channel = new EmbeddedChannel(new HttpResponseEncoder(), new ClosedChannelFilter());
        var head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        HttpUtil.setTransferEncodingChunked(head, true);
        channel.writeOneOutbound(head);
        return channel;
    }

    private static ByteBuf text(String content) {
        return Unpooled.copiedBuffer(content, StandardCharsets.US_ASCII);
    }

    private static String sent(EmbeddedChannel channel) {
        var text = new StringBuilder();
        for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
            text.append(part.toString(StandardCharsets.US_ASCII));
            part.release();
        }
        return text.toString();
    }
}
