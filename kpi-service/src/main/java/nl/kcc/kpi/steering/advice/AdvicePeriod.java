package nl.kcc.kpi.steering.advice;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.figures.Figures;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.Loss;
import nl.kcc.kpi.figures.LostContacts;
import nl.kcc.kpi.figures.Verdict;
import nl.kcc.kpi.steering.advice.AdviceView.AdvisedCause;
import nl.kcc.kpi.steering.advice.AdviceView.AttainableGain;
import nl.kcc.kpi.steering.advice.AttainableLoss.Gain;
import nl.kcc.kpi.steering.advice.AttainableLoss.Sample;
import nl.kcc.kpi.steering.advice.Explanations.CauseWeight;
import nl.kcc.kpi.steering.advice.Explanations.LossExplanation;

/// What is known of a period, and the advice that follows from it.
///
/// @param losses of the reasons asked for
/// @param only the way that causes are to be told apart in; empty for the one that explains most
record AdvicePeriod(LostContacts now, List<Loss> losses, DecidedContacts decided, Filter filter, List<Aspect> only) {

    AdviceStanding standing() {
        Figures total = now.total();
        if (total.decided() == 0) {
            return AdviceStanding.NO_DATA;
        }
        if (total.decided() < Definition.FEWEST_FOR_A_VERDICT) {
            return AdviceStanding.TOO_FEW;
        }
        return total.gap() >= 0 ? AdviceStanding.MET : AdviceStanding.MISSED;
    }

    /// Empty where there is nothing to explain, or no cause has a name.
    Optional<LossExplanation> explanation() {
        if (standing() != AdviceStanding.MISSED) {
            return Optional.empty();
        }
        return only.isEmpty() ? Explanations.best(losses, decided)
                : Optional.of(Explanations.explanation(only, losses, decided))
                        .filter(explanation -> !explanation.causes().isEmpty());
    }

    AdviceView withoutCauses() {
        AdviceStanding standing = standing() == AdviceStanding.MISSED ? AdviceStanding.WITHOUT_CAUSE : standing();
        String sentence = switch (standing) {
            case NO_DATA -> AdviceSentence.noData();
            case TOO_FEW -> AdviceSentence.tooFew(now.total().decided());
            case MET -> AdviceSentence.met(now.total().fcr(), now.target(), now.total().verdict() == Verdict.ABOVE);
            case WITHOUT_CAUSE, MISSED -> AdviceSentence.withoutCause(now.total().fcr(), now.target(), gap(), only);
        };
        return view(standing, List.of(), 0, null, null, List.of(), sentence);
    }

    /// @param months what happened to each cause in the months before
    /// @param groups by topic
    AdviceView with(LossExplanation explanation, Map<Cause, List<Sample>> months, Map<String, String> groups) {
        List<AdvisedCause> causes = explanation.causes().stream()
                .map(weight -> advised(weight, months.getOrDefault(weight.cause(), List.of()), groups)).toList();
        double points = causes.stream().mapToDouble(AdvisedCause::points).sum();
        List<Double> gains = causes.stream().map(AdvisedCause::attainable).filter(Objects::nonNull)
                .map(AttainableGain::points).toList();
        Double gain = gains.isEmpty() ? null : gains.stream().mapToDouble(Double::doubleValue).sum();
        return view(AdviceStanding.MISSED, explanation.aspects(), points, gain, closing(causes), causes,
                AdviceSentence.missed(now.total().fcr(), now.target(), gap(), explanation.aspects(), causes.size(), points,
                        gain));
    }

    private AdvisedCause advised(CauseWeight weight, List<Sample> months, Map<String, String> groups) {
        Cause cause = weight.cause();
        AttainableGain gain = AttainableLoss.better(
                AttainableLoss.byTopics(cause, losses, decided, groups),
                AttainableLoss.byMonths(weight.lost(), decided.of(cause), months)).map(this::attainable).orElse(null);
        return new AdvisedCause(cause.key(Aspect.REASON), cause.key(Aspect.TOPIC), topicName(cause),
                cause.key(Aspect.DEPARTMENT), cause.key(Aspect.CHANNEL), weight.lost(), points(weight.lost()), gain,
                AdviceLinks.of(cause, now.days(), filter));
    }

    private AttainableGain attainable(Gain gain) {
        double points = points(gain.contacts());
        return new AttainableGain(gain.basis(), gain.compared(), gain.decided(), (long) gain.contacts(), points,
                AdviceSentence.gain(gain, points));
    }

    private String topicName(Cause cause) {
        return losses.stream().filter(loss -> loss.topic().equals(cause.key(Aspect.TOPIC))).map(Loss::topicName)
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    private Integer closing(List<AdvisedCause> causes) {
        long settled = now.total().settled();
        for (int i = 0; i < causes.size(); i++) {
            settled += causes.get(i).lost();
            if ((double) settled / now.total().decided() >= now.target()) {
                return i + 1;
            }
        }
        return null;
    }

    /// Each lost contact that is settled after all is worth as much, see `LossLedger` of the reports.
    private double points(double contacts) {
        return 100 * contacts / now.total().decided();
    }

    private Double gap() {
        return now.total().gap() == null ? null : Double.valueOf(Math.max(0, -100 * now.total().gap()));
    }

    private AdviceView view(AdviceStanding standing, List<Aspect> aspects, double points, Double gain, Integer closing,
            List<AdvisedCause> causes, String sentence) {
        return new AdviceView(Definition.VERSION, now.days().from(), now.days().to(), now.asOf(), now.target(), standing,
                now.total().decided(), now.total().settled(), gap(), aspects, points, gain, closing, causes, sentence);
    }
}
