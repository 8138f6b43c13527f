package nl.kcc.kpi.export;

import java.util.Arrays;
import java.util.Locale;

import nl.kcc.edge.Problem.InvalidInput;

/// The kinds of file there are.
enum Format {
    CSV("text/csv;charset=UTF-8", CsvTableWriter::new),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxTableWriter::new);

    private final String mediaType;
    private final TableWriter.Opener opener;

    Format(String mediaType, TableWriter.Opener opener) {
        this.mediaType = mediaType;
        this.opener = opener;
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

    TableWriter.Opener opener() {
        return opener;
    }
}
