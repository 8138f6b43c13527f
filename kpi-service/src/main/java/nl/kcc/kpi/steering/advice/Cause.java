package nl.kcc.kpi.steering.advice;

import java.util.List;

import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.Loss;

/// What some lost contacts have in common.
///
/// @param keys codes, in the order of the aspects; `none` for contacts without
record Cause(List<Aspect> aspects, List<String> keys) {

    static Cause of(List<Aspect> aspects, Loss loss) {
        return new Cause(aspects, aspects.stream().map(aspect -> aspect.of(loss)).toList());
    }

    /// Contacts without topic or department are nothing to work on.
    boolean isNamed() {
        return !keys.contains(Filter.NONE);
    }

    /// Null for an aspect that it does not tell.
    String key(Aspect aspect) {
        int place = aspects.indexOf(aspect);
        return place < 0 ? null : keys.get(place);
    }

    /// Whether all contacts of this topic and channel, settled or lost, are among those that it is a share of.
    boolean isAbout(String topic, String channel) {
        return is(Aspect.TOPIC, topic) && is(Aspect.CHANNEL, channel);
    }

    /// Whether it says the same of all that only lost contacts have.
    boolean isLostLike(Loss loss) {
        return is(Aspect.REASON, loss.reason()) && is(Aspect.DEPARTMENT, loss.department());
    }

    boolean includes(Loss loss) {
        return isAbout(loss.topic(), loss.channel()) && isLostLike(loss);
    }

    private boolean is(Aspect aspect, String value) {
        String own = key(aspect);
        return own == null || own.equals(value);
    }
}
