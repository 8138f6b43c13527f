package nl.kcc.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/// Where the modules are, and their classes.
enum Product {
    CONTACT_EVENTS("contact-events", 20),
    PERSONAL_DATA("personal-data", 4),
    MESSAGING("messaging", 25),
    PROOF("proof", 8),
    HTTP_EDGE("http-edge", 15),
    EMBEDDED_INFRA("embedded-infra", 8),
    INTAKE("contact-intake-service", 30),
    ROUTING("routing-service", 40),
    KPI("kpi-service", 30),
    ALL_IN_ONE("all-in-one", 5),
    SIMULATOR("simulator", 30),
    BENCHMARKS("benchmarks", 5);

    static final List<Product> SERVICES = List.of(INTAKE, ROUTING, KPI);
    /// What runs in production.
    static final List<Product> PRODUCTION = List.of(CONTACT_EVENTS, PERSONAL_DATA, MESSAGING, PROOF, HTTP_EDGE, INTAKE, ROUTING,
            KPI);

    private static final Path ROOT = Path.of("..");

    final String folder;
    /// Fewer classes than this mean that the rules look in the wrong place.
    final int fewestClasses;

    Product(String folder, int fewestClasses) {
        this.folder = folder;
        this.fewestClasses = fewestClasses;
    }

    JavaClasses classes() {
        return classesOf(List.of(this));
    }

    Path resource(String name) {
        return ROOT.resolve(folder).resolve("src/main/resources").resolve(name);
    }

    static JavaClasses classesOf(List<Product> modules) {
        return allClasses().that(describe("of " + modules,
                type -> modules.stream().anyMatch(module -> Path.of(type.getSource().orElseThrow().getUri())
                        .startsWith(module.compiled()))));
    }

    static JavaClasses allClasses() {
        return ReadOnce.ALL;
    }

    private Path compiled() {
        return ROOT.resolve(folder).resolve("target/classes").toAbsolutePath().normalize();
    }

    /// Reading all class files takes seconds, and most rules are about all of them.
    private static final class ReadOnce {
        private static final JavaClasses ALL = new ClassFileImporter()
                .importPaths(Stream.of(values()).map(Product::compiled).toList());
    }

    List<Path> sources() {
        return sources("src/main/java");
    }

    List<Path> testSources() {
        return sources("src/test/java");
    }

    private List<Path> sources(String root) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder).resolve(root))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The modules that the root POM builds.
    static List<String> modulesOfTheBuild() {
        try (Stream<String> lines = Files.lines(ROOT.resolve("pom.xml"))) {
            return lines.map(String::strip).filter(line -> line.startsWith("<module>"))
                    .map(line -> line.replaceAll("</?module>", "")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
