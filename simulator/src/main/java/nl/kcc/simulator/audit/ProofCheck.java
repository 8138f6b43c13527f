package nl.kcc.simulator.audit;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.simulator.wire.User;

/// What kpi-service proves of itself. `GET /v1/kpi/drift`: counters and facts agree. `GET /v1/kpi/manifests`: nothing was missed
/// of what intake and routing say they have.
///
/// @param all whether to wait until all they said is compared
record ProofCheck(ServiceReader reader, boolean all) implements Check {
    private static final String MANIFESTS = "/v1/kpi/manifests";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Override
    public void run(Truth truth, Findings findings) throws InterruptedException {
        findings.compare("drift", "cells that differ", 0L, told("/v1/kpi/drift").path("count").asLong(-1));
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        var told = told(MANIFESTS);
        while (all && told.path("waiting").asLong() > 0 && System.nanoTime() < giveUp) {
            Thread.sleep(BETWEEN_LOOKS);
            told = told(MANIFESTS);
        }
        if (all) {
            findings.compare("manifests", "days not compared", 0L, told.path("waiting").asLong(-1));
        }
        findings.compare("manifests", "days that differ", 0L, told.path("count").asLong(-1));
    }

    private JsonNode told(String path) throws InterruptedException {
        return reader.get(User.OPERATOR, reader.at().kpi(), path);
    }
}
