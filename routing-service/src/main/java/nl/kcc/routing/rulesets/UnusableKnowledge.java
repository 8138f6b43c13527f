package nl.kcc.routing.rulesets;

import java.util.List;
import java.util.stream.Collectors;

import io.quarkus.runtime.configuration.ConfigurationException;
import nl.kcc.routing.documents.Flaw;

/// Documents that routing cannot go by, with everything that is wrong with them. At the start it stops the service; the message
/// is the report that their keeper reads.
public class UnusableKnowledge extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    private final transient List<Flaw> flaws;

    public UnusableKnowledge(List<Flaw> flaws) {
        super(flaws.stream().map(flaw -> "- " + flaw + ".").collect(Collectors.joining("\n",
                "Wat de routering moet weten klopt niet (bevindingen: %d):\n".formatted(flaws.size()), "")));
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
