package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.ledger.Standing;
import nl.kcc.simulator.wire.User;

/// A desk of one municipality: what is registered there is entered in the books.
record Desk(Kcc kcc, String municipality) {
    private static final Map<String, Standing> COUNTED_AS = Map.of("ANSWERED", Standing.SETTLED, "REFERRED",
            Standing.SETTLED, "WARM_SETTLED", Standing.WARM_SETTLED, "CITIZEN_RETURNS", Standing.CITIZEN_RETURNS, "SPAM",
            Standing.EXCLUDED, "HANDOVER", Standing.HANDED_OVER);

    /// As an agent finds it in the morning: nothing half done, and the topics known.
    static void empty(Kcc kcc) {
        kcc.http().get(User.AGENT, kcc.url(Service.INTAKE), "/v1/drafts").json().path("drafts").forEach(draft -> kcc.http()
                .send(User.AGENT, "DELETE", kcc.url(Service.INTAKE).resolve("/v1/drafts/" + draft.path("id").asText()),
                        Map.of(), null));
        await().atMost(Duration.ofSeconds(60)).until(() -> kcc.http().post(User.AGENT, kcc.url(Service.INTAKE),
                "/v1/topics/_suggest", "{\"text\": \"paspoort\"}").status() == 200);
    }

    /// An interaction of now, with a question for each outcome.
    void register(String channel, String... outcomes) {
        register(Instant.now(), channel, List.of(outcomes));
    }

    /// So many questions with the same outcome, in interactions of 20.
    void register(Instant at, String channel, String outcome, int questions) {
        for (int left = questions; left > 0; left -= 20) {
            register(at, channel, Collections.nCopies(Math.min(left, 20), outcome));
        }
    }

    private void register(Instant at, String channel, List<String> outcomes) {
        var questions = outcomes.stream()
                .map("{\"topic\": null, \"summary\": \"Een vraag\", \"outcome\": \"%s\"}"::formatted).toList();
        var answer = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts",
                "{\"municipality\": \"%s\", \"channel\": \"%s\", \"occurredAt\": \"%s\", \"questions\": %s}"
                        .formatted(municipality, channel, at, questions));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        for (int i = 0; i < outcomes.size(); i++) {
            kcc.books().add(answer.json().at("/contacts/" + i + "/id").asText(), municipality,
                    COUNTED_AS.get(outcomes.get(i)));
        }
    }
}
