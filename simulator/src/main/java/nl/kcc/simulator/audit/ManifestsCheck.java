package nl.kcc.simulator.audit;

import nl.kcc.simulator.wire.User;

/// `GET /v1/kpi/manifests`: nothing was missed of what intake and routing say they have.
record ManifestsCheck(Reader reader) implements Check {

    @Override
    public void run(Truth truth, Findings findings) throws InterruptedException {
        var told = reader.get(User.OPERATOR, reader.at().kpi(), "/v1/kpi/manifests");
        findings.compare("manifests", "days that differ", 0L, told.path("count").asLong(-1));
    }
}
