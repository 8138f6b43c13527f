package nl.kcc.routing.upl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a file says, row by row.
final class UplList {

    /// Nobody mends more at a time.
    static final int MOST_TOLD = 1000;
    private static final String PLACEHOLDER = "UPL-naam nog niet beschikbaar";

    private final Map<String, UplProduct> byName = new LinkedHashMap<>();
    private final Map<String, String> namesByUri = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private long rows;
    private long repeated;
    private long placeholder;
    private long faultyRows;
    private long lastFaulty;

    /// Something that is wrong with the file.
    ///
    /// @param row line of the file, from 1; the headings have the first
    /// @param field heading of the column; empty when the whole row is meant
    /// @param message a Dutch sentence
    record Fault(long row, String field, String message) {
    }

    void take(long row, UplProduct product) {
        rows++;
        if (product.name().equalsIgnoreCase(PLACEHOLDER)) {
            placeholder++;
            return;
        }
        UplProduct known = byName.get(product.name());
        if (known != null && !known.uri().equals(product.uri())) {
            refuse(row, UplFile.URI, "Dit product stond eerder in het bestand met een ander adres.");
        } else if (known == null && namesByUri.putIfAbsent(product.uri(), product.name()) != null) {
            refuse(row, UplFile.URI, "Een ander product stond eerder in het bestand met dit adres.");
        } else {
            repeated += known == null ? 0 : 1;
            byName.put(product.name(), known == null ? product : known.with(product));
        }
    }

    void passOver() {
        rows++;
    }

    void refuse(long row, String field, String message) {
        if (faults.size() < MOST_TOLD) {
            faults.add(new Fault(row, field, message));
        }
        faultyRows += row == lastFaulty ? 0 : 1;
        lastFaulty = row;
    }

    List<UplProduct> products() {
        return List.copyOf(byName.values());
    }

    long rows() {
        return rows;
    }

    /// Rows of a product that had one already.
    long repeated() {
        return repeated;
    }

    long placeholder() {
        return placeholder;
    }

    /// Products that no municipality offers.
    long notOurs() {
        return byName.values().stream().filter(product -> !product.isOurs()).count();
    }

    /// The first thousand.
    List<Fault> faults() {
        return List.copyOf(faults);
    }

    long faultyRows() {
        return faultyRows;
    }
}
