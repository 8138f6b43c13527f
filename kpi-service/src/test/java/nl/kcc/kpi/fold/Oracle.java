package nl.kcc.kpi.fold;

import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;

import nl.kcc.kpi.counters.Cell;
import nl.kcc.kpi.counters.OfContact;
import nl.kcc.kpi.fold.Life.Happening;
import nl.kcc.kpi.fold.Life.ToldEvent;

/// The figures as the definition's words give them from what happened. Shares no line with the service: it looks at what
/// happened, not at states, and takes the day from another calendar.
final class Oracle {

    static final String BULKY_WASTE = "grofvuil";
    /// The days on which the front office can answer that at once; passports always.
    static final String BULKY_WASTE_DIRECT = "[2026-03-29,2026-03-30)";

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
        intake.forEach((life, newest) -> {
            List<Happening> atIntake = happened(life.intake(), newest);
            List<Happening> atRouting = happened(life.routing(), routing.getOrDefault(life, 0));
            String place = place(life, atIntake, atRouting);
            boolean direct = place.contains("topic=paspoort-aanvragen")
                    || place.startsWith("2026-03-29") && place.contains("topic=" + BULKY_WASTE);
            for (String measure : Judgement.of(atIntake, atRouting).measures(direct)) {
                figures.merge(place + " " + measure, 1L, Long::sum);
            }
        });
        return figures;
    }

    private static <E> List<Happening> happened(List<ToldEvent<E>> told, int newest) {
        return told.subList(0, newest).stream().map(ToldEvent::happening).toList();
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
                "topic=" + topic, "department=" + department, "reason=" + Judgement.of(atIntake, atRouting).reason());
    }

    private static String day(Life life) {
        Calendar calendar = Calendar.getInstance(AMSTERDAM);
        calendar.setTime(Date.from(life.birth().occurredAt()));
        return "%tF".formatted(calendar);
    }
}
