package nl.kcc.intake.encounters;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.kcc.edge.MunicipalityScope;
import nl.kcc.outbox.EventJson;

/// What one listener is told, look by look: calls that ring since, calls that do not ring any more, and a sign of life when
/// there was nothing to tell for a while. Belongs to one stream, which takes one look after the other.
final class CallNews {

    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final MunicipalityScope visible;
    private final Map<UUID, RingingCall> shown = new LinkedHashMap<>();
    private Instant lastTold;

    /// @param visible the municipalities that the listener may see
    CallNews(MunicipalityScope visible, Instant now) {
        this.visible = visible;
        this.lastTold = now;
    }

    /// An event of the stream.
    ///
    /// @param name `ringing`, `gone` or `hb`
    /// @param data JSON
    record Told(String name, String data) {
    }

    /// @param ringing all that rings now, whosoever it is
    List<Told> next(List<RingingCall> ringing, Instant now) {
        Map<UUID, RingingCall> present = new LinkedHashMap<>();
        ringing.stream().filter(call -> visible.includes(call.municipality()))
                .forEach(call -> present.put(call.encounterId(), call));
        List<Told> news = new ArrayList<>();
        shown.values().stream().filter(call -> !present.containsKey(call.encounterId()))
                .forEach(call -> news.add(new Told("gone", EventJson.write(new Gone(call.callId(), call.municipality())))));
        present.values().stream().filter(call -> !call.equals(shown.get(call.encounterId())))
                .forEach(call -> news.add(new Told("ringing", EventJson.write(Ringing.of(call)))));
        shown.clear();
        shown.putAll(present);
        if (news.isEmpty() && !now.isBefore(lastTold.plus(HEARTBEAT))) {
            news.add(new Told("hb", EventJson.write(new SignOfLife(now))));
        }
        lastTold = news.isEmpty() ? lastTold : now;
        return news;
    }

    record Ringing(String callId, String municipality, Instant since, boolean known, boolean openContacts) {

        private static Ringing of(RingingCall call) {
            return new Ringing(call.callId(), call.municipality(), call.since(), call.known(), call.openContacts());
        }
    }

    record Gone(String callId, String municipality) {
    }

    record SignOfLife(Instant asOf) {
    }
}
