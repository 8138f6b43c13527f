package nl.kcc.kpi.figures;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What share of a period, and of each part of it, must be settled. Each contact counts by the norm of its day, its municipality
/// and, in a part about one channel, that channel.
///
/// @param norms of the question
/// @param split the dimensions that the period is told apart by
/// @param weighed the decided contacts between two changes; empty where one norm judges them all
record RequiredShares(ResolutionNorms norms, DayRange days, List<GroupBy> split, List<WeighedSum> weighed) {

    /// Parts of a share. What the order of adding up makes finer would call equal figures changed, and a norm that is met to
    /// the contact missed.
    private static final double FINEST = 1e12;

    /// Contacts that one norm judges.
    ///
    /// @param sum with the keys of the split, and perhaps more
    /// @param municipality null for any that has no norm of its own
    /// @param day one on which they came
    /// @param sign -1 for contacts that are in another sum, and are judged there
    record WeighedSum(GroupSum sum, String municipality, LocalDate day, int sign) {

        private long decided() {
            return sign * Resolution.of(sum.tally()).decided();
        }

        WeighedSum takenFromOthers() {
            return new WeighedSum(sum, null, day, -sign);
        }
    }

    /// Of all together, 0 to 1.
    double total() {
        return of(norms, _ -> true, norms.only(), days.to());
    }

    /// Of the group with this key of one dimension.
    double of(GroupBy dimension, String key) {
        int place = split.indexOf(dimension);
        ResolutionNorms own = dimension == GroupBy.CHANNEL ? norms.about(key) : norms;
        return of(own, sum -> sum.keys().get(place).equals(key), dimension == GroupBy.MUNICIPALITY ? key : norms.only(),
                dimension.lastDay(key, days));
    }

    /// Of the groups with these keys together.
    double of(GroupBy dimension, Set<String> keys) {
        int place = split.indexOf(dimension);
        return of(norms, sum -> keys.contains(sum.keys().get(place)), norms.only(),
                dimension.lastDay(Collections.max(keys), days));
    }

    /// Without any decided contact: the share of the last day.
    private double of(ResolutionNorms asked, Predicate<GroupSum> which, String municipality, LocalDate lastDay) {
        double required = 0;
        double least = 1;
        double most = 0;
        long decided = 0;
        for (WeighedSum part : weighed) {
            if (part.decided() != 0 && which.test(part.sum())) {
                double share = asked.share(part.municipality(), part.day());
                required += part.decided() * share;
                decided += part.decided();
                least = Math.min(least, share);
                most = Math.max(most, share);
            }
        }
        if (decided == 0) {
            return asked.share(municipality, lastDay);
        }
        // Sums that were read a moment apart need not agree.
        return Math.round(Math.clamp(required / decided, least, most) * FINEST) / FINEST;
    }
}
