package nl.kcc.allinone;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;

/// What the front door answers itself, as problem details (RFC 9457) like those of the services.
enum FrontDoorProblem {

    NO_HOST(400, "invalid-input", "De invoer klopt niet", "De header 'Host' ontbreekt of is geen adres."),
    NOT_FOUND(404, "not-found", "Niet gevonden", "Dit adres of dit gegeven bestaat niet."),
    FAILED(500, "internal", "Er ging iets mis", "Dit ligt niet aan u."),
    AWAY(502, "away", "Even niet bereikbaar",
            "Een onderdeel antwoordt nu niet. Probeer het over een paar seconden opnieuw.");

    private static final String CONTENT_TYPE = "application/problem+json";

    private final int status;
    private final String body;

    FrontDoorProblem(int status, String slug, String title, String detail) {
        this.status = status;
        this.body = """
                {"type":"urn:kcc:problem:%s","title":"%s","status":%d,"detail":"%s"}""".formatted(slug, title, status,
                detail);
    }

    /// An exception leaves nobody waiting: it is answered here, and thrown on to be logged.
    static Handler<HttpServerRequest> answerFailuresOf(Handler<HttpServerRequest> route) {
        return request -> {
            try {
                route.handle(request);
            } catch (RuntimeException e) {
                FAILED.answer(request);
                throw e;
            }
        };
    }

    /// In place of an answer that has not begun. One that has is broken off, so that nobody takes it for a whole one.
    Future<Void> answer(HttpServerRequest request) {
        var response = request.response();
        if (response.headWritten()) {
            return request.connection().close();
        }
        response.headers().clear();
        return response.setStatusCode(status).putHeader("Content-Type", CONTENT_TYPE).end(body);
    }

    /// In place of what a service should have answered.
    ProxyResponse answer(ProxyResponse response) {
        return response.setStatusCode(status).putHeader("Content-Type", CONTENT_TYPE)
                .setBody(Body.body(Buffer.buffer(body)));
    }
}
