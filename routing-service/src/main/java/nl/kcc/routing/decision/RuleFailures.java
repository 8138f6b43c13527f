package nl.kcc.routing.decision;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import nl.kcc.routing.rules.RuleVerdict;

/// Says that a rule could not be applied, so that the default decided: once in the log, and each time in a figure that operators
/// are alarmed by.
@ApplicationScoped
class RuleFailures {

    private static final Logger LOG = Logger.getLogger(RuleFailures.class);

    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Counter count;

    RuleFailures(MeterRegistry registry) {
        count = Counter.builder("kcc.routing.rule.failures")
                .description("Decisions that the default rule took because another one could not be applied")
                .register(registry);
    }

    void note(RuleVerdict verdict) {
        for (String rule : verdict.failed()) {
            count.increment();
            if (told.add(verdict.ruleSet() + "/" + rule)) {
                LOG.warnf("A rule could not be applied; the default decides in its place ruleSet=%d rule=%s",
                        verdict.ruleSet(), rule);
            }
        }
    }
}
