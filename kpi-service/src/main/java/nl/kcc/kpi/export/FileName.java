package nl.kcc.kpi.export;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;

import nl.kcc.kpi.figures.DayRange;

/// What a file is called: by municipality, period and content, as in `utrecht_2026-09_per-kanaal`, in letters that every
/// system takes.
final class FileName {

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern AROUND = Pattern.compile("^-+|-+$");
    private static final int LONGEST_PART = 60;

    private FileName() {
    }

    static String of(String municipality, DayRange days, String content) {
        return part(municipality) + "_" + period(days) + "_" + part(content);
    }

    private static String period(DayRange days) {
        LocalDate from = days.from();
        LocalDate to = days.to();
        if (from.equals(to)) {
            return from.toString();
        }
        if (from.getDayOfMonth() == 1 && YearMonth.from(from).atEndOfMonth().equals(to)) {
            return YearMonth.from(from).toString();
        }
        return from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1)) ? Integer.toString(from.getYear())
                : from + "-tm-" + to;
    }

    private static String part(String words) {
        String plain = ACCENT.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
        String safe = bare(OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-"));
        return safe.length() <= LONGEST_PART ? safe : bare(safe.substring(0, LONGEST_PART));
    }

    private static String bare(String text) {
        return AROUND.matcher(text).replaceAll("");
    }
}
