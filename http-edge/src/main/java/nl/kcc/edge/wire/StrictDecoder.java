package nl.kcc.edge.wire;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;

/// Refuses heads that a proxy before us could read differently (RFC 9112, 11.2: request smuggling), with 400 and the end
/// of the connection: two statements of the length, an unknown transfer coding, folded lines, no host or several. Hangs
/// up on a message that takes too long to arrive, its head included, whatever is answered meanwhile; on a file, when it does
/// not go on.
class StrictDecoder extends VertxHttpRequestDecoder {

    /// What must arrive of a file within the time that another message has altogether.
    private static final int PROGRESS = 64 * 1024;

    private final Duration slowest;
    private final Predicate<String> streamed;
    private boolean isStreamed;
    private long arrived;
    private Future<?> hangUp;
    private Position position = Position.BETWEEN;
    private boolean folded;

    private enum Position {
        BETWEEN,
        HEADERS,
        CONTENT
    }

    /// @param streamed whether a message to this target is a file
    StrictDecoder(HttpServerOptions options, Duration slowest, Predicate<String> streamed) {
        super(options);
        this.slowest = slowest;
        this.streamed = streamed;
    }

    @Override
    protected void decode(ChannelHandlerContext connection, ByteBuf bytes, List<Object> parts) throws Exception {
        if (hangUp == null) {
            startTime(connection);
        }
        folded |= position != Position.CONTENT && isFolded(bytes);
        super.decode(connection, bytes, parts);
        if (!parts.isEmpty()) {
            position = Position.CONTENT;
            if (parts.getLast() instanceof LastHttpContent) {
                position = Position.BETWEEN;
                forgetTime();
            } else if (isStreamed && hasGoneOn(parts)) {
                forgetTime();
                startTime(connection);
            }
        }
    }

    private boolean hasGoneOn(List<Object> parts) {
        for (Object part : parts) {
            arrived += part instanceof HttpContent content ? content.content().readableBytes() : 0;
        }
        return arrived >= PROGRESS;
    }

    @Override
    protected HttpMessage createMessage(String[] initialLine) {
        position = Position.HEADERS;
        isStreamed = streamed.test(initialLine[1]);
        return super.createMessage(initialLine);
    }

    /// Asked once a head is complete, with everything in it as it was sent. Whatever is thrown makes the message invalid.
    @Override
    protected boolean isContentAlwaysEmpty(HttpMessage message) {
        demandOneReading(message.protocolVersion(), message.headers());
        return super.isContentAlwaysEmpty(message);
    }

    private void demandOneReading(HttpVersion version, HttpHeaders headers) {
        boolean isHttp11 = version.equals(HttpVersion.HTTP_1_1);
        List<String> codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        demand(isHttp11 || version.equals(HttpVersion.HTTP_1_0), "version");
        demand(!folded, "folded line");
        demand(codings.isEmpty() || isHttp11 && codings.size() == 1 && codings.getFirst().equalsIgnoreCase("chunked"),
                "transfer coding");
        demand(codings.isEmpty() || !headers.contains(HttpHeaderNames.CONTENT_LENGTH), "two lengths");
        int hosts = headers.getAll(HttpHeaderNames.HOST).size();
        demand(hosts == 1 || hosts == 0 && !isHttp11, "host");
    }

    private static void demand(boolean held, String flaw) {
        if (!held) {
            throw new IllegalArgumentException(flaw);
        }
    }

    /// Whether one of the header lines that have arrived begins with white space and so continues the line before it. What
    /// is there always begins with the begin of a line: lines are taken out whole.
    private boolean isFolded(ByteBuf bytes) {
        int line = bytes.readerIndex();
        boolean isHeader = position == Position.HEADERS;
        while (line < bytes.writerIndex()) {
            byte first = bytes.getByte(line);
            if (isHeader && (first == ' ' || first == '\t')) {
                return true;
            }
            int end = bytes.indexOf(line, bytes.writerIndex(), (byte) '\n');
            boolean isEmpty = end == line || end == line + 1 && first == '\r';
            if (end < 0 || isHeader && isEmpty) {
                return false;
            }
            isHeader |= !isEmpty;
            line = end + 1;
        }
        return false;
    }

    private void startTime(ChannelHandlerContext connection) {
        arrived = 0;
        hangUp = connection.executor().schedule(() -> connection.close(), slowest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void forgetTime() {
        hangUp.cancel(false);
        hangUp = null;
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) throws Exception {
        super.channelInactive(connection);
        if (hangUp != null) {
            forgetTime();
        }
    }
}
