package nl.kcc.simulator.truth;

import java.util.EnumSet;
import java.util.Set;

/// One contact the installation accepted, and what is known to have happened to it. Not safe for several threads at once.
public final class KnownContact {
    private final String id;
    private final String municipality;
    private final String channel;
    private final Set<Counted> happened = EnumSet.noneOf(Counted.class);

    public KnownContact(String id, String municipality, String channel) {
        this.id = id;
        this.municipality = municipality;
        this.channel = channel;
    }

    public void happened(Counted what) {
        happened.add(what);
    }

    public String id() {
        return id;
    }

    public String municipality() {
        return municipality;
    }

    public String channel() {
        return channel;
    }

    public Counted state() {
        return Counted.of(happened);
    }
}
