package nl.kcc.simulator.truth;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/// The figures at one moment: in total, and per channel.
public record Snapshot(Figures total, Map<String, Figures> channels) {
    private static final Figures NOTHING = new Figures(Map.of());

    public static Snapshot of(Collection<KnownContact> contacts) {
        return new Snapshot(Figures.of(contacts), contacts.stream()
                .collect(groupingBy(KnownContact::channel, collectingAndThen(toList(), Figures::of))));
    }

    /// Reads an answer of `GET /v1/kpi?groupBy=channel`.
    public static Snapshot of(JsonNode kpi) {
        var channels = new TreeMap<String, Figures>();
        kpi.path("groups").forEach(group -> channels.put(group.path("key").asText(), Figures.of(group)));
        return new Snapshot(Figures.of(kpi.path("total")), channels);
    }

    public Snapshot minus(Snapshot earlier) {
        var difference = new TreeMap<String, Figures>();
        names(earlier).forEach(name -> difference.put(name, channel(name).minus(earlier.channel(name))));
        return new Snapshot(total.minus(earlier.total), difference);
    }

    public boolean same(Snapshot other) {
        return total.same(other.total) && names(other).stream().allMatch(name -> channel(name).same(other.channel(name)));
    }

    public Figures channel(String name) {
        return channels.getOrDefault(name, NOTHING);
    }

    TreeSet<String> names(Snapshot other) {
        var names = new TreeSet<>(channels.keySet());
        names.addAll(other.channels.keySet());
        return names;
    }
}
