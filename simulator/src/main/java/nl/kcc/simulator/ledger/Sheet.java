package nl.kcc.simulator.ledger;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// The figures of a set of contacts by their names in `GET /v1/kpi`: a whole number, a share, a text, or null for what
/// there is not.
public record Sheet(Map<String, Object> figures) {
    private static final double TARGET = 0.80;
    private static final int FEWEST_FOR_A_VERDICT = 30;

    /// @param lastDay the last day the contacts may be of
    public static Sheet of(Ledger ledger, LocalDate lastDay, LocalDate today) {
        var sheet = new Sheet(new LinkedHashMap<>());
        for (var count : Count.values()) {
            sheet.figures.put(count.figure(), ledger.count(count));
        }
        sheet.figures.put("exclusions", new TreeMap<>(ledger.entries().stream().filter(Count.EXCLUDED::counts)
                .collect(groupingBy(entry -> entry.dossier().exclusion(), counting()))));
        sheet.headline();
        sheet.net();
        sheet.confirmed(lastDay, today);
        sheet.reported();
        return sheet;
    }

    private void headline() {
        long settled = number(Count.SETTLED);
        long decided = number(Count.DECIDED);
        var fcr = Ledger.share(settled, decided);
        var interval = decided == 0 ? null : Wilson.of(settled, decided);
        figures.put("fcr", fcr);
        figures.put("low", interval == null ? null : interval.low());
        figures.put("high", interval == null ? null : interval.high());
        figures.put("verdict", verdict(decided, interval));
        figures.put("gap", fcr == null ? null : fcr - TARGET);
        figures.put("bestCase", Ledger.share(settled + number(Count.OPEN), number(Count.FIRST)));
        figures.put("worstCase", Ledger.share(settled, number(Count.FIRST)));
    }

    private static String verdict(long decided, Wilson interval) {
        if (decided == 0) {
            return "NO_DATA";
        }
        if (decided < FEWEST_FOR_A_VERDICT) {
            return "UNDECIDED";
        }
        return interval.low() >= TARGET ? "ABOVE" : interval.high() < TARGET ? "BELOW" : "UNDECIDED";
    }

    private void net() {
        long decided = number(Count.DECIDED);
        figures.put("netLeftOut", Ledger.share(decided - number(Count.NET_DECIDED), decided));
        rate("fcrNet", number(Count.NET_SETTLED), number(Count.NET_DECIDED));
    }

    private void confirmed(LocalDate lastDay, LocalDate today) {
        confirmed(Count.CONTRADICTED_7, "fcrConfirmed7", "fcrConfirmedProvisionalUntil", lastDay.plusDays(7), today);
        confirmed(Count.CONTRADICTED_14, "fcrConfirmed14", "fcrConfirmed14ProvisionalUntil", lastDay.plusDays(14), today);
        confirmed(Count.CONTRADICTED_30, "fcrConfirmed30", "fcrConfirmed30ProvisionalUntil", lastDay.plusDays(30), today);
        figures.put("uncheckedShare", Ledger.share(number(Count.UNCHECKED), number(Count.SETTLED)));
    }

    private void confirmed(Count contradicted, String rate, String provisional, LocalDate until, LocalDate today) {
        rate(rate, number(Count.SETTLED) - number(contradicted), number(Count.DECIDED));
        figures.put(provisional, until.isBefore(today) ? null : until.toString());
    }

    private void reported() {
        rate("fcrReported", number(Count.REPORTED_YES), number(Count.REPORTED));
        figures.put("responseRate", Ledger.share(number(Count.REPORTED), number(Count.DECIDED)));
    }

    /// A share with its interval.
    private void rate(String name, long successes, long trials) {
        var interval = trials == 0 ? null : Wilson.of(successes, trials);
        figures.put(name, Ledger.share(successes, trials));
        figures.put(name + "Low", interval == null ? null : interval.low());
        figures.put(name + "High", interval == null ? null : interval.high());
    }

    private long number(Count count) {
        return (Long) figures.get(count.figure());
    }
}
