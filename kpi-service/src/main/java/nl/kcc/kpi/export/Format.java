package nl.kcc.kpi.export;

import java.util.Arrays;
import java.util.Locale;

import nl.kcc.edge.Problem.InvalidInput;

/// The kinds of file there are.
enum Format {
    CSV("text/csv;charset=UTF-8", new CsvTableWriter()),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", new XlsxTableWriter());

    private final String mediaType;
    private final TableWriter writer;

    Format(String mediaType, TableWriter writer) {
        this.mediaType = mediaType;
        this.writer = writer;
    }

    /// @throws InvalidInput for any other than `csv` or `xlsx`
    static Format of(String value) {
        return Arrays.stream(values()).filter(format -> format.extension().equals(value)).findFirst()
                .orElseThrow(() -> new InvalidInput("format", "Kies een soort bestand: csv of xlsx."));
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    TableWriter writer() {
        return writer;
    }
}
