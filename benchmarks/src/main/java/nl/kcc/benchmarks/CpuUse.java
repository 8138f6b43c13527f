package nl.kcc.benchmarks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Processor time of each part: tells where the time goes when two cores serve all. A part's children count with it, as
/// PostgreSQL's; ours do not, as they are the parts.
record CpuUse(Map<String, Duration> used) {

    static CpuUse now(Map<String, Long> processes) {
        var used = new LinkedHashMap<String, Duration>();
        processes.forEach((name, pid) -> used.put(name, ProcessHandle.of(pid).map(CpuUse::withChildren).orElse(Duration.ZERO)));
        return new CpuUse(used);
    }

    CpuUse since(CpuUse earlier) {
        var difference = new LinkedHashMap<String, Duration>();
        used.forEach((name, time) -> difference.put(name, time.minus(earlier.used.getOrDefault(name, Duration.ZERO))));
        return new CpuUse(difference);
    }

    private static Duration withChildren(ProcessHandle process) {
        return process.pid() == ProcessHandle.current().pid() ? own(process)
                : process.descendants().map(CpuUse::own).reduce(own(process), Duration::plus);
    }

    private static Duration own(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
