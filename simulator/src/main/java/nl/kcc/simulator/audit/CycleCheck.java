package nl.kcc.simulator.audit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/// `GET /v1/cycle`: which steps are missing for which norm, worked out from the norms and actions as they are told.
record CycleCheck(ServiceReader reader) implements Check {
    private static final Map<String, String> DUTCH = Map.of("NORM", "norm", "MEASURE", "meten en toetsen", "ANALYSE",
            "analyseren",
            "IMPROVE", "verbeteren", "COMMUNICATE", "communiceren");

    @Override
    public void run(Truth truth, Findings findings) throws InterruptedException {
        var ours = truth.everything().query();
        var norms = reader.kpi("/v1/norms?window=today" + ours).path("norms");
        var actions = reader.kpi("/v1/actions?" + ours.substring(1)).path("actions");
        var told = reader.kpi("/v1/cycle?" + ours.substring(1));
        findings.compare("cycle", "norms", (long) norms.size(), (long) told.path("norms").size());
        for (int i = 0; i < norms.size(); i++) {
            var norm = norms.get(i);
            compare(norm, of(norm, actions), told.path("norms").path(i), ServiceReader.today(told), findings);
        }
    }

    private static List<JsonNode> of(JsonNode norm, JsonNode actions) {
        return StreamSupport.stream(actions.spliterator(), false)
                .filter(action -> action.path("norm").equals(norm.path("id")) && !action.has("withdrawal")).toList();
    }

    private static void compare(JsonNode norm, List<JsonNode> actions, JsonNode told, LocalDate today, Findings findings) {
        var steps = new LinkedHashMap<String, Boolean>();
        steps.put("NORM", norm.has("owner"));
        steps.put("MEASURE", (new KpiNorm(norm).isMeasured() || norm.has("measurement")) && norm.has("lastTestedOn")
                && day(norm, "lastTestedOn").isAfter(today.minusYears(1)));
        steps.put("ANALYSE", norm.has("note") || !actions.isEmpty());
        steps.put("IMPROVE", any(actions, action -> List.of("RUNNING", "DONE").contains(action.path("status").asText())));
        steps.put("COMMUNICATE", norm.path("published").asBoolean()
                && any(actions, action -> action.has("communicatedOn") && !day(action, "communicatedOn").isAfter(today)));
        findings.tree("cycle of " + norm.path("id").asText(), "", new Fields().with("norm", norm.path("id").asText())
                .with("steps", steps.entrySet().stream().map(step -> new Fields().with("step", step.getKey())
                        .with("done", step.getValue()).map()).toList())
                .map(), told);
        var missing = steps.keySet().stream().filter(step -> !steps.get(step)).findFirst();
        findings.compare("cycle of " + norm.path("id").asText(), "next",
                missing.map(step -> "Nu nodig: " + DUTCH.get(step)).orElse(""), told.path("next").asText().split("\\.")[0]);
    }

    private static boolean any(List<JsonNode> actions, Predicate<JsonNode> which) {
        return actions.stream().anyMatch(which);
    }

    private static LocalDate day(JsonNode json, String field) {
        return LocalDate.parse(json.path(field).asText());
    }
}
