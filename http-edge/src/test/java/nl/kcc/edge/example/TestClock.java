package nl.kcc.edge.example;

import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// A service brings a clock.
class TestClock {

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }
}
