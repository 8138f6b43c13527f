package nl.kcc.simulator;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;

import nl.kcc.simulator.truth.Comparison;
import nl.kcc.simulator.truth.Snapshot;
import nl.kcc.simulator.wire.Call;
import nl.kcc.simulator.wire.Caller;
import nl.kcc.simulator.wire.Installation;
import nl.kcc.simulator.wire.User;

/// What kpi-service says of the municipalities that the simulator plays.
record Kpi(Installation at, Caller caller, List<String> municipalities) {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    Snapshot read() throws InterruptedException {
        var filter = municipalities.stream().map(code -> "&municipality=" + code).collect(joining());
        var reply = caller.send(Call.get(User.MANAGER, at.kpi(), "/v1/kpi?window=all&groupBy=channel" + filter));
        if (!reply.succeeded()) {
            throw new IllegalStateException("kpi-service does not tell its figures: " + reply.problem());
        }
        return Snapshot.of(reply.json());
    }

    /// Reads again and again until the figures equal the truth.
    ///
    /// @param patience after which the last figures are taken as they are
    Comparison settle(Snapshot before, Snapshot truth, Duration patience) throws InterruptedException {
        var giveUp = System.nanoTime() + patience.toNanos();
        while (true) {
            var comparison = new Comparison(truth, read().minus(before));
            if (comparison.equal() || System.nanoTime() > giveUp) {
                return comparison;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }
}
