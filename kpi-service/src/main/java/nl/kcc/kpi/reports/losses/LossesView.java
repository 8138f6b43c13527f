package nl.kcc.kpi.reports.losses;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.figures.Figures;
import nl.kcc.kpi.figures.Loss;
import nl.kcc.kpi.figures.LostContacts;

/// The answer of `GET /v1/kpi/losses`. Points are percentage points of first-contact resolution, see [LossLedger#points].
///
/// @param total the figures of all contacts asked, whatever the reason
/// @param lost of the reasons asked
/// @param points null when nothing is decided
/// @param before left out where there is no period before
/// @param topics the sum of each, largest first, like those of reasons, departments and channels
/// @param cellCount how many combinations there are
/// @param cells the largest of them, at most [#MOST_CELLS]
record LossesView(
        String definition,
        LocalDate from,
        LocalDate to,
        Instant asOf,
        double target,
        Figures total,
        long lost,
        @JsonInclude(ALWAYS) Double points,
        LossesBefore before,
        List<LossSum> topics,
        List<LossSum> reasons,
        List<LossSum> departments,
        List<LossSum> channels,
        int cellCount,
        List<LossCell> cells) {

    static final int MOST_CELLS = 1000;

    static LossesView of(LostContacts now, LossLedger ledger, Optional<LostContacts> before,
            Optional<LossLedger> ledgerBefore) {
        LossLedger earlier = ledgerBefore.filter(then -> then.decided() > 0).orElse(null);
        return new LossesView(Definition.VERSION, now.days().from(), now.days().to(), now.asOf(), now.target(),
                now.total(), ledger.lost(), ledger.points(ledger.lost()),
                before.map(then -> before(then, ledgerBefore.orElseThrow(), ledger.decided())).orElse(null),
                LossSums.of(ledger, earlier, Loss::topic, LossSums.topicNames(ledger, earlier)),
                LossSums.of(ledger, earlier, Loss::reason, Map.of()), LossSums.of(ledger, earlier, Loss::department, Map.of()),
                LossSums.of(ledger, earlier, Loss::channel, Map.of()),
                ledger.entries().size(),
                ledger.entries().stream().limit(MOST_CELLS).map(entry -> cell(ledger, entry)).toList());
    }

    private static LossesBefore before(LostContacts then, LossLedger ledger, long decidedNow) {
        return new LossesBefore(then.days().from(), then.days().to(),
                Definition.areComparable(decidedNow, ledger.decided()), then.total(), ledger.lost(),
                ledger.points(ledger.lost()));
    }

    private static LossCell cell(LossLedger ledger, Loss entry) {
        return new LossCell(entry.topic(), entry.topicName(), entry.reason(), entry.department(), entry.channel(),
                entry.lost(), ledger.points(entry.lost()));
    }

    /// The period before: as many days, or the whole month or year before one that has begun.
    ///
    /// @param comparable whether enough contacts are decided in both periods to say anything of a change, be it of the whole or of
    /// a part: the points of each part are of all that are decided
    /// @param points null when nothing is decided
    record LossesBefore(LocalDate from, LocalDate to, boolean comparable, Figures total, long lost,
            @JsonInclude(ALWAYS) Double points) {
    }

    /// Lost contacts that are alike in all four respects.
    record LossCell(String topic, String topicName, String reason, String department, String channel, long lost,
            double points) {
    }

    /// What is lost of one topic, reason, department or channel.
    ///
    /// @param key code, or `none`
    /// @param name of a topic, where the catalogue knows it
    /// @param lostBefore in the period before; like the next two left out when nothing was decided then
    /// @param change points minus points before: above 0 is worse
    /// @param moreThanChance whether chance alone would hardly give that change; null, like the change, when nothing is decided now
    record LossSum(String key, String name, long lost, @JsonInclude(ALWAYS) Double points, Long lostBefore,
            Double pointsBefore, Double change, Boolean moreThanChance) {
    }
}
