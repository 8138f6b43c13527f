package nl.kcc.kpi.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import nl.kcc.kpi.figures.Figures;
import nl.kcc.kpi.figures.KpiView;
import nl.kcc.kpi.figures.Verdict;

class FeedTest {

    private final AtomicInteger figure = new AtomicInteger();
    private final AtomicInteger questions = new AtomicInteger();
    private final Feed feed = new Feed(pulse(0), () -> {
        questions.incrementAndGet();
        return Uni.createFrom().item(() -> pulse(figure.get()));
    }, () -> Duration.ofMillis(50));

    @Test
    void aSlowReaderGetsTheNewestAndNoQueue() {
        AssertSubscriber<Pulse> slow = client(1);
        for (int i = 1; i <= 20; i++) {
            figure.set(i);
            feed.changed();
            int now = i;
            await().until(() -> feed.newest().newest().view().total().open() == now);
        }

        slow.request(10);

        await().untilAsserted(() -> assertThat(slow.getItems()).extracting(p -> p.newest().view().total().open())
                .containsExactly(0L, 20L));
    }

    @Test
    void aThousandChangesAreFewQuestions() {
        client(Long.MAX_VALUE);
        for (int i = 0; i < 1000; i++) {
            feed.changed();
        }

        assertThat(questions.get()).isLessThanOrEqualTo(2);
        await().during(Duration.ofMillis(200)).until(() -> questions.get() <= 3);
    }

    @Test
    void theSameFiguresAreNotSentAgain() {
        AssertSubscriber<Pulse> client = client(Long.MAX_VALUE);
        feed.changed();
        await().during(Duration.ofMillis(200)).until(() -> client.getItems().size() == 1);
    }

    @Test
    void aFailedQuestionIsAskedAgainAtTheNextChange() {
        AtomicInteger asked = new AtomicInteger();
        Feed failing = new Feed(pulse(0), () -> {
            asked.incrementAndGet();
            return Uni.createFrom().failure(new IllegalStateException("away"));
        }, () -> Duration.ofMillis(1));

        failing.changed();
        await().until(() -> asked.get() == 1);
        await().until(() -> {
            failing.changed();
            return asked.get() > 1;
        });
    }

    private AssertSubscriber<Pulse> client(long requested) {
        return Multi.createFrom().<Pulse> emitter(client -> {
            feed.join(client);
            feed.greet(client);
        }, BackPressureStrategy.LATEST).subscribe()
                .withSubscriber(AssertSubscriber.create(requested));
    }

    private static Pulse pulse(long open) {
        Figures figures = new Figures(open, 0, Map.of(), 0, 0, open, open, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null, null,
                Verdict.NO_DATA, null, null, null, null, null, null);
        LocalDate day = LocalDate.of(2026, 1, 1);
        Instant now = Instant.now();
        return new Pulse(new KpiSnapshot(new KpiView("1", day, day, now, 0.8, figures, null), "{}"), now);
    }
}
