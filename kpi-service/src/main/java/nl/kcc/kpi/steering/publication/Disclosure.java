package nl.kcc.kpi.steering.publication;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import nl.kcc.events.Channel;
import nl.kcc.kpi.steering.norms.Score;
import nl.kcc.kpi.steering.publication.PeriodScores.NormedScore;

/// Which parts of a total may be shown: those with enough contacts, as long as what is left out cannot be worked out by
/// subtracting.
final class Disclosure {

    /// Fewer contacts than this are not shown.
    static final int FEWEST = 30;

    private Disclosure() {
    }

    static boolean isEnough(Score score) {
        return score.decided() >= FEWEST;
    }

    static Set<Channel> channels(Score total, Map<Channel, NormedScore> parts) {
        Set<Channel> shown = EnumSet.noneOf(Channel.class);
        parts.forEach((channel, found) -> {
            if (isEnough(found.score())) {
                shown.add(channel);
            }
        });
        long hidden = total.decided() - shown.stream().mapToLong(channel -> parts.get(channel).score().decided()).sum();
        if (hidden > 0 && hidden < FEWEST) {
            shown.stream().min(Comparator.comparingLong(channel -> parts.get(channel).score().decided()))
                    .ifPresent(shown::remove);
        }
        return shown;
    }
}
