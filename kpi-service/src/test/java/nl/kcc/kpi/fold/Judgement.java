package nl.kcc.kpi.fold;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.events.Strength;
import nl.kcc.kpi.fold.Life.Happening;

/// What the definition's words say of one contact to which all this happened: the oracle's own reading of it.
///
/// @param state counted state, or the reason of exclusion; `REFERRED` and `CHASER` apart
/// @param reason why it is no success; empty when it is one, or not decided
/// @param marks what else is counted of it
record Judgement(String state, String reason, List<String> marks) {

    static Judgement of(List<Happening> atIntake, List<Happening> atRouting) {
        var story = new Story(atIntake, atRouting);
        String state = story.state();
        return new Judgement(state, story.reason(state), story.marks(state));
    }

    /// @param direct whether the topic could be answered at once on that day
    List<String> measures(boolean direct) {
        List<String> measures = new ArrayList<>(marks);
        measures.add(state);
        if (direct && state.equals("SETTLED")) {
            measures.addAll(List.of("NET_SETTLED", "NET_DECIDED"));
        } else if (direct && !reason.isEmpty()) {
            measures.add("NET_DECIDED");
        }
        return measures;
    }

    private record Story(List<Happening> atIntake, List<Happening> atRouting) {

        String state() {
            Exclusion exclusion = null;
            Outcome outcome = null;
            Happening.AskedBefore before = null;
            for (Happening happening : atIntake) {
                switch (happening) {
                    case Happening.Registered registered -> {
                        outcome = registered.outcome();
                        exclusion = registered.exclusion();
                    }
                    case Happening.Answered answered -> outcome = answered.outcome();
                    case Happening.Excluded excluded -> exclusion = excluded.reason();
                    case Happening.AskedBefore asked -> before = asked;
                    default -> {
                    }
                }
            }
            if (exclusion != null) {
                return exclusion.name();
            }
            if (before != null && before.strength() == Strength.CONFIRMED) {
                return before.chaser() ? "CHASER" : "FOLLOW_UP";
            }
            if (wasHandedOver()) {
                return "HANDED_OVER";
            }
            if (count(atIntake, Happening.Reopened.class) > 0) {
                return "REOPENED";
            }
            if (count(atRouting, Happening.NormPassed.class) > count(atRouting, Happening.AlarmTakenBack.class)) {
                return "OVERDUE";
            }
            if (outcome == null) {
                return "OPEN";
            }
            return List.of("WARM_SETTLED", "CITIZEN_RETURNS", "REFERRED").contains(outcome.name()) ? outcome.name()
                    : "SETTLED";
        }

        String reason(String state) {
            if (state.equals("HANDED_OVER")) {
                return count(atRouting, Happening.BackOfficeGotIt.class) > 0 ? "R" : "NO_KNOWLEDGE";
            }
            return List.of("WARM_SETTLED", "CITIZEN_RETURNS", "OVERDUE", "REOPENED").contains(state) ? state : "";
        }

        List<String> marks(String state) {
            Strength strength = null;
            boolean asksAgain = false;
            Duration next = null;
            Boolean resolved = null;
            boolean topic = false;
            for (Happening happening : atIntake) {
                switch (happening) {
                    case Happening.AskedBefore asked -> {
                        strength = asked.strength();
                        asksAgain = true;
                    }
                    case Happening.AskedAgain asked -> {
                        strength = asked.strength();
                        next = asked.after();
                    }
                    case Happening.Judged judged -> resolved = judged.resolved();
                    case Happening.Registered registered -> topic = registered.topic() != null;
                    case Happening.TopicFound _ -> topic = true;
                    default -> {
                    }
                }
            }
            boolean counts = List.of("OPEN", "SETTLED", "REFERRED", "WARM_SETTLED", "HANDED_OVER", "CITIZEN_RETURNS",
                    "OVERDUE", "REOPENED").contains(state);
            boolean settled = List.of("SETTLED", "REFERRED").contains(state);
            List<String> marks = new ArrayList<>();
            for (int days : new int[] { 7, 14, 30 }) {
                if (settled && strength == Strength.CONFIRMED && next != null && next.toHours() <= 24L * days) {
                    marks.add("CONTRADICTED_" + days);
                }
            }
            if (settled && (strength != Strength.CONFIRMED || !topic)) {
                marks.add("UNCHECKED");
            }
            if (counts && strength == Strength.POSSIBLE && asksAgain) {
                marks.add("POSSIBLE_REPEAT");
            }
            if (counts && resolved != null) {
                marks.add(resolved ? "REPORTED_YES" : "REPORTED_NO");
            }
            return marks;
        }

        private boolean wasHandedOver() {
            return count(atIntake, Happening.AgentHandedOver.class) > 0
                    || count(atRouting, Happening.BackOfficeGotIt.class) > 0;
        }

        private static long count(List<Happening> happenings, Class<?> kind) {
            return happenings.stream().filter(kind::isInstance).count();
        }
    }
}
