package nl.kcc.edge.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.PlainText;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Roles;
import nl.kcc.edge.StreamedBody;
import nl.kcc.edge.http.ContentPolicy;

/// One of everything that a service does at its edge.
@Path("/v1/examples")
public class ExampleResource {

    public enum Colour {
        RED,
        GREEN
    }

    public record Question(@NotNull @PlainText(min = 1, max = 20) String summary, Colour colour,
            @Size(max = 3) List<String> parts, List<List<Integer>> grid) {
    }

    public record Line(@NotNull @PlainText(min = 1, max = 20) String summary) {
    }

    public record Message(@NotNull String name, Instant at, Integer count, Boolean urgent, UUID id, Colour colour,
            @NotEmpty @Size(max = 2) List<@NotNull @Valid Question> questions,
            List<@PlainText(min = 1, max = 20) String> marks) {
    }

    static class AlreadyAnswered extends Problem.Conflict {
        private static final long serialVersionUID = 1;

        AlreadyAnswered() {
            super("already-answered", "Dit contact is al beantwoord.");
        }
    }

    private final SecurityIdentity identity;
    private final Municipalities municipalities;
    private final ContentPolicy policy;

    ExampleResource(SecurityIdentity identity, Municipalities municipalities, ContentPolicy policy) {
        this.policy = policy;
        this.identity = identity;
        this.municipalities = municipalities;
    }

    @POST
    @PermitAll
    public Uni<Message> echo(@Valid Message message) {
        return Uni.createFrom().item(message);
    }

    @POST
    @Path("/line")
    @PermitAll
    public Line line(@Valid @NotNull Line line) {
        return line;
    }

    @POST
    @Path("/text")
    @Consumes(MediaType.TEXT_PLAIN)
    @PermitAll
    public String text(String text) {
        return text;
    }

    @POST
    @Path("/file")
    @Consumes(MediaType.TEXT_PLAIN)
    @Blocking
    @PermitAll
    public long file(@StreamedBody InputStream file) throws IOException {
        return file.transferTo(OutputStream.nullOutputStream());
    }

    @POST
    @Path("/upload")
    @Consumes(MediaType.TEXT_PLAIN)
    @Blocking
    @PermitAll
    public long upload(@StreamedBody InputStream form) throws IOException {
        return form.transferTo(OutputStream.nullOutputStream());
    }

    @GET
    @Path("/framed")
    @PermitAll
    public Response framed() {
        return Response.ok("x").header("Content-Security-Policy", policy.framedBy(List.of("https://www.voorbeeld.nl")))
                .build();
    }

    @GET
    @Path("/agent")
    @RolesAllowed(Roles.AGENT)
    public Map<String, Object> agent() {
        return Map.of("name", identity.getPrincipal().getName(), "roles", identity.getRoles());
    }

    @GET
    @Path("/anyone")
    @Authenticated
    public String anyone() {
        return identity.getPrincipal().getName();
    }

    @GET
    @Path("/forgotten")
    public String forgotten() {
        return "a method without any role";
    }

    @GET
    @Path("/failures/{kind}")
    @PermitAll
    public Uni<String> failure(@PathParam("kind") String kind) {
        return Uni.createFrom().failure(() -> switch (kind) {
            case "not-found" -> new Problem.NotFound("Dit contact bestaat niet.");
            case "conflict" -> new AlreadyAnswered();
            case "invalid" -> new Problem.InvalidInput("at", "Het moment ligt in de toekomst.");
            case "unprocessable" -> new Problem.Unprocessable("Deze sleutel is al gebruikt.");
            case "busy" -> new Problem.Busy("Probeer het zo opnieuw.");
            case "forbidden" -> new Problem.Forbidden("Dit mag u niet.");
            case "database" -> new IllegalStateException(new ConnectException("Connection refused: db/10.0.0.1:5432"));
            default -> new IllegalStateException("secret: 999990342");
        });
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed(Roles.MANAGER)
    public Multi<String> stream() {
        return Multi.createFrom().items("one", "two");
    }

    @GET
    @Path("/failing-stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @PermitAll
    public Multi<String> failingStream() {
        throw new Problem.InvalidInput("window", "Deze periode is er niet.");
    }

    @GET
    @Path("/days")
    @PermitAll
    public String days(@QueryParam("from") LocalDate from, @QueryParam("page") @Max(10) Integer page) {
        return from + " " + page;
    }

    public static class Filter {
        @QueryParam("channel")
        List<String> channel;
    }

    @GET
    @Path("/filtered")
    @PermitAll
    public String filtered(@BeanParam Filter filter, @RestQuery String department) {
        return filter.channel + " " + department;
    }

    @GET
    @Path("/by-id/{id}")
    @PermitAll
    public String byId(@PathParam("id") UUID id) {
        return id.toString();
    }

    @GET
    @Path("/municipality")
    @Authenticated
    public String municipality(@QueryParam("municipality") String given) {
        return municipalities.require(given);
    }

    @POST
    @Path("/made")
    @RolesAllowed(Roles.AGENT)
    public Response made() {
        return Response.created(URI.create("/v1/examples/made/1")).build();
    }
}
