package nl.kcc.simulator.plan;

import java.time.LocalDate;
import java.util.List;

/// Makes up one question and what becomes of it, by the shares that a Dutch contact centre sees.
final class AskMaker {
    private static final List<String> NOT_A_CONTACT = List.of("SPAM", "WRONG_NUMBER", "ABANDONED", "DISCONNECTED", "TEST",
            "OUTBOUND", "AUTO_REPLY", "DUPLICATE", "NO_QUESTION");
    private static final List<String> ANSWERS = List.of("ANSWERED", "ANSWERED_AFTER_CONSULT", "REFERRED");
    /// One in five e-mails is never answered.
    private static final int SILENCE = 20;

    private final Chance chance;
    private final List<CatalogueTopic> topics;
    private final Fate fate;

    AskMaker(Chance chance, List<CatalogueTopic> topics, Timetable times) {
        this.chance = chance;
        this.topics = topics;
        this.fate = new Fate(chance, topics, times);
    }

    /// Some topic, the usual ones often; null when nobody knows.
    CatalogueTopic someTopic() {
        return chance.percent(7) ? null : chance.oneOfMostlyFirst(topics);
    }

    /// @param day on which it is asked
    Ask about(CatalogueTopic topic, String channel, LocalDate day) {
        if (channel.equals("EMAIL") && chance.percent(SILENCE)) {
            var asked = topic != null && topic.directOn(day) ? topic
                    : chance.oneOfMostlyFirst(topics.stream().filter(other -> other.directOn(day)).toList());
            return new Ask(asked.code(), null, null, List.of());
        }
        if (chance.percent(4)) {
            return new Ask(code(topic), chance.oneOf(NOT_A_CONTACT), null, List.of());
        }
        var byRule = topic != null && !topic.directOn(day);
        var inPerson = channel.equals("PHONE") || channel.equals("COUNTER");
        return switch (chance.weighted(shares(byRule, inPerson))) {
            case 0 -> new Ask(code(topic), ANSWERS.get(chance.weighted(80, 12, 8)), null, fate.ofOutcome(topic, true));
            case 1 -> new Ask(code(topic), "WARM_SETTLED", null, fate.ofOutcome(topic, true));
            case 2 -> new Ask(code(topic), "CITIZEN_RETURNS", null, fate.ofOutcome(topic, false));
            case 3 -> handedOver(topic);
            default -> open(topic, day);
        };
    }

    /// One that a citizen wrote: nobody has said anything yet.
    Ask written(CatalogueTopic topic, LocalDate day) {
        return chance.percent(SILENCE) ? new Ask(code(topic), null, null, List.of()) : open(topic, day);
    }

    private Ask open(CatalogueTopic topic, LocalDate day) {
        boolean byRule = topic != null && !topic.directOn(day);
        return new Ask(code(topic), null, null,
                byRule ? fate.ofHandover(topic.department()) : fate.ofOpen(topic, day));
    }

    /// Of answered at once, warm settled, citizen returns, handed over by the agent, still open.
    private static int[] shares(boolean byRule, boolean inPerson) {
        int warm = inPerson ? 4 : 0;
        return byRule ? new int[] { 45, warm, 4, 14, 30 }
                : new int[] { inPerson ? 84 : 60, warm, 3, 4, inPerson ? 6 : 25 };
    }

    private Ask handedOver(CatalogueTopic topic) {
        if (topic != null && chance.percent(20)) {
            return new Ask(topic.code(), "HANDOVER", null, fate.ofHandover(topic.department()));
        }
        var asked = fate.askedByAgent(topic);
        return new Ask(code(topic), "HANDOVER", asked,
                fate.ofHandover(asked.department() == null ? topic.department() : asked.department()));
    }

    private static String code(CatalogueTopic topic) {
        return topic == null ? null : topic.code();
    }
}
