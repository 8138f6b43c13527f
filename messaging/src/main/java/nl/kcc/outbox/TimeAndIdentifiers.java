package nl.kcc.outbox;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.fasterxml.uuid.Generators;

import io.quarkus.arc.DefaultBean;

/// The only source of time and of ids in a service; a test may put its own beside it.
class TimeAndIdentifiers {

    /// UTC in whole microseconds, which is what PostgreSQL stores: what is written is what is read back.
    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }

    @Produces
    @Singleton
    @DefaultBean
    Identifiers identifiers() {
        return Generators.timeBasedEpochGenerator()::generate;
    }
}
