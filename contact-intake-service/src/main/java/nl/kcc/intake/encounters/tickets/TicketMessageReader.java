package nl.kcc.intake.encounters.tickets;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import com.fasterxml.jackson.databind.ObjectMapper;

import nl.kcc.edge.Problem;

/// Puts a ticket system's message into our names, where its query says that it comes in others.
@Provider
@TicketMessage
@Priority(Priorities.USER + 100)
class TicketMessageReader implements ReaderInterceptor {

    private final TicketSystems systems;
    private final ObjectMapper json;
    private final UriInfo address;

    TicketMessageReader(TicketSystems systems, ObjectMapper json, @Context UriInfo address) {
        this.systems = systems;
        this.json = json;
        this.address = address;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext message) throws IOException {
        String name = address.getQueryParameters().getFirst("system");
        if (name != null) {
            TicketSystem system = systems.named(name).orElseThrow(() -> new Problem.InvalidInput("system",
                    "Dit nummersysteem staat niet in de koppeling van deze installatie."));
            message.setInputStream(new ByteArrayInputStream(
                    json.writeValueAsBytes(system.inOurNames(json.readTree(message.getInputStream())))));
        }
        return message.proceed();
    }
}
