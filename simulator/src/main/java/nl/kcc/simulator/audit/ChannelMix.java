package nl.kcc.simulator.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.simulator.ledger.Contrast;
import nl.kcc.simulator.ledger.Count;
import nl.kcc.simulator.ledger.Ledger;
import nl.kcc.simulator.ledger.Share;

/// A set of contacts by channel, and its total with fixed shares of the channels.
final class ChannelMix {
    private static final List<String> CHANNELS = List.of("PHONE", "COUNTER", "EMAIL", "WEB");

    private final Ledger contacts;
    private final Map<String, Double> fixed = new TreeMap<>();

    /// @param mix tells the fixed shares
    ChannelMix(Ledger contacts, JsonNode mix) {
        this.contacts = contacts;
        mix.path("weights").forEach(weight -> fixed.put(weight.path("channel").asText(), weight.path("stored").asDouble()));
    }

    Ledger of(String channel) {
        return contacts.only(entry -> entry.dossier().origin().channel().equals(channel));
    }

    /// Those with any contact, counted or not.
    List<String> present() {
        return CHANNELS.stream().filter(channel -> !of(channel).entries().isEmpty()).toList();
    }

    /// Of the first contacts.
    Double share(String... channels) {
        return Ledger.share(Stream.of(channels).mapToLong(channel -> of(channel).count(Count.FIRST)).sum(),
                contacts.count(Count.FIRST));
    }

    Map<String, Object> digital() {
        return new Fields().with("web", share("WEB")).with("webAndEmail", share("WEB", "EMAIL")).map();
    }

    Map<String, Object> mix() {
        return new Fields().with("fcr", fcr()).with("weights", CHANNELS.stream().filter(fixed::containsKey)
                .map(channel -> new Fields().with("channel", channel).with("stored", fixed.get(channel))
                        .with("used", takesPart(channel) ? fixed.get(channel) / sum() : 0.0).map())
                .toList())
                .with("leftOut", CHANNELS.stream().filter(channel -> !takesPart(channel)).toList()).map();
    }

    /// Counts and rates, in total and by channel, of a point in time.
    Map<String, Object> point() {
        var rate = new Share(contacts.count(Count.SETTLED), contacts.count(Count.DECIDED)).figures();
        return counts("base", channel -> hasBase(of(channel))).with("low", rate.get("low")).with("high", rate.get("high"))
                .with("base", hasBase(contacts)).map();
    }

    /// The same of a period that is compared with another.
    Map<String, Object> before(ChannelMix now) {
        return counts("comparable", channel -> hasBase(of(channel)) && hasBase(now.of(channel)))
                .with("comparable", hasBase(contacts) && hasBase(now.contacts)).map();
    }

    private Fields counts(String flag, Predicate<String> isSet) {
        return with(contacts).with("fcrMix", fcr()).with("digital", digital()).with("channels", present().stream()
                .map(channel -> with(of(channel)).with("channel", channel).with("share", share(channel))
                        .with(flag, isSet.test(channel)).map())
                .toList());
    }

    static boolean hasBase(Ledger some) {
        return some.count(Count.DECIDED) >= Contrast.FEWEST;
    }

    /// Whether the total moved against all its channels, which only the mix of channels can do.
    String shiftSince(ChannelMix then) {
        var both = CHANNELS.stream().filter(channel -> hasBase(of(channel)) && hasBase(then.of(channel))).toList();
        var either = CHANNELS.stream().filter(channel -> rate(of(channel)) != null || rate(then.of(channel)) != null);
        if (both.isEmpty() || either.count() < 2) {
            return "NONE";
        }
        var total = rate(contacts).compareTo(rate(then.contacts));
        var moves = both.stream().map(channel -> rate(of(channel)).compareTo(rate(then.of(channel)))).toList();
        return total < 0 && moves.stream().allMatch(move -> move > 0) ? "CHANNELS_UP_TOTAL_DOWN"
                : total > 0 && moves.stream().allMatch(move -> move < 0) ? "CHANNELS_DOWN_TOTAL_UP" : "NONE";
    }

    private static Fields with(Ledger some) {
        return new Fields().with("first", some.count(Count.FIRST)).with("decided", some.count(Count.DECIDED))
                .with("settled", some.count(Count.SETTLED)).with("fcr", rate(some));
    }

    private Double fcr() {
        return sum() == 0 ? null
                : CHANNELS.stream().filter(this::takesPart)
                        .mapToDouble(channel -> fixed.get(channel) / sum() * rate(of(channel))).sum();
    }

    private double sum() {
        return CHANNELS.stream().filter(this::takesPart).mapToDouble(fixed::get).sum();
    }

    private boolean takesPart(String channel) {
        return fixed.containsKey(channel) && rate(of(channel)) != null;
    }

    private static Double rate(Ledger some) {
        return Ledger.share(some.count(Count.SETTLED), some.count(Count.DECIDED));
    }
}
