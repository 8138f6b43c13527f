package nl.kcc.kpi.facts;

import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;

import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.kpi.facts.Life.Happening;
import nl.kcc.kpi.facts.Life.Told;

/// The figures as the definition's words give them from what happened. Shares no line with the service: it looks at what
/// happened, not at states, and takes the day from another calendar.
final class Oracle {

    private static final TimeZone AMSTERDAM = TimeZone.getTimeZone("Europe/Amsterdam");

    private Oracle() {
    }

    /// Cell and bucket, as text, to how many contacts are there. Only what was delivered is known, up to the newest.
    static Map<String, Long> figures(List<Delivery> deliveries) {
        Map<Life, Integer> intake = new HashMap<>();
        Map<Life, Integer> routing = new HashMap<>();
        for (Delivery delivery : deliveries) {
            switch (delivery) {
                case Delivery.OfContact(Life life, int version) -> intake.merge(life, version, Math::max);
                case Delivery.OfRouting(Life life, int version) -> routing.merge(life, version, Math::max);
                case Delivery.Cut() -> {
                }
            }
        }
        Map<String, Long> figures = new TreeMap<>();
        intake.forEach((life, newest) -> figures.merge(
                place(life, happened(life.intake(), newest), happened(life.routing(), routing.getOrDefault(life, 0))),
                1L, Long::sum));
        return figures;
    }

    private static <E> List<Happening> happened(List<Told<E>> told, int newest) {
        return told.subList(0, newest).stream().map(Told::happening).toList();
    }

    private static String place(Life life, List<Happening> atIntake, List<Happening> atRouting) {
        String topic = "";
        for (Happening happening : atIntake) {
            topic = switch (happening) {
                case Happening.Registered registered when registered.topic() != null -> registered.topic();
                case Happening.TopicFound found -> found.topic();
                default -> topic;
            };
        }
        String department = "";
        for (Happening happening : atRouting) {
            department = switch (happening) {
                case Happening.Decided decided when decided.department() != null -> decided.department();
                case Happening.BackOfficeGotIt got -> got.department();
                default -> department;
            };
        }
        return String.join(" ", day(life), life.birth().municipality(), life.birth().channel().name(),
                "topic=" + topic, "department=" + department, bucket(atIntake, atRouting));
    }

    private static String bucket(List<Happening> atIntake, List<Happening> atRouting) {
        Exclusion exclusion = null;
        Outcome outcome = null;
        for (Happening happening : atIntake) {
            switch (happening) {
                case Happening.Registered registered -> {
                    outcome = registered.outcome();
                    exclusion = registered.exclusion();
                }
                case Happening.Answered answered -> outcome = answered.outcome();
                case Happening.Excluded excluded -> exclusion = excluded.reason();
                default -> {
                }
            }
        }
        if (exclusion != null) {
            return exclusion.name();
        }
        if (any(atIntake, Happening.AgentHandedOver.class) || any(atRouting, Happening.BackOfficeGotIt.class)) {
            return "HANDED_OVER";
        }
        if (any(atIntake, Happening.Reopened.class)) {
            return "REOPENED";
        }
        long alarms = count(atRouting, Happening.NormPassed.class) - count(atRouting, Happening.AlarmTakenBack.class);
        if (alarms > 0) {
            return "OVERDUE";
        }
        if (outcome == null) {
            return "OPEN";
        }
        return List.of("WARM_SETTLED", "CITIZEN_RETURNS").contains(outcome.name()) ? outcome.name() : "SETTLED";
    }

    private static boolean any(List<Happening> happenings, Class<?> kind) {
        return count(happenings, kind) > 0;
    }

    private static long count(List<Happening> happenings, Class<?> kind) {
        return Stream.of(happenings).flatMap(List::stream).filter(kind::isInstance).count();
    }

    private static String day(Life life) {
        Calendar calendar = Calendar.getInstance(AMSTERDAM);
        calendar.setTime(Date.from(life.birth().occurredAt()));
        return "%tF".formatted(calendar);
    }
}
