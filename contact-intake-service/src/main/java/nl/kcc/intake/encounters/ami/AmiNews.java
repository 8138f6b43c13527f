package nl.kcc.intake.encounters.ami;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.asteriskjava.manager.event.AgentCalledEvent;
import org.asteriskjava.manager.event.AgentConnectEvent;
import org.asteriskjava.manager.event.AttendedTransferEvent;
import org.asteriskjava.manager.event.BlindTransferEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.QueueCallerAbandonEvent;
import org.asteriskjava.manager.event.QueueCallerJoinEvent;
import org.asteriskjava.manager.event.QueueEntryEvent;

import nl.kcc.intake.encounters.EncounterMoment;

/// What one event of the switchboard says about the channel of a caller, or of anybody else: only a queue tells which is
/// which.
///
/// @param channel unique id of the channel; a caller keeps it through all transfers
/// @param queue null when the event does not say
/// @param from number as the switchboard tells it; null when withheld or not told
record AmiNews(String channel, String queue, EncounterMoment moment, Instant at, String from) {

    /// Clocks differ. A moment that is further ahead is the fault of a clock, and that of arrival is better.
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);
    private static final String SUCCESS = "Success";

    /// @param received when it arrived
    /// @return empty for what nothing is made of
    static Optional<AmiNews> of(ManagerEvent event, Instant received) {
        Instant at = moment(event, received);
        AmiNews news = switch (event) {
            case QueueCallerJoinEvent join ->
                new AmiNews(join.getUniqueId(), join.getQueue(), EncounterMoment.OFFERED, at, join.getCallerIdNum());
            case AgentCalledEvent ring ->
                new AmiNews(ring.getUniqueId(), ring.getQueue(), EncounterMoment.OFFERED, at, ring.getCallerIdNum());
            case QueueEntryEvent waiting -> waiting(waiting, received);
            case AgentConnectEvent answer ->
                new AmiNews(answer.getUniqueId(), answer.getQueue(), EncounterMoment.ANSWERED, at, null);
            case QueueCallerAbandonEvent gone ->
                new AmiNews(gone.getUniqueId(), gone.getQueue(), EncounterMoment.ENDED, at, null);
            case BlindTransferEvent passed when isDone(passed.getResult()) ->
                new AmiNews(passed.getTransfereeUniqueId(), null, EncounterMoment.TRANSFERRED, at, null);
            case AttendedTransferEvent passed when isDone(passed.getResult()) ->
                new AmiNews(passed.getTransfereeUniqueid(), null, EncounterMoment.TRANSFERRED, at, null);
            case HangupEvent end -> new AmiNews(end.getUniqueId(), null, EncounterMoment.ENDED, at, null);
            default -> null;
        };
        return Optional.ofNullable(news).filter(known -> known.channel != null && !known.channel.isBlank());
    }

    /// Who waited already when we came: since when, and not since now.
    private static AmiNews waiting(QueueEntryEvent entry, Instant received) {
        long seconds = entry.getWait() == null ? 0 : entry.getWait();
        return new AmiNews(entry.getUniqueId(), entry.getQueue(), EncounterMoment.OFFERED, received.minusSeconds(seconds),
                entry.getCallerIdNum());
    }

    /// The switchboard's own moment, where it tells one: twice the same event is then the same moment.
    private static Instant moment(ManagerEvent event, Instant received) {
        if (event.getTimestamp() == null) {
            return received;
        }
        Instant told = Instant.ofEpochMilli(Math.round(event.getTimestamp() * 1000));
        return told.isAfter(received.plus(CLOCK_DIFFERENCE)) ? received : told;
    }

    private static boolean isDone(String result) {
        return result == null || result.equalsIgnoreCase(SUCCESS);
    }

    /// Not the number: it is personal data.
    @Override
    public String toString() {
        return "AmiNews[channel=" + channel + ", moment=" + moment + ", at=" + at + "]";
    }
}
