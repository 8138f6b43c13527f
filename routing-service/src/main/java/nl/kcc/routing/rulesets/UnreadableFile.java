package nl.kcc.routing.rulesets;

import io.quarkus.runtime.configuration.ConfigurationException;

/// A data file that is needed and cannot be read; the message is the sentence that its keeper reads.
class UnreadableFile extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    UnreadableFile(String file, Throwable cause) {
        super("Het bestand " + file + " kan niet worden gelezen.", cause);
    }
}
