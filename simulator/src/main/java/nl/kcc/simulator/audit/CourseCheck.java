package nl.kcc.simulator.audit;

import static nl.kcc.simulator.plan.InteractionPlan.AMSTERDAM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.simulator.ledger.Count;
import nl.kcc.simulator.ledger.Ledger;

/// `GET /v1/kpi/course`: days by hour, of 23 and 25 hours too.
final class CourseCheck implements Check {
    private static final List<Count> COUNTS = List.of(Count.FIRST, Count.DECIDED, Count.SETTLED);
    private static final long HOUR = 3600;

    private final ServiceReader reader;
    private final List<LocalDate> days;

    CourseCheck(ServiceReader reader, List<LocalDate> days) {
        this.reader = reader;
        this.days = days;
    }

    @Override
    public void run(Truth truth, Findings findings) throws InterruptedException {
        for (var day : days) {
            var told = reader.kpi("/v1/kpi/course?day=" + day + truth.everything().query());
            compare(day, truth.ledger().only(entry -> entry.day().equals(day)), told.path("hours"), findings);
        }
    }

    /// Of a day that has passed.
    private static void compare(LocalDate day, Ledger contacts, JsonNode hours, Findings findings) {
        var end = day.plusDays(1).atStartOfDay(AMSTERDAM).toInstant();
        var begin = day.atStartOfDay(AMSTERDAM).toInstant();
        int hour = 0;
        for (var start = begin; start.isBefore(end); start = start.plusSeconds(HOUR)) {
            var where = "course of " + day + " at " + start;
            var told = hours.path(hour++);
            findings.compare(where, "startsAt", start.toString(), told.path("startsAt").asText());
            compare(where, between(contacts, start, start.plusSeconds(HOUR)), told.path("hour"), findings);
            compare(where + " so far", between(contacts, begin, start.plusSeconds(HOUR)), told.path("soFar"), findings);
        }
        findings.compare("course of " + day, "hours", (long) hour, (long) hours.size());
    }

    private static Ledger between(Ledger contacts, Instant from, Instant before) {
        return contacts.only(entry -> !entry.occurredAt().isBefore(from) && entry.occurredAt().isBefore(before));
    }

    private static void compare(String where, Ledger contacts, JsonNode told, Findings findings) {
        COUNTS.forEach(count -> findings.compare(where, count.figure(), contacts.count(count),
                ServiceReader.value(told.path(count.figure()))));
        long decided = contacts.count(Count.DECIDED);
        findings.compare(where, "fcr", decided == 0 ? null : (double) contacts.count(Count.SETTLED) / decided,
                ServiceReader.value(told.path("fcr")));
    }
}
