package nl.kcc.simulator.audit;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import nl.kcc.simulator.ledger.Count;
import nl.kcc.simulator.ledger.Entry;
import nl.kcc.simulator.ledger.Ledger;
import nl.kcc.simulator.ledger.Sheet;
import nl.kcc.simulator.plan.InteractionPlan;
import nl.kcc.simulator.wire.Call;
import nl.kcc.simulator.wire.User;

/// `GET /v1/kpi/export` as CSV: each figure of the total and of each group, and the contacts behind some of them.
record ExportCheck(ServiceReader reader, Iterable<Question> questions, Clock clock) implements Check {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Map<String, String> SPLITS = Map.of("channel", "Kanaal", "topic", "Onderwerp", "department",
            "Afdeling", "municipality", "Gemeente", "reason", "Reden", "day", "Dag", "month", "Maand");
    private static final String NORM = "Norm (%)";
    /// In words beside its code; words are compared by a test of kpi-service.
    private static final String VERDICT = "Oordeel";
    private static final List<String> ABOUT = List.of("Van", "Tot en met", "Stand van", "Gemeenten", "Filters", "Definitie");
    /// By their Dutch titles in order, with the figure each must hold.
    private static final Map<String, String> COLUMNS = columns();
    private static final List<Count> LISTS = List.of(Count.REGISTERED, Count.LOST);

    @Override
    public void run(Truth truth, Findings findings) throws InterruptedException {
        var today = LocalDate.ofInstant(clock.instant(), InteractionPlan.AMSTERDAM);
        for (var question : questions) {
            var contacts = question.in(truth.ledger(), today);
            figures(question, contacts, today, findings);
            for (var list : LISTS) {
                list("file of " + list + ", " + question.query(), contacts.only(list::counts),
                        file(question.query() + "&list=" + list), findings);
            }
        }
    }

    private void figures(Question question, Ledger contacts, LocalDate today, Findings findings) throws InterruptedException {
        var where = "file, " + question.query();
        var file = file(question.query());
        var days = question.days(contacts, today);
        var split = question.groupBy() == null ? null : SPLITS.get(question.groupBy());
        var titles = new ArrayList<>(split == null ? List.<String> of() : List.of(split, code(split)));
        titles.add(NORM);
        titles.addAll(COLUMNS.keySet());
        titles.add(titles.indexOf(code(VERDICT)), VERDICT);
        titles.addAll(ABOUT);
        findings.compare(where, "columns", titles, file.titles());
        if (split == null) {
            findings.compare(where, "rows", 1L, (long) file.rows().size());
            compare(where, row(days, contacts, days.to(), today),
                    file.rows().isEmpty() ? Map.of() : file.rows().getFirst(), findings);
            return;
        }
        var keys = new TreeSet<String>();
        contacts.entries().forEach(entry -> keys.add(Slice.key(entry, question.groupBy())));
        findings.compare(where, "rows", (long) keys.size(), (long) file.rows().size());
        var told = file.rows().stream()
                .collect(toMap(row -> row.getOrDefault(code(split), ""), row -> row, (row, _) -> row));
        keys.forEach(key -> compare(where + " " + key,
                row(days, contacts.only(entry -> Slice.key(entry, question.groupBy()).equals(key)),
                        question.lastDay(key, days.to()), today),
                told.getOrDefault(key, Map.of()), findings));
    }

    private static String code(String title) {
        return title + " (code)";
    }

    /// Where nothing is decided there is nothing to judge, and whatever norm is named will do.
    private static Map<String, Object> row(Period days, Ledger contacts, LocalDate lastDay, LocalDate today) {
        var row = new Fields().with("Definitie", "1").with("Van", days.from().toString()).with("Tot en met",
                days.to().toString());
        if (contacts.count(Count.DECIDED) > 0) {
            row.with(NORM, percent(contacts.target()));
        }
        var sheet = Sheet.of(contacts, lastDay, today);
        COLUMNS.forEach((title, figure) -> row.with(title, percent(sheet.figures().get(figure))));
        return row.map();
    }

    /// A file has two decimals of a percentage; what is no share stays as it is.
    private static Object percent(Object value) {
        return value instanceof Double share
                ? BigDecimal.valueOf(share).movePointRight(2).setScale(2, RoundingMode.HALF_UP).doubleValue()
                : value;
    }

    private static void list(String where, Ledger contacts, Csv file, Findings findings) {
        var told = new TreeMap<String, Map<String, String>>();
        file.rows().forEach(row -> told.put(row.getOrDefault("Kenmerk", ""), row));
        findings.compare(where, "rows", (long) contacts.entries().size(), (long) file.rows().size());
        findings.compare(where, "contacts", "", String.join(" ",
                Findings.missing(contacts.entries().stream().map(Entry::id).toList(), told.keySet())));
        contacts.entries().stream().filter(entry -> told.containsKey(entry.id()))
                .forEach(entry -> compare(where + " " + entry.id(), contact(entry), told.get(entry.id()), findings));
    }

    private static Map<String, Object> contact(Entry entry) {
        var row = new LinkedHashMap<String, Object>();
        var fields = Fields.of(entry).map();
        Map.of("Dag", "day", code("Gemeente"), "municipality", code("Kanaal"), "channel", code("Onderwerp"), "topic",
                code("Afdeling"), "department", code("Uitkomst"), "state")
                .forEach((title, field) -> row.put(title, fields.get(field)));
        row.put("Gevraagd op", onTheClock(entry.occurredAt()));
        row.put(code("Reden"), Fields.orNull(entry.reason()));
        row.put("Navraag", Count.CHASER.counts(entry) ? "ja" : null);
        row.put(code("Telt niet mee wegens"), entry.dossier().exclusion());
        return row;
    }

    /// In the night of the double hour with which of the two it is.
    private static String onTheClock(Instant moment) {
        var there = moment.atZone(InteractionPlan.AMSTERDAM);
        var rules = InteractionPlan.AMSTERDAM.getRules();
        return MOMENT.format(there) + (rules.getValidOffsets(there.toLocalDateTime()).size() < 2 ? ""
                : rules.isDaylightSavings(moment) ? " zomertijd" : " wintertijd");
    }

    private static void compare(String where, Map<String, Object> must, Map<String, String> told, Findings findings) {
        must.forEach((title, value) -> findings.compare(where, title,
                "".equals(value) ? null : value, Csv.value(told.get(title), value)));
    }

    private static Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        try (var file = ExportCheck.class.getResourceAsStream("columns.txt")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split("="))
                    .forEach(column -> columns.put(column[0], column[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return columns;
    }

    private Csv file(String query) throws InterruptedException {
        return Csv.read(reader.caller().text(Call.get(User.MANAGER, reader.at().kpi(), "/v1/kpi/export?format=csv&" + query)
                .with(Map.of("Accept", "text/csv"))));
    }
}
