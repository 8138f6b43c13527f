package nl.kcc.simulator.policy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes up norms of single municipalities for first-contact resolution: one published and with all that belongs to it, one
/// published and no more than that, one kept inside. The fourth has none, so that the norm of the whole installation holds
/// there.
final class NormMaker {

    private NormMaker() {
    }

    static List<Map<String, Object>> of(List<String> municipalities, LocalDate today) {
        var kinds = List.of(norm(0.75, true, today.minusMonths(1), "Vooral vragen zonder onderwerp gaan mis."),
                norm(0.9, true, null, null), norm(0.5, false, today.minusYears(2), null));
        var norms = new LinkedHashMap<String, Map<String, Object>>();
        for (int i = 0; i < Math.min(kinds.size(), municipalities.size()); i++) {
            var norm = new LinkedHashMap<>(kinds.get(i));
            norm.put("municipality", municipalities.get(i));
            norms.put(municipalities.get(i), norm);
        }
        return List.copyOf(norms.values());
    }

    private static Map<String, Object> norm(double share, boolean published, LocalDate tested, String note) {
        var norm = new LinkedHashMap<String, Object>(Map.of("metric", "FCR", "share", share, "published", published,
                "owner", "Teamleider klantcontact"));
        if (tested != null) {
            norm.put("lastTestedOn", tested.toString());
        }
        if (note != null) {
            norm.put("note", note);
        }
        return norm;
    }
}
