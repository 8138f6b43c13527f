package nl.kcc.simulator.audit;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.simulator.ledger.Contrast;
import nl.kcc.simulator.ledger.Ledger;
import nl.kcc.simulator.ledger.Share;

/// `GET /v1/actions`: what came of each action. Actions and norms are data; of those put down for this month it is known
/// which must be told.
record ActionsCheck(ServiceReader reader, Iterable<Question> questions,
        Map<String, Map<String, Object>> ours) implements Check {
    private static final Map<String, String> FEWER_IS_BETTER = Map.of("BETTER", "WORSE", "WORSE", "BETTER");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:,\\d+)?");

    @Override
    public void run(Truth truth, Findings findings) throws InterruptedException {
        var norms = byId(reader.kpi("/v1/norms?window=today" + truth.everything().query()).path("norms"));
        for (var question : questions) {
            var told = reader.kpi("/v1/actions?" + question.slice().query().substring(1));
            var actions = byId(told.path("actions"));
            ours.forEach((id, action) -> findings.compare("actions " + question.slice().query(), id + " is told",
                    isAbout(question.slice(), norms.get(action.get("norm")), action), actions.containsKey(id)));
            actions.values().stream().filter(action -> norms.containsKey(action.path("norm").asText()))
                    .forEach(action -> compare(question.slice(), new KpiNorm(norms.get(action.path("norm").asText())), action,
                            truth, ServiceReader.today(told), findings));
        }
    }

    private static Map<String, JsonNode> byId(JsonNode all) {
        return StreamSupport.stream(all.spliterator(), false)
                .collect(toMap(one -> one.path("id").asText(), one -> one, (one, _) -> one, TreeMap::new));
    }

    /// Whether there can be contacts that both the filters and the action are about.
    private static boolean isAbout(Slice slice, JsonNode norm, Map<String, Object> action) {
        return slice.filters().entrySet().stream().allMatch(filter -> {
            var own = Objects.requireNonNullElse(action.get(filter.getKey()), norm.path(filter.getKey()).asText());
            return own.equals("") || filter.getValue().contains(own);
        });
    }

    private static void compare(Slice slice, KpiNorm norm, JsonNode action, Truth truth, LocalDate today,
            Findings findings) {
        var where = "action '%s' %s, %s".formatted(action.path("title").asText(), action.path("id").asText(), slice.query());
        var effect = action.path("effect");
        if (action.has("withdrawal")) {
            findings.tree(where, "", nothing("WITHDRAWN"), effect);
            return;
        }
        if (!norm.isMeasured()) {
            findings.tree(where, "", nothing("NOT_MEASURED"), effect);
            return;
        }
        var after = Period.after(action, today);
        if (after == null) {
            findings.tree(where, "", nothing("NOT_STARTED"), effect);
            return;
        }
        var before = after.asManyBefore();
        if (!truth.alone() && !(truth.around().holds(before.from()) && truth.around().holds(after.to()))) {
            return;
        }
        boolean ofLosses = norm.isOfLosses(action);
        share(slice, norm, action, on(before, truth.ledger())).ifPresent(earlier -> {
            var contrast = new Contrast(earlier, share(slice, norm, action, on(after, truth.ledger())).orElseThrow());
            var judgement = contrast.judgement();
            findings.tree(where, "", new Fields().with("measure", ofLosses ? "LOST" : "KEPT")
                    .with("judgement", ofLosses ? FEWER_IS_BETTER.getOrDefault(judgement, judgement) : judgement)
                    .with("provisional", contrast.isTooFew()).with("difference", contrast.difference())
                    .with("before", days(before).with(contrast.before().figures()).map())
                    .with("after", days(after).with(contrast.after().figures()).map()).map(), effect);
            findings.compare(where, "numbers of the sentence", contrast.told(), NUMBER.matcher(effect.path("sentence").asText())
                    .results().map(MatchResult::group).toList());
        });
    }

    private static Optional<Share> share(Slice slice, KpiNorm norm, JsonNode action, Ledger days) {
        return norm.isOfLosses(action) ? Optional.of(norm.lost(action, slice, days))
                : norm.in(days.only(entry -> slice.holds(entry) && KpiNorm.isAbout(action, entry)));
    }

    private static Map<String, Object> nothing(String judgement) {
        return new Fields().with("judgement", judgement).with("provisional", false).map();
    }

    private static Ledger on(Period days, Ledger contacts) {
        return contacts.only(entry -> days.holds(entry.day()));
    }

    private static Fields days(Period days) {
        return new Fields().with("from", days.from().toString()).with("to", days.to().toString());
    }
}
