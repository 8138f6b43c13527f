package nl.kcc.simulator.audit;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.simulator.wire.User;

/// `GET /v1/kpi/manifests`: nothing was missed of what intake and routing say they have.
///
/// @param all whether to wait until all they said is compared
record ManifestsCheck(Reader reader, boolean all) implements Check {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Override
    public void run(Truth truth, Findings findings) throws InterruptedException {
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        var told = told();
        while (all && told.path("waiting").asLong() > 0 && System.nanoTime() < giveUp) {
            Thread.sleep(BETWEEN_LOOKS);
            told = told();
        }
        if (all) {
            findings.compare("manifests", "days not compared", 0L, told.path("waiting").asLong(-1));
        }
        findings.compare("manifests", "days that differ", 0L, told.path("count").asLong(-1));
    }

    private JsonNode told() throws InterruptedException {
        return reader.get(User.OPERATOR, reader.at().kpi(), "/v1/kpi/manifests");
    }
}
