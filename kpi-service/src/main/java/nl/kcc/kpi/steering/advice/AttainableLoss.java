package nl.kcc.kpi.steering.advice;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.figures.Loss;
import nl.kcc.kpi.figures.Rate;

/// How little was lost where it went well: what may be expected of a cause, too.
///
/// Compared are only samples of thirty decided contacts or more. The best of them are taken together, and the upper end of
/// their margin counts: what luck may have done is no promise. That end lies over nothing at all, so a gain is never all.
final class AttainableLoss {

    private static final int FEWEST_MONTHS = 3;

    private AttainableLoss() {
    }

    /// Contacts to compare with.
    ///
    /// @param of a topic's code, or a month such as `2026-05`
    record Sample(String of, long decided, long lost) {

        /// They are read one after the other, and a contact may come in between.
        Sample {
            lost = Math.min(lost, decided);
        }

        double rate() {
            return (double) lost / decided;
        }
    }

    /// @param compared the codes of topics, or months
    /// @param decided of these together: the n of the comparison
    /// @param contacts how many fewer would be lost
    record Gain(Basis basis, List<String> compared, long decided, double contacts) {
    }

    /// What is compared with.
    enum Basis {
        /// The better half of the other topics of the same group, in the same period.
        COMPARABLE_TOPICS,
        /// The best quarter of the twelve months before.
        BEST_MONTHS
    }

    /// The larger of both gains, of those that there is something to compare with.
    static Optional<Gain> better(Optional<Gain> one, Optional<Gain> other) {
        return one.isPresent() && other.isPresent() ? one.get().contacts() >= other.get().contacts() ? one : other
                : one.or(() -> other);
    }

    /// @param months the same cause in each of the months before
    static Optional<Gain> byMonths(long lost, long decided, List<Sample> months) {
        List<Sample> known = enough(months);
        return known.size() < FEWEST_MONTHS ? Optional.empty()
                : Optional.of(gain(Basis.BEST_MONTHS, lost, decided, best(known, (known.size() + 3) / 4)));
    }

    /// Of a reason without a topic, each topic is compared with those of its own group, and the gains are added up. Of a
    /// department or a channel alone there is nothing comparable: other topics go elsewhere, and other channels get other
    /// questions.
    ///
    /// @param groups by topic
    static Optional<Gain> byTopics(Cause cause, List<Loss> losses, DecidedContacts decided, Map<String, String> groups) {
        if (cause.key(Aspect.DEPARTMENT) != null || cause.key(Aspect.TOPIC) == null && cause.key(Aspect.CHANNEL) != null) {
            return Optional.empty();
        }
        Map<String, Sample> samples = decided.topics().stream().map(topic -> sample(cause, topic, losses, decided))
                .filter(sample -> sample.decided() >= Definition.FEWEST_FOR_A_VERDICT)
                .collect(Collectors.toMap(Sample::of, sample -> sample));
        List<Gain> gains = samples.values().stream()
                .filter(own -> cause.key(Aspect.TOPIC) == null || own.of().equals(cause.key(Aspect.TOPIC)))
                .flatMap(own -> comparable(own, samples.values().stream().toList(), groups).stream()).toList();
        return gains.isEmpty() ? Optional.empty() : Optional.of(together(gains, samples));
    }

    private static Optional<Gain> comparable(Sample own, List<Sample> samples, Map<String, String> groups) {
        String group = groups.get(own.of());
        List<Sample> others = samples.stream().filter(other -> group != null && group.equals(groups.get(other.of()))
                && !other.of().equals(own.of())).toList();
        return others.isEmpty() ? Optional.empty()
                : Optional.of(gain(Basis.COMPARABLE_TOPICS, own.lost(), own.decided(), best(others, (others.size() + 1) / 2)));
    }

    private static Gain together(List<Gain> gains, Map<String, Sample> samples) {
        TreeSet<String> compared = new TreeSet<>();
        gains.forEach(gain -> compared.addAll(gain.compared()));
        return new Gain(Basis.COMPARABLE_TOPICS, List.copyOf(compared),
                compared.stream().mapToLong(topic -> samples.get(topic).decided()).sum(),
                gains.stream().mapToDouble(Gain::contacts).sum());
    }

    /// What the cause says of a topic, whichever topic the cause itself is of.
    private static Sample sample(Cause cause, String topic, List<Loss> losses, DecidedContacts decided) {
        String channel = cause.key(Aspect.CHANNEL);
        long lost = losses.stream().filter(loss -> loss.topic().equals(topic) && cause.isLostLike(loss)
                && (channel == null || loss.channel().equals(channel))).mapToLong(Loss::lost).sum();
        return new Sample(topic, decided.ofTopic(topic, channel), lost);
    }

    private static Gain gain(Basis basis, long lost, long decided, List<Sample> best) {
        long bestDecided = best.stream().mapToLong(Sample::decided).sum();
        double attainable = Rate.of(best.stream().mapToLong(Sample::lost).sum(), bestDecided).high();
        return new Gain(basis, best.stream().map(Sample::of).sorted().toList(), bestDecided,
                Math.max(0, lost - attainable * decided));
    }

    private static List<Sample> enough(List<Sample> samples) {
        return samples.stream().filter(sample -> sample.decided() >= Definition.FEWEST_FOR_A_VERDICT).toList();
    }

    private static List<Sample> best(List<Sample> samples, int number) {
        return samples.stream().sorted(Comparator.comparingDouble(Sample::rate).thenComparing(Sample::of)).limit(number)
                .toList();
    }
}
