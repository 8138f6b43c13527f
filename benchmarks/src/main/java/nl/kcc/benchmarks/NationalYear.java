package nl.kcc.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.wire.User;

/// Questions over a year of the whole country, as a dashboard asks them, beside the same SQL straight to the database.
record NationalYear(Stage stage, int contacts, Duration warmUp, Report report) {
    /// There are no facts behind these counters: the minute's drift check would find all of them different.
    static final Map<String, String> ENVIRONMENT = Map.of("KCC_KPI_DRIFT_EVERY", "off");

    private static final int TIMES = 200;
    private static final String YEAR = "/v1/kpi?from=2025-01-01&to=2025-12-31";
    private static final Map<String, String> SHARES = new LinkedHashMap<>();
    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        SHARES.put("settled", "fate < 0.72");
        SHARES.put("referred", "fate >= 0.72 and fate < 0.75");
        SHARES.put("handed_over", "fate between 0.75 and 0.87");
        SHARES.put("warm_settled", "fate > 0.87 and fate <= 0.90");
        SHARES.put("overdue", "fate > 0.90 and fate <= 0.92");
        SHARES.put("reopened", "fate > 0.92 and fate <= 0.93");
        SHARES.put("follow_up", "fate > 0.93 and fate <= 0.96");
        SHARES.put("spam", "fate > 0.96 and fate <= 0.98");
        SHARES.put("open", "fate > 0.98");
        SHARES.put("unchecked", "fate < 0.40");
        SHARES.put("net_settled", "fate < 0.72 and hashtext(topic) & 3 > 0");
        SHARES.put("net_decided", "fate < 0.93 and not (fate >= 0.72 and fate < 0.75) and hashtext(topic) & 3 > 0");
        QUESTIONS.put("the year, total", YEAR);
        QUESTIONS.put("per channel", YEAR + "&groupBy=channel");
        QUESTIONS.put("per topic", YEAR + "&groupBy=topic");
        QUESTIONS.put("per reason", YEAR + "&groupBy=reason");
        QUESTIONS.put("per municipality", YEAR + "&groupBy=municipality");
        QUESTIONS.put("per month", YEAR + "&groupBy=month");
        QUESTIONS.put("per day", YEAR + "&groupBy=day");
        QUESTIONS.put("one topic, per day", YEAR + "&topic=onderwerp-3&groupBy=day");
        QUESTIONS.put("one channel, per topic", YEAR + "&channel=EMAIL&groupBy=topic");
        QUESTIONS.put("the largest municipality", YEAR + "&municipality=GM0001");
        QUESTIONS.put("the same, per day", YEAR + "&municipality=GM0001&groupBy=day");
        QUESTIONS.put("the same, per topic", YEAR + "&municipality=GM0001&groupBy=topic");
        QUESTIONS.put("the same, per channel", YEAR + "&municipality=GM0001&groupBy=channel");
        QUESTIONS.put("four municipalities, per topic",
                YEAR + "&municipality=GM0001&municipality=GM0010&municipality=GM0100&municipality=GM0200&groupBy=topic");
        QUESTIONS.put("one channel, per municipality", YEAR + "&channel=EMAIL&groupBy=municipality");
        QUESTIONS.put("one reason, per municipality", YEAR + "&reason=OVERDUE&groupBy=municipality");
        QUESTIONS.put("15 March to 20 October, per channel", "/v1/kpi?from=2025-03-15&to=2025-10-20&groupBy=channel");
        QUESTIONS.put("15 March to 20 October, per reason", "/v1/kpi?from=2025-03-15&to=2025-10-20&groupBy=reason");
        QUESTIONS.put("15 March to 20 October, per municipality", "/v1/kpi?from=2025-03-15&to=2025-10-20&groupBy=municipality");
        QUESTIONS.put("one day, per municipality", "/v1/kpi?from=2025-06-10&to=2025-06-10&groupBy=municipality");
        QUESTIONS.put("all there is", "/v1/kpi?window=all");
        QUESTIONS.put("why the norm is missed", "/v1/kpi/losses?from=2025-01-01&to=2025-12-31");
        QUESTIONS.put("the same of a middling municipality",
                "/v1/kpi/losses?from=2025-01-01&to=2025-12-31&municipality=GM0171");
        QUESTIONS.put("the same of the largest municipality",
                "/v1/kpi/losses?from=2025-01-01&to=2025-12-31&municipality=GM0001");
        QUESTIONS.put("the same from 15 March to 20 October", "/v1/kpi/losses?from=2025-03-15&to=2025-10-20");
        QUESTIONS.put("the same of the largest municipality, 15 March to 20 October",
                "/v1/kpi/losses?from=2025-03-15&to=2025-10-20&municipality=GM0001");
        QUESTIONS.put("what can be filtered by", "/v1/kpi/dimensions");
        QUESTIONS.put("what to work on", "/v1/kpi/advice?from=2025-01-01&to=2025-12-31");
        QUESTIONS.put("the same of the largest municipality, a month",
                "/v1/kpi/advice?from=2025-10-01&to=2025-10-31&municipality=GM0001");
        QUESTIONS.put("what is still possible", "/v1/kpi/outlook");
        QUESTIONS.put("what is still possible in the largest municipality", "/v1/kpi/outlook?municipality=GM0001");
        QUESTIONS.put("the channels", "/v1/kpi/channels?from=2025-01-01&to=2025-12-31");
    }

    void measure() throws IOException, InterruptedException, SQLException {
        try (var connection = stage.connect(Service.KPI)) {
            report.progress("Adding up %,d contacts …", contacts);
            fill(connection);
            var asking = stage.asking(User.MANAGER);
            warmUp(asking);
            report.heading("A year of the country: %,d contacts in %s daily cells, %s rows of coarser grains"
                    .formatted(contacts, count(connection, "grain = 'day'"), count(connection, "grain <> 'day'")));
            report.line("| question | over HTTP p50 / p99 ms | the same SQL p50 / p99 ms | load |");
            report.line("|---|---:|---:|---:|");
            for (var question : QUESTIONS.entrySet()) {
                var statements = new LoggedSql(stage, connection).of(() -> asking.get(question.getValue()));
                var http = time(() -> asking.get(question.getValue()));
                var bare = time(() -> run(connection, statements));
                report.line(String.format(Locale.ROOT, "| %s | %.1f / %.1f | %.1f / %.1f | %.1f |", question.getKey(),
                        http.millis(0.5), http.millis(0.99), bare.millis(0.5), bare.millis(0.99),
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
            }
            report.text(
                    "Each question %d times, one after the other, after %d s of all questions to warm up, without the drift check.",
                    TIMES, warmUp.toSeconds());
        }
    }

    /// The service is to have compiled what it runs, and the counters to have come from the disk: the first time that may
    /// take longer than a service waits.
    private void warmUp(Asking asking) throws InterruptedException {
        long end = System.nanoTime() + warmUp.toNanos();
        int refused = 0;
        while (System.nanoTime() < end) {
            for (var question : QUESTIONS.values()) {
                try {
                    asking.get(question);
                } catch (IOException e) {
                    refused++;
                    report.progress("Refused while warming up: %s", e.getMessage());
                }
            }
        }
        report.progress("%d refused while warming up", refused);
    }

    private static Latencies time(Step step) throws IOException, InterruptedException, SQLException {
        for (int i = 0; i < 20; i++) {
            step.run();
        }
        var nanos = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            step.run();
            nanos[i] = System.nanoTime() - start;
        }
        return Latencies.of(List.of(nanos));
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                try (var rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
            }
        }
    }

    private void fill(Connection connection) throws SQLException, IOException {
        var measures = new ArrayList<String>();
        try (var statement = connection.createStatement(); var columns = statement.executeQuery("""
                select column_name from information_schema.columns
                where table_name = 'counter' and data_type = 'integer' and column_name <> 'shard'
                """)) {
            while (columns.next()) {
                measures.add(columns.getString(1));
            }
        }
        var script = Stage.resource("national-year.sql").formatted(contacts, String.join(", ", measures),
                measures.stream().map(NationalYear::share).collect(Collectors.joining(", ")),
                measures.stream().map("sum(%s)"::formatted).collect(Collectors.joining(", ")));
        try (var statement = connection.createStatement()) {
            statement.execute("set work_mem = '512MB'");
            for (var step : script.split(";\n\n")) {
                statement.execute(step);
            }
        }
    }

    private static String share(String measure) {
        var fate = SHARES.get(measure);
        return fate == null ? "0" : "count(*) filter (where " + fate + ")";
    }

    private static String count(Connection connection, String which) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select to_char(count(*), 'FM999G999G999') from counter where " + which)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
