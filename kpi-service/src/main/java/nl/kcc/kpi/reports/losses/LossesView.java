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

/// The answer of `GET /v1/kpi/losses`. Points are percentage points of first-contact resolution, see [Ledger#points].
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
        Before before,
        Reach reach,
        List<Sum> topics,
        List<Sum> reasons,
        List<Sum> departments,
        List<Sum> channels,
        int cellCount,
        List<Cell> cells) {

    static final int MOST_CELLS = 1000;

    static LossesView of(LostContacts now, Ledger ledger, Optional<LostContacts> before, Optional<Ledger> ledgerBefore) {
        Figures total = now.total();
        Ledger earlier = ledgerBefore.filter(then -> then.decided() > 0).orElse(null);
        List<Sum> topics = Sums.of(ledger, earlier, Loss::topic, Sums.topicNames(ledger, earlier));
        return new LossesView(Definition.VERSION, now.days().from(), now.days().to(), now.asOf(), Definition.TARGET,
                total, ledger.lost(), ledger.points(ledger.lost()),
                before.map(then -> before(then, ledgerBefore.orElseThrow())).orElse(null),
                Reach.of(total.settled(), total.decided(), total.verdict(), topics), topics,
                Sums.of(ledger, earlier, Loss::reason, Map.of()), Sums.of(ledger, earlier, Loss::department, Map.of()),
                Sums.of(ledger, earlier, Loss::channel, Map.of()),
                ledger.entries().size(),
                ledger.entries().stream().limit(MOST_CELLS).map(entry -> cell(ledger, entry)).toList());
    }

    private static Before before(LostContacts then, Ledger ledger) {
        return new Before(then.days().from(), then.days().to(), then.total(), ledger.lost(),
                ledger.points(ledger.lost()));
    }

    private static Cell cell(Ledger ledger, Loss entry) {
        return new Cell(entry.topic(), entry.topicName(), entry.reason(), entry.department(), entry.channel(),
                entry.lost(), ledger.points(entry.lost()));
    }
}
