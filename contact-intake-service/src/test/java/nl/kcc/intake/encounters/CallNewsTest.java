package nl.kcc.intake.encounters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.kcc.edge.MunicipalityScope;
import nl.kcc.intake.encounters.CallNews.Told;

class CallNewsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:13:40Z");
    private static final RingingCall CALL = call("17", "GM0344");

    private final CallNews news = new CallNews(MunicipalityScope.of(Set.of("GM0344")), NOW);

    @Test
    void aCallIsToldWhenItBeginsToRingAndWhenItIsGone() {
        assertThat(news.next(List.of(CALL), NOW)).containsExactly(new Told("ringing",
                "{\"callId\":\"17\",\"municipality\":\"GM0344\",\"since\":\"2026-11-20T08:13:40Z\",\"known\":true,\"openContacts\":false}"));
        assertThat(news.next(List.of(CALL), NOW)).isEmpty();
        assertThat(news.next(List.of(), NOW))
                .containsExactly(new Told("gone", "{\"callId\":\"17\",\"municipality\":\"GM0344\"}"));
    }

    @Test
    void callsOfOthersAreNotTold() {
        assertThat(news.next(List.of(call("18", "GM0310")), NOW)).isEmpty();
    }

    @Test
    void whereNothingHappensThereIsASignOfLife() {
        Instant later = NOW.plus(CallNews.HEARTBEAT);

        assertThat(news.next(List.of(), later.minusMillis(1))).isEmpty();
        assertThat(news.next(List.of(), later)).extracting(Told::name).containsExactly("hb");
        assertThat(news.next(List.of(), later.plusSeconds(1))).isEmpty();
    }

    private static RingingCall call(String callId, String municipality) {
        return new RingingCall(new UUID(1, Long.parseLong(callId)), callId, municipality, NOW, true, false);
    }
}
