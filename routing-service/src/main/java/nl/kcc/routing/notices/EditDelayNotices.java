package nl.kcc.routing.notices;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.outbox.UnitOfWork;

/// Reads and changes the settings of a municipality, on behalf of the user who asks.
@ApplicationScoped
class EditDelayNotices {

    private final DelayNotices notices;
    private final UnitOfWork work;
    private final Clock clock;

    EditDelayNotices(DelayNotices notices, UnitOfWork work, Clock clock) {
        this.notices = notices;
        this.work = work;
        this.clock = clock;
    }

    Uni<DelayNoticesView> all(String municipality) {
        return work.sql(connection -> notices.all(connection, municipality))
                .map(all -> new DelayNoticesView(municipality, DelayNoticeView.of(usual(all)),
                        all.stream().filter(Predicate.not(EditDelayNotices::isUsual)).map(DelayNoticeView::of).toList()));
    }

    Uni<DelayNoticeView> one(String municipality, String topic) {
        return work.sql(connection -> notices.all(connection, municipality)).map(all -> own(all, topic)
                .map(DelayNoticeView::of).orElseGet(() -> DelayNoticeView.inherited(topic, usual(all).notice())));
    }

    /// @param author user name
    /// @throws DelayNoticeChanged (as a failure) when the version that was read is not the newest
    Uni<DelayNoticeView> change(String municipality, String topic, DelayNoticeRequest request, String author) {
        var stored = new StoredNotice(topic, request.version() + 1, request.notice(),
                clock.instant().truncatedTo(ChronoUnit.MICROS), author);
        return work.sql(transaction -> notices.store(transaction, municipality, stored)
                .chain(isStored -> isStored ? Uni.createFrom().item(DelayNoticeView.of(stored))
                        : notices.find(transaction, municipality, topic)
                                .map(newest -> newest.orElseGet(() -> StoredNotice.shipped(topic)))
                                .onItem().transformToUni(newest -> Uni.createFrom().failure(new DelayNoticeChanged(newest)))));
    }

    private static StoredNotice usual(List<StoredNotice> all) {
        return own(all, StoredNotice.USUAL).orElseGet(() -> StoredNotice.shipped(StoredNotice.USUAL));
    }

    private static Optional<StoredNotice> own(List<StoredNotice> all, String topic) {
        return all.stream().filter(notice -> notice.topic().equals(topic)).findFirst();
    }

    private static boolean isUsual(StoredNotice notice) {
        return notice.topic().equals(StoredNotice.USUAL);
    }
}
