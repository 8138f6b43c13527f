package nl.kcc.simulator.audit;

import static nl.kcc.simulator.plan.InteractionPlan.AMSTERDAM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import nl.kcc.simulator.plan.Chance;

/// Which questions are asked: every split of the days that matter, and combinations drawn by chance.
final class Questions {
    private static final int BY_CHANCE = 40;
    private static final List<String> FILTERS = List.of("channel", "topic", "department", "reason");

    private final Truth truth;
    private final boolean thorough;
    private final Chance chance = new Chance(20_260_329);

    /// @param thorough whether to ask of every period there is, and not of a few
    Questions(Truth truth, boolean thorough) {
        this.truth = truth;
        this.thorough = thorough;
    }

    /// Periods by every split, for all municipalities together; every split of each one; and some by chance.
    List<Question> all() {
        var questions = new ArrayList<Question>();
        periods().forEach(period -> questions.addAll(splits(period, truth.everything())));
        truth.municipalities().forEach(one -> questions.addAll(splits(truth.around(), Slice.of(List.of(one)))));
        for (int i = 0; i < (thorough ? BY_CHANCE : BY_CHANCE / 4); i++) {
            questions.add(byChance());
        }
        return questions;
    }

    /// A few, for what is asked of each of them for every figure.
    List<Question> some() {
        return Stream.concat(Stream.of(new Question(month(), truth.everything(), null)),
                Stream.generate(this::byChance).limit(5).map(q -> new Question(q.period(), q.slice(), null))).toList();
    }

    /// For what is told as a whole: every period and municipality without a split, by month, and some by chance.
    List<Question> more() {
        var questions = new ArrayList<Question>();
        periods().forEach(period -> questions.add(new Question(period, truth.everything(), null)));
        truth.municipalities().forEach(one -> questions.add(new Question(month(), Slice.of(List.of(one)), "month")));
        Stream.generate(this::byChance).limit(10).forEach(questions::add);
        return questions;
    }

    Question total() {
        return new Question(month(), truth.everything(), "channel");
    }

    /// The first and the last day, the days on which the clock changes, and two more.
    List<LocalDate> days() {
        var month = truth.month();
        var days = new TreeSet<>(List.of(month.atDay(1), month.atDay(10), month.atDay(20), month.atEndOfMonth()));
        var change = AMSTERDAM.getRules().nextTransition(month.atDay(1).atStartOfDay(AMSTERDAM).toInstant());
        if (change != null && change.getDateTimeBefore().toLocalDate().isBefore(month.plusMonths(1).atDay(1))) {
            days.add(change.getDateTimeBefore().toLocalDate());
        }
        return List.copyOf(days);
    }

    private List<Period> periods() {
        if (!thorough) {
            return truth.alone() ? List.of(month(), Period.window("all")) : List.of(month(), truth.around());
        }
        var periods = new ArrayList<>(List.of(month(), truth.around(),
                Period.days(truth.month().atDay(9), truth.month().atDay(22))));
        days().forEach(day -> periods.add(Period.days(day, day)));
        if (truth.alone()) {
            Period.WINDOWS.forEach(window -> periods.add(Period.window(window)));
        }
        return periods;
    }

    private Period month() {
        return Period.days(truth.month().atDay(1), truth.month().atEndOfMonth());
    }

    private static List<Question> splits(Period period, Slice slice) {
        var questions = new ArrayList<Question>();
        questions.add(new Question(period, slice, null));
        Question.SPLITS.forEach(split -> questions.add(new Question(period, slice, split)));
        return questions;
    }

    private Question byChance() {
        var slice = chance.percent(50) ? truth.everything() : Slice.of(List.of(chance.oneOf(truth.municipalities())));
        for (int filters = chance.between(1, 2); filters > 0; filters--) {
            var dimension = chance.oneOf(FILTERS);
            var values = new TreeSet<String>();
            for (int many = chance.between(1, 3); many > 0; many--) {
                values.add(Slice.key(chance.oneOf(truth.ledger().entries()), dimension));
            }
            slice = slice.and(dimension, List.copyOf(values));
        }
        var first = truth.month().atDay(chance.between(1, 20));
        return new Question(chance.percent(60) ? truth.around() : Period.days(first, first.plusDays(chance.between(0, 20))),
                slice, chance.percent(30) ? null : chance.oneOf(Question.SPLITS));
    }
}
