package nl.kcc.simulator.audit;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.simulator.ledger.Count;
import nl.kcc.simulator.ledger.Ledger;
import nl.kcc.simulator.ledger.Share;
import nl.kcc.simulator.policy.Policy;
import nl.kcc.simulator.wire.Call;

/// `GET /v1/public/kpi`, as somebody without a login sees it: of whom figures are published, and which. Nothing of fewer
/// than thirty contacts, and nothing from which such a figure can be worked out.
record PublicCheck(ServiceReader reader, Policy policy) implements Check {
    private static final long FEWEST = 30;
    private static final List<String> CHANNELS = List.of("PHONE", "COUNTER", "EMAIL", "WEB");

    @Override
    public void run(Truth truth, Findings findings) throws InterruptedException {
        // Its periods are not those of the month: contacts of others would be in them.
        if (!truth.alone()) {
            return;
        }
        var norms = reader.kpi("/v1/norms?window=today" + truth.everything().query()).path("norms");
        policy.touch();
        for (var municipality : truth.municipalities()) {
            var where = "public figures of " + municipality;
            var norm = decisive(norms, municipality);
            var reply = reader.caller().send(Call.get(null, reader.at().kpi(), "/v1/public/kpi?municipality=" + municipality));
            var published = norm != null && norm.path("published").asBoolean();
            findings.compare(where, "published", published, reply.succeeded());
            if (published && reply.succeeded()) {
                findings.compare(where, "definition", "1", reply.json().path("definition").asText());
                findings.compare(where, "fewest", FEWEST, reply.json().path("fewest").asLong());
                findings.tree(where, "",
                        List.of(municipality(municipality, norm, truth.ledger(), ServiceReader.today(reply.json()),
                                reply.json().path("municipalities").path(0).path("periods"))),
                        reply.json().path("municipalities"));
            }
        }
    }

    /// Its own norm, published or not; without one, that of the whole installation.
    private static JsonNode decisive(JsonNode norms, String municipality) {
        JsonNode found = null;
        for (var norm : norms) {
            var own = norm.path("municipality").asText().equals(municipality);
            if (norm.path("metric").asText().equals("FCR") && !norm.has("channel")
                    && (own || found == null && !norm.has("municipality"))) {
                found = norm;
            }
        }
        return found;
    }

    /// @param told its periods
    private Map<String, Object> municipality(String code, JsonNode norm, Ledger ledger, LocalDate today, JsonNode told)
            throws InterruptedException {
        var first = today.withDayOfMonth(1);
        var contacts = ledger.only(entry -> Slice.key(entry, "municipality").equals(code));
        return new Fields().with("municipality", code).with("norm", norm.path("share").asDouble())
                .with("periods", List.of(
                        period("LAST_MONTH", Period.days(first.minusMonths(1), first.minusDays(1)), contacts, told.path(0)),
                        period("THIS_YEAR", Period.days(today.withDayOfYear(1), today), contacts, told.path(1))))
                .with("actions", actions(code, norm, today)).map();
    }

    private List<Map<String, Object>> actions(String municipality, JsonNode norm, LocalDate today) throws InterruptedException {
        var told = new ArrayList<Map<String, Object>>();
        for (var action : reader.kpi("/v1/actions?municipality=" + municipality).path("actions")) {
            if (action.path("norm").equals(norm.path("id"))
                    && !List.of("STOPPED", "WITHDRAWN").contains(action.path("status").asText())
                    && action.has("communicatedOn")
                    && !LocalDate.parse(action.path("communicatedOn").asText()).isAfter(today)) {
                var fields = new Fields();
                List.of("title", "status", "startedOn", "endsOn")
                        .forEach(field -> fields.with(field, ServiceReader.value(action.path(field))));
                told.add(fields.map());
            }
        }
        return told;
    }

    private static Map<String, Object> period(String kind, Period days, Ledger contacts, JsonNode told) {
        var some = contacts.only(entry -> days.holds(entry.day()));
        var shown = new LinkedHashMap<String, Share>();
        CHANNELS.forEach(channel -> shown.put(channel, share(of(some, channel))));
        shown.values().removeIf(share -> share.decided() < FEWEST);
        long hidden = share(some).decided() - shown.values().stream().mapToLong(Share::decided).sum();
        if (hidden > 0 && hidden < FEWEST && !shown.isEmpty()) {
            shown.remove(shown.keySet().stream().min(comparing(channel -> shown.get(channel).decided())).orElseThrow());
        }
        boolean few = share(some).decided() < FEWEST;
        return new Fields().with("kind", kind).with("from", days.from().toString()).with("to", days.to().toString())
                .with("target", few ? ServiceReader.value(told.path("target")) : Target.of(some, told))
                .with("total", told(few ? null : share(some), some.target()))
                .with("channels", CHANNELS.stream().map(channel -> channel(channel, some, shown.get(channel),
                        told.path("channels").path(CHANNELS.indexOf(channel)))).toList())
                .map();
    }

    /// @param share null for what is not shown
    private static Map<String, Object> channel(String channel, Ledger whole, Share share, JsonNode told) {
        var part = of(whole, channel);
        return new Fields().with("channel", channel).with("target", share == null ? null : Target.of(part, whole, told))
                .with("share", told(share, part.target())).map();
    }

    private static Ledger of(Ledger some, String channel) {
        return some.only(entry -> Slice.key(entry, "channel").equals(channel));
    }

    private static Share share(Ledger contacts) {
        return new Share(contacts.count(Count.SETTLED), contacts.count(Count.DECIDED));
    }

    /// @param share null for what is not shown
    private static Map<String, Object> told(Share share, double norm) {
        var fields = new Fields().with("enough", share != null);
        if (share != null) {
            var figures = share.figures(norm);
            fields.with("settled", share.kept());
            List.of("decided", "value", "low", "high", "verdict").forEach(figure -> fields.with(figure, figures.get(figure)));
        }
        return fields.map();
    }
}
