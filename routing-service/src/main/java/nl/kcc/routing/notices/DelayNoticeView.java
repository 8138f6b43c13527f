package nl.kcc.routing.notices;

import java.time.Instant;

/// A setting as a client reads it.
///
/// @param topic left out for the usual setting
/// @param own whether somebody made it for just this topic, or for the usual one at all
/// @param version to be sent along with a change; 0 while there is none of its own
/// @param changedBy user name; left out while nobody changed it
record DelayNoticeView(String topic, boolean enabled, int hoursBefore, int workingDays, String text, int version, boolean own,
        Instant changedAt, String changedBy) {

    static DelayNoticeView of(StoredNotice stored) {
        DelayNotice notice = stored.notice();
        return new DelayNoticeView(stored.topic().equals(StoredNotice.USUAL) ? null : stored.topic(), notice.enabled(),
                notice.hoursBefore(), notice.workingDays(), notice.text(), stored.version(), stored.version() > 0,
                stored.changedAt(), stored.changedBy());
    }

    /// What holds for a topic that has nothing of its own.
    static DelayNoticeView inherited(String topic, DelayNotice usual) {
        return of(new StoredNotice(topic, 0, usual, null, null));
    }
}
