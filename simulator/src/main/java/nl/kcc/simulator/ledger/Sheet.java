package nl.kcc.simulator.ledger;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The figures of a set of contacts by their names in `GET /v1/kpi`: a whole number, a share, a text, or null for what
/// there is not.
public record Sheet(Map<String, Object> figures) {
    /// @param lastDay the last day the contacts may be of
    public static Sheet of(Ledger ledger, LocalDate lastDay, LocalDate today) {
        var sheet = new Sheet(new LinkedHashMap<>());
        for (var count : Count.values()) {
            sheet.figures.put(count.figure(), ledger.count(count));
        }
        sheet.figures.put("exclusions", new TreeMap<>(ledger.entries().stream().filter(Count.EXCLUDED::counts)
                .collect(groupingBy(entry -> entry.dossier().exclusion(), counting()))));
        sheet.headline(ledger.target());
        sheet.net();
        sheet.confirmed(lastDay, today);
        sheet.reported();
        return sheet;
    }

    private void headline(double target) {
        long settled = number(Count.SETTLED);
        var fcr = new Share(settled, number(Count.DECIDED)).figures(target);
        figures.put("fcr", fcr.get("value"));
        List.of("low", "high", "verdict", "gap").forEach(figure -> figures.put(figure, fcr.get(figure)));
        figures.put("bestCase", Ledger.share(settled + number(Count.OPEN), number(Count.FIRST)));
        figures.put("worstCase", Ledger.share(settled, number(Count.FIRST)));
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
        var share = new Share(successes, trials).figures();
        figures.put(name, share.get("value"));
        figures.put(name + "Low", share.get("low"));
        figures.put(name + "High", share.get("high"));
    }

    private long number(Count count) {
        return (Long) figures.get(count.figure());
    }
}
