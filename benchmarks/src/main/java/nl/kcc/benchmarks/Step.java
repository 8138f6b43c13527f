package nl.kcc.benchmarks;

import java.io.IOException;
import java.sql.SQLException;

/// A step that is timed.
@FunctionalInterface
interface Step {
    void run() throws IOException, InterruptedException, SQLException;
}
