package nl.kcc.kpi.operations.rebuild;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

import nl.kcc.inbox.LogReader;
import nl.kcc.kpi.fold.Fact;
import nl.kcc.kpi.fold.FactsInLog;

/// Reads the whole log into the copy. Understanding the events takes most of the time, so that all processors take part in
/// it. What is said of the same contact within some thousands of events is put together in
/// memory, so that most contacts become one row at once.
final class LogSource {

    private static final int MOST_IN_MEMORY = 3000;
    private static final int ROWS = 1000;

    private final Map<UUID, Fact> waiting = new LinkedHashMap<>();
    private final FactsInLog log;
    private final CopyWriter copy;
    private final Consumer<UnaryOperator<Progress>> progress;
    private CompletableFuture<List<Optional<Fact>>> underWay = CompletableFuture.completedFuture(List.of());

    LogSource(FactsInLog log, CopyWriter copy, Consumer<UnaryOperator<Progress>> progress) {
        this.log = log;
        this.copy = copy;
        this.progress = progress;
    }

    void read(LogReader reader) {
        long total = reader.total();
        progress.accept(so -> so.of(total));
        reader.read(this::take);
        put(underWay.join());
        while (!waiting.isEmpty()) {
            write();
        }
        copy.finish();
    }

    /// While these are being understood, the next ones are fetched.
    private void take(ConsumerRecords<String, byte[]> messages) {
        List<ConsumerRecord<String, byte[]>> inOrder = new ArrayList<>(messages.count());
        messages.forEach(inOrder::add);
        List<Optional<Fact>> before = underWay.join();
        underWay = CompletableFuture.supplyAsync(() -> inOrder.parallelStream().map(log::read).toList());
        put(before);
    }

    private void put(List<Optional<Fact>> facts) {
        int passedOver = 0;
        for (Optional<Fact> fact : facts) {
            if (fact.isEmpty()) {
                passedOver++;
            } else {
                waiting.merge(fact.get().contactId(), fact.get(), Fact::merge);
            }
        }
        while (waiting.size() > MOST_IN_MEMORY) {
            write();
        }
        int unusable = passedOver;
        progress.accept(so -> so.plus(facts.size(), unusable));
    }

    /// The oldest ones.
    private void write() {
        List<Fact> oldest = new ArrayList<>(ROWS);
        Iterator<Fact> facts = waiting.values().iterator();
        while (facts.hasNext() && oldest.size() < ROWS) {
            oldest.add(facts.next());
            facts.remove();
        }
        copy.write(oldest);
    }
}
