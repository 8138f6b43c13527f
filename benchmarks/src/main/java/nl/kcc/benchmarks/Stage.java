package nl.kcc.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import nl.kcc.allinone.AllInOne;
import nl.kcc.allinone.Service;
import nl.kcc.allinone.Settings;
import nl.kcc.infra.Folders;
import nl.kcc.infra.Part;
import nl.kcc.infra.Superuser;
import nl.kcc.simulator.wire.User;

/// The running product in a folder of its own, with commits that wait for the disk.
record Stage(AllInOne product, Path folder) implements AutoCloseable {
    private static final String ONE_ANSWERED_CALL = """
            {"municipality":"GM0344","channel":"PHONE","questions":[\
            {"topic":"paspoort-aanvragen","summary":"Wat kost een nieuw paspoort?","outcome":"ANSWERED"}]}""";

    /// @param environment of the services, beside the usual one
    static Stage start(Map<String, String> environment) throws IOException {
        var folder = Files.createTempDirectory("kcc-bench");
        var settings = new HashMap<>(environment);
        // All screens are one manager's.
        settings.put("KCC_KPI_STREAM_MOST_PER_USER", "100000");
        return new Stage(AllInOne.start(Settings.onFreePorts(folder).withEnvironment(settings)), folder);
    }

    URI intake() {
        return product.url(Service.INTAKE);
    }

    byte[] registration() {
        return KeepAlive.request(intake(), "/v1/contacts", User.AGENT.authorization(product.localPassword()),
                ONE_ANSWERED_CALL);
    }

    StreamWatch watchStream() throws IOException, InterruptedException {
        return StreamWatch.open(product.url(Service.KPI), User.MANAGER.authorization(product.localPassword()));
    }

    Superuser database() {
        return product.infrastructure().superuser();
    }

    Map<String, Long> processes() {
        var processes = new LinkedHashMap<String, Long>();
        product.parts().stream().filter(Part::isAlive).forEach(part -> processes.put(part.name(), part.pid()));
        processes.put("load client", ProcessHandle.current().pid());
        return processes;
    }

    /// A value of the intake database, such as `show fsync`.
    String ask(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbc(), database().user(), database().password());
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            return result.next() ? result.getString(1) : "";
        }
    }

    /// Runs a script that lies beside this class, in the intake database.
    void execute(String script) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(jdbc(), database().user(), database().password());
                var statement = connection.createStatement()) {
            statement.execute(resource(script));
        }
    }

    Path script(String name) throws IOException {
        return Files.writeString(folder.resolve(name), resource(name));
    }

    /// A look into the database of a service.
    Connection connect(Service service) throws SQLException {
        return DriverManager.getConnection("jdbc:" + product.infrastructure().databaseUrl(service.database()),
                database().user(), database().password());
    }

    Asking asking(User user) {
        return new Asking(product.url(Service.KPI), user.authorization(product.localPassword()));
    }

    private String jdbc() {
        return "jdbc:" + product.infrastructure().databaseUrl(Service.INTAKE.database());
    }

    static String resource(String name) throws IOException {
        try (var resource = Stage.class.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        product.close();
        Folders.delete(folder);
    }
}
