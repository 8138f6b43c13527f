package nl.kcc.simulator.wire;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/// What became of each call that changes something: accepted, refused, or unknown to the end.
public final class Journal {
    private final LongAdder accepted = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> unknown = new ConcurrentLinkedQueue<>();

    /// @return true when the call took effect, now or at an earlier attempt whose answer was lost
    public boolean note(Call call, Reply reply) {
        repeated.add(reply.attempts() - 1);
        if (reply.succeeded() || reply.landedBefore()) {
            accepted.increment();
            return true;
        }
        (reply.unknown() ? unknown : refused).add(call.method() + " " + call.uri().getPath() + ": " + reply.problem());
        return false;
    }

    /// Something the wire promises did not hold.
    public void broken(String promise) {
        refused.add(promise);
    }

    public long accepted() {
        return accepted.sum();
    }

    /// How often a call was sent again because its outcome was unknown.
    public long repeated() {
        return repeated.sum();
    }

    public List<String> refused() {
        return List.copyOf(refused);
    }

    public List<String> unknown() {
        return List.copyOf(unknown);
    }
}
