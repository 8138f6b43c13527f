package nl.kcc.edge.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.quarkus.arc.Arc;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import nl.kcc.edge.http.ResponseHeaders;
import nl.kcc.edge.problem.ProblemDetails;
import nl.kcc.edge.problem.ProblemKind;

/// Completes what the server answers by itself, beside all filters and resources, such as to a line that is no request: a
/// refusal without a body gets problem details, and every answer the headers that all carry.
class WholeAnswers extends ChannelDuplexHandler {

    /// Those not answered yet, in the order in which the answers come.
    private final Queue<HttpMethod> asked = new ArrayDeque<>();

    @Override
    public void channelRead(ChannelHandlerContext connection, Object part) throws Exception {
        if (part instanceof HttpRequest request) {
            asked.add(request.method());
        } else if (part instanceof HttpContent content && content.decoderResult().isFailure() && asked.size() == 1) {
            refuse(connection, content);
            return;
        }
        super.channelRead(connection, part);
    }

    @Override
    public void write(ChannelHandlerContext connection, Object part, ChannelPromise written) throws Exception {
        if (part instanceof HttpResponse answer && answer.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            super.write(connection, whole(answer, HttpMethod.HEAD.equals(asked.poll())), written);
        } else {
            super.write(connection, part, written);
        }
    }

    /// The server would hang up without a word on a chunk that it cannot read.
    private void refuse(ChannelHandlerContext connection, HttpContent unreadable) throws Exception {
        unreadable.release();
        write(connection, answer(HttpVersion.HTTP_1_1, HttpResponseStatus.BAD_REQUEST, Unpooled.EMPTY_BUFFER),
                connection.newPromise().addListener(ChannelFutureListener.CLOSE));
        connection.flush();
    }

    private static HttpResponse whole(HttpResponse answer, boolean isForHead) {
        HttpResponse whole = answer.status().code() >= 400 && !isForHead && answer instanceof FullHttpResponse bare
                && !bare.content().isReadable() ? withBody(bare) : answer;
        if (whole.headers() instanceof HeadersMultiMap headers && !headers.contains(ResponseHeaders.VERSION)) {
            Arc.container().instance(ResponseHeaders.class).get().complete(headers, false);
        }
        return whole;
    }

    private static HttpResponse withBody(FullHttpResponse bare) {
        ByteBuf body = Unpooled.copiedBuffer(ProblemDetails.of(ProblemKind.of(bare.status().code())).json(),
                StandardCharsets.UTF_8);
        FullHttpResponse whole = answer(
                HttpVersion.HTTP_1_0.equals(bare.protocolVersion()) ? HttpVersion.HTTP_1_0 : HttpVersion.HTTP_1_1,
                bare.status(), body);
        whole.headers().setAll(bare.headers()).set(HttpHeaderNames.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, String.valueOf(body.readableBytes()));
        bare.release();
        return whole;
    }

    private static FullHttpResponse answer(HttpVersion version, HttpResponseStatus status, ByteBuf body) {
        return new DefaultFullHttpResponse(version, status, body, HeadersMultiMap.httpHeaders(),
                HeadersMultiMap.httpHeaders());
    }
}
