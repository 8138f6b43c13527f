package nl.kcc.simulator.audit;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.simulator.ledger.Batch;
import nl.kcc.simulator.ledger.Entry;
import nl.kcc.simulator.ledger.Ledger;
import nl.kcc.simulator.ledger.Share;
import nl.kcc.simulator.wire.User;

/// `GET /v1/kpi/handovers`, and the work list of routing-service. Only the clock times of a hand-over come from that list;
/// what it says of each hand-over is compared too.
record HandoversCheck(ServiceReader reader, Iterable<Question> questions) implements Check {

    @Override
    public void run(Truth truth, Findings findings) throws InterruptedException {
        var listed = reader.pages(User.BACK_OFFICE, reader.at().routing(), "/v1/handovers?", "limit", "handovers").stream()
                .collect(toMap(handover -> handover.path("contactId").asText(), handover -> handover));
        truth.ledger().only(entry -> entry.dossier().work() != null).entries()
                .forEach(entry -> compare(entry, listed.get(entry.id()), findings));
        for (var question : questions) {
            var told = reader.kpi("/v1/kpi/handovers?" + question.query());
            findings.tree("handovers " + question.query(), "",
                    handovers(question, truth.ledger(), ServiceReader.today(told), listed), told);
        }
    }

    private static void compare(Entry entry, JsonNode listed, Findings findings) {
        var work = entry.dossier().work();
        var where = "work list, contact " + entry.id();
        findings.compare(where, "listed", true, listed != null);
        if (listed != null) {
            findings.compare(where, "department", work.department(), listed.path("department").asText());
            findings.compare(where, "reason", work.reason(), listed.path("reason").asText());
            findings.compare(where, "state", work.stage().name(), listed.path("state").asText());
            findings.compare(where, "hops", (long) work.hops(), listed.path("hops").asLong());
            findings.compare(where, "askedAgain", entry.dossier().askedAgain(),
                    listed.path("askedAgain").path("times").asLong());
            findings.compare(where, "pingPong", work.pingPong(), listed.path("pingPong").asBoolean());
        }
    }

    private static Map<String, Object> handovers(Question question, Ledger ledger, LocalDate today,
            Map<String, JsonNode> listed) {
        var contacts = question.in(ledger, today);
        var handovers = contacts.only(Batch.HANDOVER::counts);
        var departments = new TreeSet<String>();
        handovers.entries().forEach(entry -> departments.add(entry.department()));
        return Fields.of(question.days(contacts, today)).with("total", numbers(handovers, listed).map())
                .with("departments", departments.stream().map(department -> numbers(
                        handovers.only(entry -> entry.department().equals(department)), listed).with("key", department).map())
                        .toList())
                .map();
    }

    private static Fields numbers(Ledger handovers, Map<String, JsonNode> listed) {
        long inTime = handovers.count(Batch.HANDOVER_IN_TIME);
        long late = handovers.count(Batch.HANDOVER_LATE);
        long overdue = handovers.count(Batch.HANDOVER_OVERDUE);
        var hours = handovers.only(Batch.HANDOVER_COMPLETED::counts).entries().stream()
                .map(entry -> listed.get(entry.id())).mapToDouble(HandoversCheck::hours).sorted().boxed().toList();
        return new Fields().with("handovers", handovers.count(Batch.HANDOVER))
                .with("completed", handovers.count(Batch.HANDOVER_COMPLETED)).with("open", handovers.count(Batch.HANDOVER_OPEN))
                .with("overdue", overdue).with("completedInTime", inTime).with("completedLate", late)
                .with("withinTerm", Ledger.share(inTime, inTime + late + overdue))
                .with("meanHours", hours.isEmpty() ? null
                        : hours.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .with("medianHours", percentile(hours, 0.5)).with("p90Hours", percentile(hours, 0.9))
                .with("hops", handovers.entries().stream().mapToLong(entry -> entry.dossier().work().hops()).sum())
                .with("transferred", handovers.count(Batch.TRANSFERRED))
                .with("moreThan2Transfers", handovers.count(Batch.MORE_THAN_2_TRANSFERS))
                .with("pingPong", handovers.count(Batch.PING_PONG))
                .with("promises", promises(new Share(inTime, inTime + late + overdue)));
    }

    /// Nobody in a simulation is promised a later moment.
    private static Map<String, Object> promises(Share kept) {
        var promises = kept.figures();
        promises.putAll(Map.of("broken", kept.decided() - kept.kept(), "again", 0L, "againKept", 0L, "againBroken", 0L));
        return promises;
    }

    private static double hours(JsonNode listed) {
        return listed == null || listed.path("completedAt").isMissingNode() ? Double.NaN
                : Duration.between(Instant.parse(listed.path("openedAt").asText()),
                        Instant.parse(listed.path("completedAt").asText())).toNanos() / 3.6e12;
    }

    /// Interpolated between the two nearest.
    private static Double percentile(List<Double> sorted, double share) {
        if (sorted.isEmpty()) {
            return null;
        }
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
