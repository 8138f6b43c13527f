package nl.kcc.kpi.live;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/// Turns pulses into what one client gets: event `kpi` for figures it does not have yet, else event `hb` (heartbeat).
///
/// A snapshot's id is the moment it was read. A client that returns with one (`Last-Event-ID`) is given the whole newest
/// snapshot like any other: there is nothing in between that it could have missed.
final class ClientEvents {

    private static final int RETRY_AFTER_MILLIS = 1000;

    private final AtomicReference<Pulse> last = new AtomicReference<>();
    private final Sse sse;

    ClientEvents(Sse sse) {
        this.sse = sse;
    }

    /// Empty for a pulse that was overtaken by a newer one.
    Optional<OutboundSseEvent> next(Pulse pulse) {
        Pulse before = last.get();
        if (before != null && pulse.asOf().isBefore(before.asOf())) {
            return Optional.empty();
        }
        last.set(pulse);
        return Optional.of(before != null && before.newest() == pulse.newest()
                ? event("hb", heartbeat(pulse.asOf())).build()
                : event("kpi", pulse.newest().json()).id(pulse.newest().view().asOf().toString())
                        .reconnectDelay(retryAfter()).build());
    }

    /// The last one: whoever wants to see more comes again, and shows that it still may.
    OutboundSseEvent end() {
        return event("end", "{\"reason\":\"EXPIRED\"}").reconnectDelay(retryAfter()).build();
    }

    private OutboundSseEvent.Builder event(String name, String data) {
        return sse.newEventBuilder().name(name).data(data);
    }

    private static String heartbeat(Instant asOf) {
        return "{\"asOf\":\"" + asOf + "\"}";
    }

    /// Spread out, so that after a restart not all screens return at the same moment.
    private static long retryAfter() {
        return RETRY_AFTER_MILLIS + ThreadLocalRandom.current().nextInt(2 * RETRY_AFTER_MILLIS);
    }
}
