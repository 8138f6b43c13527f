package nl.kcc.routing.answers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.calendar.WorkingCalendar;

/// Stores what a municipality's rule manager wrote about a topic, as the version after the one that was read.
@ApplicationScoped
class ChangeAnswerText {

    private final AnswerTexts texts;
    private final ShippedAnswers shipped;
    private final UnitOfWork work;
    private final Clock clock;

    ChangeAnswerText(AnswerTexts texts, ShippedAnswers shipped, UnitOfWork work, Clock clock) {
        this.texts = texts;
        this.shipped = shipped;
        this.work = work;
        this.clock = clock;
    }

    /// @param author user name
    /// @throws AnswerTextChanged (as a failure) when the version that was read is not the newest
    Uni<AnswerTextVersion> change(String municipality, String topic, AnswerTextRequest request, String author) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AnswerText text = request.text(LocalDate.ofInstant(now, WorkingCalendar.AMSTERDAM));
        var read = new AnswerTextVersion(topic, request.version(), null, null, null);
        var added = new AnswerTextVersion(topic, request.version() + 1, text, now, author);
        return work.sql(transaction -> texts.add(transaction, municipality, read, added)
                .chain(stored -> stored ? Uni.createFrom().item(added)
                        : texts.newest(transaction, municipality, topic)
                                .map(newest -> newest.orElseGet(
                                        () -> AnswerTextVersion.shipped(topic, shipped.text(topic).orElse(null))))
                                .onItem().transformToUni(newest -> Uni.createFrom().failure(new AnswerTextChanged(newest)))));
    }
}
