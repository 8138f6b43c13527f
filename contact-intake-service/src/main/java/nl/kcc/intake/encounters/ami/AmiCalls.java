package nl.kcc.intake.encounters.ami;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nl.kcc.intake.encounters.SwitchboardCalls.CallMoment;

/// Makes moments of calls of what the switchboard tells of its channels. Which channels are calls of ours, and of which
/// municipality, only queues tell; what is told of a channel before its queue is known waits for that, so that the order makes
/// no difference. One thread at a time.
final class AmiCalls {

    /// Far more than there are at once: all other channels of the switchboard are among them.
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, String> queues;
    private final Map<String, String> municipalities = new Remembered<>();
    private final Map<String, List<AmiNews>> unplaced = new Remembered<>();

    /// @param queues the municipality by name of the queue
    AmiCalls(Map<String, String> queues) {
        this.queues = Map.copyOf(queues);
    }

    private static final class Remembered<V> extends LinkedHashMap<String, V> {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }

    /// Calls that somebody knows from before.
    ///
    /// @param open the municipality by channel
    synchronized void know(Map<String, String> open) {
        municipalities.putAll(open);
    }

    /// @return what is now known to have happened in calls; nothing when it is of no call, or not known to be of one yet
    synchronized List<CallMoment> on(AmiNews news) {
        String municipality = news.queue() == null ? null : queues.get(news.queue());
        if (municipality != null) {
            municipalities.putIfAbsent(news.channel(), municipality);
        }
        String known = municipalities.get(news.channel());
        if (known == null) {
            if (news.queue() == null) {
                unplaced.computeIfAbsent(news.channel(), _ -> new ArrayList<>()).add(news);
            }
            return List.of();
        }
        List<CallMoment> moments = new ArrayList<>();
        List<AmiNews> waited = unplaced.remove(news.channel());
        if (waited != null) {
            waited.forEach(before -> moments.add(moment(before, known)));
        }
        // Of a queue of somebody else nothing is told, even when the call is passed on to one of ours later.
        if (news.queue() == null || municipality != null) {
            moments.add(moment(news, known));
        }
        return moments;
    }

    private static CallMoment moment(AmiNews news, String municipality) {
        return new CallMoment(news.channel(), municipality, news.moment(), news.at(), news.from());
    }
}
