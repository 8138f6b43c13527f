package nl.kcc.allinone;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/// How a request is passed on: without the prefix of its service, and with who asked for what in the headers that a proxy
/// writes. What a client writes there itself is thrown away.
record ForwardedRequest(FrontDoorRoute route) implements ProxyInterceptor {

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var asked = context.request().proxiedRequest();
        var headers = context.request().headers();
        headers.remove("Forwarded").remove("X-Forwarded-Host").remove("X-Forwarded-Prefix");
        // Has been answered by the front door.
        headers.remove("Expect");
        context.request().setAuthority(asked.authority());
        headers.set("X-Forwarded-For", asked.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", asked.scheme());
        route.prefix().ifPresent(prefix -> {
            headers.set("X-Forwarded-Prefix", prefix);
            context.request().setURI(without(prefix, asked));
        });
        return context.sendRequest()
                .recover(_ -> Future.succeededFuture(FrontDoorProblem.AWAY.answer(context.request().release().response())));
    }

    /// An answer that cannot be passed on is as good as none.
    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        return context.sendResponse().recover(_ -> FrontDoorProblem.AWAY.answer(context.request().proxiedRequest()));
    }

    private static String without(String prefix, HttpServerRequest asked) {
        var path = asked.path().substring(prefix.length());
        return asked.query() == null ? path : path + "?" + asked.query();
    }
}
