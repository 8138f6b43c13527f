package nl.kcc.routing.trials;

import java.util.ArrayList;
import java.util.List;

/// What came of a trial, as it is kept and answered.
///
/// @param contacts that count, with the facts they were decided on; all the numbers here are of these
/// @param moved those that would have gone elsewhere
/// @param withoutFacts more contacts of the period, decided on before facts were kept
/// @param groups of equal facts; each was judged once
public record TrialFigures(long contacts, long moved, long withoutFacts, int groups, FrontOfficeContacts frontOffice,
        ExpectedResolution fcr,
        List<DepartmentContacts> departments, List<RuleContacts> rules, BrokenTerms terms) {

    /// Contacts at the front office, and their share of all, 0 to 1; a share is null when there are none.
    ///
    /// @param leftNow those that the rules left there, with what it handed over itself afterwards
    public record FrontOfficeContacts(long now, long then, Double shareNow, Double shareThen, long leftNow, long leftThen) {
    }

    /// First-contact resolution as far as routing can count it, each from 0 to 1; null when nothing is decided.
    ///
    /// @param low of the 95 % interval around `then`
    /// @param decided first contacts of which it is known whether they were settled
    /// @param gained contacts that would have come to the front office
    /// @param assumes what it rests on, in Dutch sentences
    public record ExpectedResolution(Double now, Double then, Double low, Double high, long decided, long gained,
            List<String> assumes) {
    }

    /// Contacts handed to a department.
    public record DepartmentContacts(String department, long now, long then) {
    }

    /// Contacts of which this rule decided where they went.
    public record RuleContacts(String rule, long now, long then) {
    }

    /// Broken promises, and how many contacts would have had another due moment.
    public record BrokenTerms(long now, long then, long otherDueMoment) {
    }

    static TrialFigures of(TrialTally tally, int groups) {
        var front = tally.frontOffice();
        return new TrialFigures(tally.contacts(), tally.moved(), tally.withoutFacts(), groups,
                new FrontOfficeContacts(front.now(), front.then(), share(front.now(), tally.contacts()),
                        share(front.then(), tally.contacts()), tally.leftToFrontOffice().now(),
                        tally.leftToFrontOffice().then()),
                expected(tally.settlement()),
                tally.departments().entrySet().stream()
                        .map(entry -> new DepartmentContacts(entry.getKey(), entry.getValue().now(), entry.getValue().then()))
                        .toList(),
                tally.rules().entrySet().stream()
                        .map(entry -> new RuleContacts(entry.getKey(), entry.getValue().now(), entry.getValue().then()))
                        .toList(),
                new BrokenTerms(tally.broken().now(), tally.broken().then(), tally.withOtherDueMoment()));
    }

    private static Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    private static ExpectedResolution expected(ExpectedSettlement settlement) {
        ExpectedShare now = settlement.now();
        ExpectedShare then = settlement.then();
        return new ExpectedResolution(now == null ? null : now.value(), then == null ? null : then.value(),
                then == null ? null : then.low(), then == null ? null : then.high(), settlement.decidedThen(),
                settlement.gained(), assumptions(settlement));
    }

    private static List<String> assumptions(ExpectedSettlement settlement) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Een vraag die naar de balie gaat, wordt daar zo vaak meteen goed beantwoord als vragen over hetzelfde "
                + "onderwerp en kanaal in deze periode. Dat gaat om " + questions(settlement.gained()) + ".");
        if (settlement.gainedWithoutExample() > 0) {
            sentences.add(
                    "Voor %s daarvan zag de balie het onderwerp minder dan %d keer. Daar telt wat het kanaal haalde, of anders de hele balie."
                            .formatted(questions(settlement.gainedWithoutExample()), ExpectedSettlement.ENOUGH));
        }
        if (settlement.askedAnyway() > 0) {
            sentences.add("Van %s vroeg een medewerker zelf om overdracht. Die blijven overgedragen.".formatted(
                    questions(settlement.askedAnyway())));
        }
        sentences.add("Een vraag die naar een afdeling gaat, telt niet als meteen goed beantwoord.");
        sentences.add("Een antwoord komt op hetzelfde moment als het echt kwam. Alleen de termijn is anders.");
        sentences.add("Vervolgvragen tellen niet mee, voor zover de routering ze kent. De cijfers zelf kennen er meer.");
        return List.copyOf(sentences);
    }

    private static String questions(long number) {
        return number == 1 ? "1 vraag" : number + " vragen";
    }

}
