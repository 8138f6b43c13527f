package nl.kcc.kpi.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import nl.kcc.kpi.counters.Detail;
import nl.kcc.kpi.counters.Grain;
import nl.kcc.kpi.counters.Period;

/// Puts the rows together that a question adds up: whole years, whole months around them and the days that are left, each
/// from the grain that has the fewest rows for it. Each contact is in exactly one of them.
final class CounterPieces {

    private final boolean perMunicipality;
    private final Detail needed;
    private final Criteria criteria;
    private final List<String> pieces = new ArrayList<>();

    private CounterPieces(Filter filter, List<GroupBy> split, Criteria criteria) {
        this.perMunicipality = !filter.municipalities().every() || split.contains(GroupBy.MUNICIPALITY);
        this.needed = needed(filter, split);
        this.criteria = criteria;
    }

    /// A subquery, with its parameters added to the criteria.
    static String of(Filter filter, List<GroupBy> split, DayRange days, Criteria criteria) {
        var pieces = new CounterPieces(filter, split, criteria);
        Period longest = split.contains(GroupBy.DAY) ? Period.DAY : split.contains(GroupBy.MONTH) ? Period.MONTH : Period.YEAR;
        pieces.cover(longest, days.from(), days.to().plusDays(1));
        return String.join("\nunion all\n", pieces.pieces);
    }

    /// @param longest the longest period that a row may hold
    private void cover(Period longest, LocalDate from, LocalDate end) {
        if (!from.isBefore(end)) {
            return;
        }
        Grain grain = Grain.fewestRows(longest, perMunicipality, needed);
        LocalDate first = grain.period().firstFrom(from);
        LocalDate last = grain.period().first(end);
        if (first.isBefore(last)) {
            pieces.add("select %s from counter %s and day >= %s and day < %s%s".formatted(SumsStatement.ROW, grain.where(),
                    criteria.parameter(first), criteria.parameter(last), criteria.andDimensions()));
            if (grain.period() != Period.DAY) {
                cover(grain.period().shorter(), from, first);
                cover(grain.period().shorter(), last, end);
            }
        } else {
            cover(grain.period().shorter(), from, end);
        }
    }

    private static Detail needed(Filter filter, List<GroupBy> split) {
        boolean channels = !filter.channels().isEmpty() || split.contains(GroupBy.CHANNEL);
        boolean topics = !filter.topics().isEmpty() || split.contains(GroupBy.TOPIC);
        boolean losses = !filter.departments().isEmpty() || !filter.reasons().isEmpty()
                || split.contains(GroupBy.DEPARTMENT) || split.contains(GroupBy.REASON);
        if (channels && topics || channels && losses || topics && losses) {
            return Detail.EVERYTHING;
        }
        if (channels) {
            return Detail.CHANNEL;
        }
        if (topics) {
            return Detail.TOPIC;
        }
        return losses ? Detail.LOSS : Detail.TOTAL;
    }
}
