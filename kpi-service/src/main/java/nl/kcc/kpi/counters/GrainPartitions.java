package nl.kcc.kpi.counters;

import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/// After the migrations: each [Grain] gets its partition, filled from a finer one, and one that is no longer a grain loses
/// its. A partition that comes or goes locks the table, so whoever writes counters waits until all are there.
public class GrainPartitions implements Callback {

    /// One instance at a time.
    private static final String LOCK = "lock table grain in exclusive mode";
    private static final String DROP = """
            do $$ declare unwanted text; begin
                for unwanted in select name from grain where name not in ('%s') loop
                    call drop_grain(unwanted);
                end loop;
            end $$""".formatted(Grain.EACH.stream().map(Grain::code).collect(Collectors.joining("', '")));

    /// For one transaction.
    static String statements() {
        return Stream.concat(Stream.of(LOCK, DROP, keep(Grain.DAY)), Grain.COARSER.stream().map(GrainPartitions::keep))
                .collect(Collectors.joining(";\n"));
    }

    private static String keep(Grain grain) {
        return "call keep_grain('%s', %s, '%s', %s, '{%s}')".formatted(grain.code(),
                grain.source().map(source -> "'" + source.code() + "'").orElse("null"), grain.period().unit(),
                grain.perMunicipality(), String.join(",", grain.detail().columns()));
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (var statement = context.getConnection().createStatement()) {
            statement.execute(statements());
        } catch (SQLException e) {
            throw new FlywayException("the grains of the counters have no partitions", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "grains";
    }
}
