package nl.kcc.intake.encounters.ami;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/// Gives a test a switchboard, and the service a line to it.
public final class AmiServerResource implements QuarkusTestResourceLifecycleManager {

    /// On a field of the test: the switchboard.
    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface OfTheTest {
    }

    private AmiServer server;
    private Path password;

    @Override
    public Map<String, String> start() {
        try {
            server = new AmiServer();
            password = Files.writeString(Files.createTempFile("ami-", ".secret"), AmiServer.PASSWORD + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("kcc.telephony.ami.host", "127.0.0.1",
                "kcc.telephony.ami.port", "" + server.port(),
                "kcc.telephony.ami.user", AmiServer.USER,
                "kcc.telephony.ami.password-file", password.toString(),
                "kcc.telephony.ami.queues", "algemeen=GM0344,belastingen=GM0344");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server,
                new TestInjector.AnnotatedAndMatchesType(OfTheTest.class, AmiServer.class));
    }

    @Override
    public void stop() {
        try {
            server.close();
            Files.delete(password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
