package nl.kcc.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The SQL by which the service answers a question, with its parameters in it, from the log of the database.
record LoggedSql(Stage stage, Connection connection) {
    /// The further lines of an entry begin with a tab.
    private static final Pattern ENTRY = Pattern.compile(
            "execute [^:]*: (select [^\\n]*(?:\\n\\t[^\\n]*)*)\\n\\d{4}-[^\\n]*DETAIL:  [Pp]arameters: ([^\\n]*)");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = '((?:[^']|'')*)'");

    List<String> of(Step question) throws IOException, InterruptedException, SQLException {
        var log = stage.folder().resolve("logs/postgres.log");
        set("on");
        long before = Files.size(log);
        question.run();
        // A question is several statements, and nothing tells that the log has the last of them.
        Thread.sleep(300);
        set("off");
        byte[] all = Files.readAllBytes(log);
        var entries = ENTRY.matcher(new String(all, (int) before, (int) (all.length - before), StandardCharsets.UTF_8));
        var statements = new ArrayList<String>();
        while (entries.find()) {
            if (entries.group(1).contains("from counter")) {
                statements.add(filled(entries.group(1), entries.group(2)));
            }
        }
        if (statements.isEmpty()) {
            throw new IOException("the log of the database does not tell the statements");
        }
        return statements;
    }

    private void set(String whether) throws SQLException, InterruptedException {
        try (var statement = connection.createStatement()) {
            statement.execute("alter system set log_min_duration_statement = " + (whether.equals("on") ? "0" : "-1"));
            statement.execute("select pg_reload_conf()");
        }
        // Only a signal goes out; the service's connections, which cannot be asked, follow it when it reaches them.
        Thread.sleep(300);
    }

    private static String filled(String sql, String parameters) {
        var values = PARAMETER.matcher(parameters);
        var filled = sql;
        var all = new ArrayList<String[]>();
        while (values.find()) {
            all.add(new String[] { values.group(1), values.group(2) });
        }
        for (var value : all.reversed()) {
            filled = filled.replaceAll("\\$" + value[0] + "(?!\\d)",
                    Matcher.quoteReplacement((value[1].startsWith("{") ? "'" + value[1] + "'::text[]"
                            : value[1].matches("\\d{4}-\\d\\d-\\d\\d") ? "date '" + value[1] + "'" : "'" + value[1] + "'")));
        }
        return filled;
    }
}
