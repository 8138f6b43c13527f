package nl.kcc.benchmarks;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// From the moment a POST is due to be sent until the stream shows a figure that counts it, at a steady rate.
///
/// The stream tells counts, not ids: the k-th contact sent is taken to be on show with the first snapshot that counts k more
/// than at the start.
record StreamLatency(URI intake, byte[] request, StreamWatch stream, int perSecond, Duration length) {

    record Result(Latencies toStream, Latencies post, long failed) {
    }

    Result run() throws InterruptedException, ExecutionException {
        long registeredBefore = stream.registered();
        var posts = new SteadyRate(intake, List.of(request), 201, perSecond, length).run();
        var shown = stream.shownAt(registeredBefore, posts.latencies().count(), Duration.ofSeconds(10));
        for (int k = 0; k < shown.length; k++) {
            shown[k] -= posts.start() + k * posts.gap();
        }
        return new Result(Latencies.of(List.of(shown)), posts.latencies(), posts.failed());
    }
}
