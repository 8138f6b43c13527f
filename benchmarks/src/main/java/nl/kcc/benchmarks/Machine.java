package nl.kcc.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import com.sun.management.OperatingSystemMXBean;

/// What the figures were measured on.
final class Machine {

    private Machine() {
    }

    static String describe() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return "%s, %d cores, %d GiB, %s %s, Java %s".formatted(processor(), system.getAvailableProcessors(),
                Math.round(system.getTotalMemorySize() / Math.pow(1024, 3)), system.getName(), system.getVersion(),
                Runtime.version());
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse("unknown processor");
        } catch (IOException _) {
            return System.getProperty("os.arch");
        }
    }
}
