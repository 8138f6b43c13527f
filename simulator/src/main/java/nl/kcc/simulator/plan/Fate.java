package nl.kcc.simulator.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import nl.kcc.simulator.plan.Ask.Later;
import nl.kcc.simulator.plan.Deed.Accept;
import nl.kcc.simulator.plan.Deed.Answer;
import nl.kcc.simulator.plan.Deed.AskCitizen;
import nl.kcc.simulator.plan.Deed.AssignTopic;
import nl.kcc.simulator.plan.Deed.Complete;
import nl.kcc.simulator.plan.Deed.Exclude;
import nl.kcc.simulator.plan.Deed.Forward;
import nl.kcc.simulator.plan.Deed.GiveBack;
import nl.kcc.simulator.plan.Deed.HandOver;
import nl.kcc.simulator.plan.Deed.Reopen;

/// What may follow a registration; only moves that the contact's state allows.
final class Fate {
    private static final List<String> OUTCOMES = List.of("ANSWERED", "ANSWERED_AFTER_CONSULT", "REFERRED", "WARM_SETTLED",
            "CITIZEN_RETURNS");
    private static final List<String> RESULTS = List.of("ANSWERED", "REFERRED", "NO_ANSWER_POSSIBLE",
            "CITIZEN_NOT_REACHED");
    private static final List<String> REASONS = List.of("NO_KNOWLEDGE", "NOT_AUTHORISED", "COMPLEX", "CITIZEN_REQUEST");

    private final Chance chance;
    private final List<CatalogueTopic> topics;
    private final List<String> departments;
    private final Timetable times;

    Fate(Chance chance, List<CatalogueTopic> topics, Timetable times) {
        this.chance = chance;
        this.topics = topics;
        this.times = times;
        this.departments = topics.stream().map(CatalogueTopic::department).distinct().toList();
    }

    /// Of a contact that was answered at once, or will hear from the citizen again.
    List<Later> ofOutcome(CatalogueTopic topic, boolean answered) {
        var deeds = new ArrayList<Deed>();
        switch (chance.weighted(66, 14, 4, answered ? 8 : 0, 4, topic == null ? 40 : 4)) {
            case 1 -> deeds.add(verdict());
            case 2 -> deeds.add(new Exclude("DUPLICATE"));
            case 3 -> reopened(deeds);
            case 4 -> handedOver(topic, deeds, false);
            case 5 -> deeds.add(new AssignTopic(otherThan(topic).code()));
            default -> {
            }
        }
        return later(deeds);
    }

    /// Of a contact that waits for the front office.
    List<Later> ofOpen(CatalogueTopic topic, LocalDate day) {
        var deeds = new ArrayList<Deed>();
        var about = topic;
        if (topic == null && chance.percent(60)) {
            about = chance.oneOf(topics);
            deeds.add(new AssignTopic(about.code()));
        }
        if (topic == null && about != null && !about.directOn(day)) {
            atBackOffice(about.department(), deeds, true);
            return later(deeds);
        }
        switch (chance.weighted(40, 6, 16, 6, 32)) {
            case 0 -> deeds.add(new Answer(OUTCOMES.get(chance.weighted(70, 10, 10, 5, 5))));
            case 1 -> {
                deeds.add(new Answer("ANSWERED"));
                reopened(deeds);
            }
            case 2 -> handedOver(about, deeds, true);
            case 3 -> deeds.add(new Exclude("SPAM"));
            default -> {
            }
        }
        return later(deeds);
    }

    /// Of a contact that was handed over at its registration, by rule or by the agent.
    List<Later> ofHandover(String department) {
        var deeds = new ArrayList<Deed>();
        atBackOffice(department, deeds, true);
        return later(deeds);
    }

    /// More about a hand-over that an agent asks for; a department is always named while nobody knows the topic.
    HandOver askedByAgent(CatalogueTopic topic) {
        return new HandOver(chance.oneOf(REASONS),
                topic == null || chance.percent(40) ? chance.oneOf(departments) : null);
    }

    private void reopened(List<Deed> deeds) {
        deeds.add(new Reopen());
        if (chance.percent(50)) {
            deeds.add(new Answer("ANSWERED"));
            deeds.add(verdict());
        }
    }

    private void handedOver(CatalogueTopic topic, List<Deed> deeds, boolean open) {
        var asked = askedByAgent(topic);
        deeds.add(asked);
        atBackOffice(asked.department() == null ? topic.department() : asked.department(), deeds, open);
    }

    /// Worked off, sent around, given back, left lying, or overtaken by an answer of the front office.
    ///
    /// @param open whether there is no outcome yet
    private void atBackOffice(String department, List<Deed> deeds, boolean open) {
        var holder = department;
        if (chance.percent(70)) {
            deeds.add(new Accept());
        }
        while (chance.percent(25)) {
            var next = holder.equals(department) || chance.percent(50) ? chance.oneOf(departments) : department;
            if (!next.equals(holder)) {
                deeds.add(new Forward(next));
                holder = next;
            }
        }
        switch (chance.weighted(56, 10, 8, open ? 6 : 0, 4, 18)) {
            case 0 -> deeds.add(new Complete(RESULTS.get(chance.weighted(80, 10, 5, 5))));
            case 1 -> {
                deeds.add(new Complete("ANSWERED"));
                if (chance.percent(40)) {
                    deeds.add(verdict());
                } else {
                    deeds.add(new Reopen());
                    goesOn(deeds);
                }
            }
            case 2 -> {
                deeds.add(new GiveBack());
                goesOn(deeds);
            }
            case 3 -> deeds.add(new Answer("ANSWERED"));
            case 4 -> deeds.add(new Exclude("DUPLICATE"));
            default -> {
            }
        }
    }

    /// What came back to the front office is answered there, handed over once more, or left lying.
    private void goesOn(List<Deed> deeds) {
        switch (chance.weighted(35, 50, 15)) {
            case 0 -> deeds.add(new Answer("ANSWERED"));
            case 1 -> {
                deeds.add(new HandOver(chance.oneOf(REASONS), chance.oneOf(departments)));
                if (chance.percent(50)) {
                    deeds.add(new Accept());
                }
                if (chance.percent(30)) {
                    deeds.add(new Forward(chance.oneOf(departments)));
                }
                if (chance.percent(60)) {
                    deeds.add(new Complete("ANSWERED"));
                }
            }
            default -> {
            }
        }
    }

    private AskCitizen verdict() {
        return new AskCitizen(chance.percent(78));
    }

    private CatalogueTopic otherThan(CatalogueTopic topic) {
        return topics.stream().skip(chance.between(0, topics.size() / 2)).filter(other -> !Objects.equals(other, topic))
                .findFirst().orElseThrow();
    }

    private List<Later> later(List<Deed> deeds) {
        return deeds.stream().map(deed -> new Later(times.untilNextDeed(), deed)).toList();
    }
}
