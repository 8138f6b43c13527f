package nl.kcc.edge.problem;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/// Answers every failure of a resource. The classes listed beside [Throwable] have mappers of the platform's own, which
/// would be nearer.
class ProblemMapper {

    @ServerExceptionMapper({ Throwable.class, WebApplicationException.class, ResteasyReactiveViolationException.class,
            MismatchedInputException.class, InvalidDefinitionException.class, ForbiddenException.class,
            AuthenticationCompletionException.class })
    Response any(Throwable failure, RoutingContext request) {
        return answer(Failures.problemFor(failure, request, true), request);
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException failure, RoutingContext request) {
        return Response.fromResponse(any(failure, request))
                .header(HttpHeaders.ALLOW, AllowedMethods.of(request.normalizedPath())).build();
    }

    /// Also thrown, as the standard has it, for a value in the query that cannot be converted; that is wrong input.
    @ServerExceptionMapper
    Response notFound(NotFoundException failure, UriInfo address, RoutingContext request) {
        if (AllowedMethods.lack(request.request().method().name(), request.normalizedPath())) {
            return notAllowed(new NotAllowedException(failure), request);
        }
        return answer(QueryFlaw.in(failure.getCause(), address.getQueryParameters()).map(ProblemDetails::of)
                .orElseGet(() -> Failures.problemFor(failure, request, true)), request);
    }

    /// Who is not signed in is told how to: a page leads to the login page, a program gets 401.
    @ServerExceptionMapper({ UnauthorizedException.class, AuthenticationFailedException.class })
    Uni<Response> unauthenticated(RoutingContext request) {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(request).map(ProblemMapper::challenge);
    }

    private static Response answer(ProblemDetails problem, RoutingContext request) {
        return Audience.isPerson(request) ? problem.page() : problem.response();
    }

    private static Response challenge(ChallengeData challenge) {
        Response.ResponseBuilder response = challenge.status == 401
                ? Response.fromResponse(ProblemDetails.of(ProblemKind.UNAUTHENTICATED).response())
                : Response.status(challenge.status);
        return response.header(challenge.headerName.toString(), challenge.headerContent).build();
    }
}
