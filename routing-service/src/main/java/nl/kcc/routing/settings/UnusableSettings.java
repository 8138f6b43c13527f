package nl.kcc.routing.settings;

import io.quarkus.runtime.configuration.ConfigurationException;

/// A data file with which the service must not start; the message is the one sentence its keeper reads.
public class UnusableSettings extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    public UnusableSettings(String sentence) {
        super(sentence);
    }
}
