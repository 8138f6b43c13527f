package nl.kcc.kpi.reports.losses;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import nl.kcc.kpi.figures.Loss;
import nl.kcc.kpi.figures.LostContacts;

/// The lost contacts of a period.
///
/// @param decided all decided contacts of the question, also those without the reasons asked for
/// @param entries of the reasons asked for, largest first
record LossLedger(long decided, List<Loss> entries) {

    /// @param reasons as in the filter: none stands for all, an empty one for "no reason", which no lost contact has
    static LossLedger of(LostContacts lost, Set<String> reasons) {
        return new LossLedger(lost.total().decided(), lost.losses().stream()
                .filter(loss -> reasons.isEmpty() || reasons.contains(loss.reason()))
                .sorted(LossLedger::largestFirst)
                .toList());
    }

    long lost() {
        return entries.stream().mapToLong(Loss::lost).sum();
    }

    /// Lost contacts per topic, reason, department or channel, in any order.
    Map<String, Long> per(Function<Loss, String> dimension) {
        Map<String, Long> lost = new HashMap<>();
        entries.forEach(entry -> lost.merge(dimension.apply(entry), entry.lost(), Long::sum));
        return lost;
    }

    /// What so many contacts are worth, in percentage points from 0 to 100: `100 × lost / decided`. Had exactly these been
    /// settled, settled / decided would be that much higher, since they are among the decided already. So the worth of
    /// parts may be added up, and that of all of them is 100 % minus first-contact resolution.
    ///
    /// @return null when nothing is decided
    Double points(long lost) {
        return decided == 0 ? null : 100.0 * lost / decided;
    }

    /// Many are as large as one another, and a chain of comparators takes a fifth of the time of an answer.
    private static int largestFirst(Loss one, Loss other) {
        int order = Long.compare(other.lost(), one.lost());
        order = order != 0 ? order : one.topic().compareTo(other.topic());
        order = order != 0 ? order : one.reason().compareTo(other.reason());
        order = order != 0 ? order : one.department().compareTo(other.department());
        return order != 0 ? order : one.channel().compareTo(other.channel());
    }
}
