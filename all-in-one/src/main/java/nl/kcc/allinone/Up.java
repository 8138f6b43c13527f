package nl.kcc.allinone;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import nl.kcc.infra.MailPorts;
import nl.kcc.infra.PartFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The program behind `./kcc up`: runs the product in the foreground until it is told to stop.
@Command(name = "./kcc up", sortOptions = false, usageHelpAutoWidth = true, description = "Starts Kafka, PostgreSQL, a mail server to try things out, the three services and the front door before them, and stops them in order on Ctrl-C or ./kcc down.")
public final class Up implements Callable<Integer> {

    @Option(names = "--fresh", description = "Start empty: throw the data and the secrets of earlier runs away.")
    private boolean fresh;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "Port of the front door, the address for people. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--ports", split = ",", paramLabel = "PORT", defaultValue = "8081,8082,8083", description = "Ports of intake, routing and kpi, for programs. Default: ${DEFAULT-VALUE}")
    private List<Integer> ports;

    @Option(names = "--mail-ports", split = ",", paramLabel = "PORT", defaultValue = "3025,3143", description = "Ports of the try-out mail server: SMTP and IMAP. Default: ${DEFAULT-VALUE}")
    private List<Integer> mailPorts;

    @Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this text.")
    private boolean help;

    @Option(names = "--home", hidden = true)
    private Path home;

    @Option(names = "--repository", hidden = true, defaultValue = ".")
    private Path repository;

    private final AtomicReference<AllInOne> running = new AtomicReference<>();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Up())
                .setExecutionExceptionHandler((problem, line, parsed) -> explain(problem))
                .execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        if (ports.size() != Service.values().length) {
            throw new PartFailure("--ports needs three ports, such as --ports 8081,8082,8083.");
        }
        if (mailPorts.size() != 2) {
            throw new PartFailure("--mail-ports needs two ports, such as --mail-ports 3025,3143.");
        }
        var root = repository.toAbsolutePath().normalize();
        var settings = new Settings(root, home == null ? root.resolve(".kcc") : home.toAbsolutePath(),
                port, Settings.ports(service -> ports.get(service.ordinal())),
                new MailPorts(mailPorts.getFirst(), mailPorts.getLast()), given());
        if (fresh) {
            AllInOne.forget(settings);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        say("Starting …");
        running.set(AllInOne.start(settings, Up::say));
        say(new Welcome(running.get()).text());
        new CountDownLatch(1).await();
        return 0;
    }

    /// The operator's own choice wins over the password of the first start, and over the try-out mailbox.
    private static Map<String, String> given() {
        return System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().equals("KCC_LOCAL_PASSWORD") || variable.getKey().startsWith("KCC_MAIL_")
                        || variable.getKey().startsWith("KCC_REMINDERS_"))
                .filter(variable -> !variable.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void stop() {
        var product = running.get();
        if (product != null) {
            say("Stopping …");
            product.close();
            say("Stopped; the data is kept.");
        }
    }

    /// What stands in the way is one sentence; anything else is a mistake of ours and shows where it happened.
    private static int explain(Exception problem) {
        if (problem instanceof PartFailure) {
            System.err.println(problem.getMessage());
        } else {
            problem.printStackTrace();
        }
        return 1;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
