package nl.kcc.edge;

import java.util.concurrent.ConcurrentMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import com.github.benmanes.caffeine.cache.Caffeine;

/// The sessions that somebody ended by signing out, whichever service was told. A cookie is a copy that anyone may have
/// made; from then on none of them is worth anything.
@ApplicationScoped
public class EndedSessions {

    private static final int MOST = 100_000;

    /// Of each as long as a session can last.
    private final ConcurrentMap<String, Boolean> ended = Caffeine.newBuilder()
            .expireAfterWrite(Session.LONGEST).maximumSize(MOST).<String, Boolean> build().asMap();
    private final Event<SessionEnded> events;

    EndedSessions(Event<SessionEnded> events) {
        this.events = events;
    }

    public boolean contain(String session) {
        return ended.containsKey(session);
    }

    /// Ends one here; see `SignOuts` for everywhere.
    public void add(String session) {
        if (ended.putIfAbsent(session, true) == null) {
            events.fire(new SessionEnded(session));
        }
    }
}
