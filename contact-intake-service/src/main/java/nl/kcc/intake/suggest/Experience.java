package nl.kcc.intake.suggest;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// What the agents of each municipality chose, each apart: nobody learns from another municipality's texts. One thread adds to it,
/// many ask.
final class Experience {

    private final Map<String, ChosenTexts> byMunicipality = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> known = new HashMap<>();

    /// @return how many were new
    synchronized int take(List<AgentChoice> choices) {
        List<AgentChoice> fresh = choices.stream().filter(choice -> !choice.chosenAt().equals(known.get(choice.contact())))
                .toList();
        fresh.forEach(choice -> {
            byMunicipality.computeIfAbsent(choice.municipality(), _ -> new ChosenTexts()).put(choice);
            known.put(choice.contact(), choice.chosenAt());
        });
        fresh.stream().map(AgentChoice::municipality).distinct().map(byMunicipality::get).forEach(ChosenTexts::show);
        return fresh.size();
    }

    synchronized int size() {
        return known.size();
    }

    LikeTexts of(String municipality) {
        ChosenTexts texts = byMunicipality.get(municipality);
        return texts == null ? LikeTexts.NONE : texts;
    }
}
