package nl.kcc.infra;

import java.util.concurrent.CountDownLatch;

/// The try-out mail server's own program: serves until it is told to stop.
final class TryOutMailServerMain {

    static final String PASSWORD = "KCC_LOCAL_PASSWORD";

    private TryOutMailServerMain() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        var ports = new MailPorts(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        TryOutMailServer.start(ports, System.getenv(PASSWORD));
        new CountDownLatch(1).await();
    }
}
