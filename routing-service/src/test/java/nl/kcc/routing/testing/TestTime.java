package nl.kcc.routing.testing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Takes the place of the wall clock in the service under test.
class TestTime {

    @Produces
    @Singleton
    MovableClock clock() {
        return new MovableClock();
    }
}
