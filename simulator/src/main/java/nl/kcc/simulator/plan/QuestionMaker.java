package nl.kcc.simulator.plan;

import java.util.List;

import nl.kcc.simulator.plan.Step.AssignTopic;
import nl.kcc.simulator.plan.Step.AwaitHandover;
import nl.kcc.simulator.truth.Counted;

/// Makes up one question and what becomes of it, by the shares that a Dutch contact centre sees.
final class QuestionMaker {
    private static final List<String> NOT_A_CONTACT = List.of("SPAM", "WRONG_NUMBER", "ABANDONED", "DISCONNECTED", "TEST",
            "OUTBOUND", "AUTO_REPLY", "DUPLICATE", "NO_QUESTION");

    private final Chance chance;
    private final List<CatalogueTopic> topics;
    private final Aftermath aftermath;

    QuestionMaker(Chance chance, List<CatalogueTopic> topics) {
        this.chance = chance;
        this.topics = topics;
        this.aftermath = new Aftermath(chance, topics.stream().map(CatalogueTopic::department).distinct().toList());
    }

    Question question(String channel, boolean late) {
        var topic = chance.percent(7) ? null : chance.oneOfMostlyFirst(topics);
        if (chance.percent(4)) {
            return new Question(code(topic), summary(topic), chance.oneOf(NOT_A_CONTACT), Counted.EXCLUDED, List.of());
        }
        var byRule = topic != null && !topic.direct();
        var inPerson = channel.equals("PHONE") || channel.equals("COUNTER");
        return switch (chance.weighted(shares(byRule, inPerson, late))) {
            case 0 -> answered(topic);
            case 1 -> closed(topic, "WARM_SETTLED", Counted.WARM_SETTLED, aftermath.ofAnswer());
            case 2 -> closed(topic, "CITIZEN_RETURNS", Counted.CITIZEN_RETURNS, aftermath.ofVerdict());
            case 3 -> closed(topic, "HANDOVER", Counted.HANDED_OVER, aftermath.ofHandover());
            default -> byRule ? handedOverByRule(topic) : late ? overdue(topic) : open(topic);
        };
    }

    /// Of answered at once, warm settled, citizen returns, handed over by the agent, still open.
    private static int[] shares(boolean byRule, boolean inPerson, boolean late) {
        int warm = inPerson ? 4 : 0;
        if (byRule) {
            return new int[] { 15, warm, 4, 25, 50 };
        }
        return new int[] { inPerson ? 76 : 45, warm, 4, 6, late ? 60 : inPerson ? 10 : 45 };
    }

    private Question answered(CatalogueTopic topic) {
        var outcome = List.of("ANSWERED", "ANSWERED_AFTER_CONSULT", "REFERRED").get(chance.weighted(80, 12, 8));
        return closed(topic, outcome, Counted.SETTLED, aftermath.ofAnswer());
    }

    private Question handedOverByRule(CatalogueTopic topic) {
        return closed(topic, null, Counted.HANDED_OVER, Aftermath.after(new AwaitHandover(), aftermath.ofHandover()));
    }

    private Question overdue(CatalogueTopic topic) {
        return closed(topic, null, Counted.OVERDUE, aftermath.ofSilence());
    }

    private Question open(CatalogueTopic topic) {
        if (topic != null || chance.percent(40)) {
            return closed(topic, null, Counted.OPEN, aftermath.ofOpen());
        }
        var found = chance.oneOf(topics);
        return found.direct()
                ? closed(null, null, Counted.OPEN, Aftermath.after(new AssignTopic(found.code(), false), aftermath.ofOpen()))
                : closed(null, null, Counted.OPEN, Aftermath.after(new AssignTopic(found.code(), true),
                        Aftermath.after(new AwaitHandover(), aftermath.ofHandover())));
    }

    private static Question closed(CatalogueTopic topic, String outcome, Counted counted, List<Step> steps) {
        return new Question(code(topic), summary(topic), outcome, counted, steps);
    }

    private static String code(CatalogueTopic topic) {
        return topic == null ? null : topic.code();
    }

    private static String summary(CatalogueTopic topic) {
        return topic == null ? "Vraag zonder bekend onderwerp" : "Vraag over " + topic.code().replace('-', ' ');
    }
}
