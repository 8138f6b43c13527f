package nl.kcc.simulator.audit;

import nl.kcc.simulator.wire.User;

/// `GET /v1/kpi/drift`: counters and facts agree.
record DriftCheck(Reader reader) implements Check {

    @Override
    public void run(Truth truth, Findings findings) throws InterruptedException {
        var told = reader.get(User.OPERATOR, reader.at().kpi(), "/v1/kpi/drift");
        findings.compare("drift", "cells that differ", 0L, told.path("count").asLong(-1));
    }
}
