package nl.kcc.intake;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;

/// What tests of the whole service begin with: tables that hold nothing, and somebody to look into them and at the broker.
public abstract class EmptyIntake {

    @Inject
    protected IntakeDatabase database;
    @Inject
    protected Kafka kafka;

    @BeforeEach
    void empty() {
        database.clear();
    }
}
