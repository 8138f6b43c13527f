package nl.kcc.intake.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import nl.kcc.events.HandoverReason;
import nl.kcc.personaldata.BsnMask;

/// The reasons for a hand-over: those of the published language, and those that this installation adds.
@Startup
@ApplicationScoped
public class HandoverReasons {

    private static final Pattern ADDED = Pattern.compile("\\s*([A-Z][A-Z0-9_]{1,39})\\s*=\\s*(\\S.{0,98})");

    private final Map<String, String> labels;
    private final String complaint;

    /// @throws ConfigurationException when a reason of the installation is none
    public HandoverReasons(@ConfigProperty(name = "kcc.handover-reasons") Optional<List<String>> added) {
        var all = new LinkedHashMap<String, String>();
        Stream.of(HandoverReason.values()).forEach(reason -> all.put(reason.name(), reason.label()));
        added.orElse(List.of()).forEach(setting -> add(setting, all));
        labels = Collections.unmodifiableMap(all);
        complaint = "Deze reden bestaat niet. Bekend zijn: " + String.join(", ", labels.keySet()) + ".";
    }

    private static void add(String setting, Map<String, String> all) {
        Matcher parts = ADDED.matcher(setting);
        if (!parts.matches() || BsnMask.isIn(setting) || all.putIfAbsent(parts.group(1), parts.group(2).strip()) != null) {
            throw new ConfigurationException("Set kcc.handover-reasons to new codes with a Dutch label, such as "
                    + "LANGUAGE=Spreekt geen Nederlands, separated by commas; '%s' is none.".formatted(setting));
        }
    }

    /// @param label Dutch
    public record Choice(String code, String label) {
    }

    public List<Choice> all() {
        return labels.entrySet().stream().map(reason -> new Choice(reason.getKey(), reason.getValue())).toList();
    }

    public boolean isKnown(String code) {
        return labels.containsKey(code);
    }

    public String complaint() {
        return complaint;
    }
}
