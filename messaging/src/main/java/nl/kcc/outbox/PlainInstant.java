package nl.kcc.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/// `2026-03-04T10:15:30.123456Z`: a moment in UTC with a year of four digits, as [Instant#toString] writes it.
final class PlainInstant {

    private static final String FORM = "0000-00-00T00:00:00";
    private static final int DAY_SECONDS = 86_400;
    private static final int MOST_DECIMALS = 9;

    private PlainInstant() {
    }

    /// Null when the text has another form, or names a day or a time that does not exist.
    static Instant of(char[] text, int start, int length) {
        if (length <= FORM.length() || length > FORM.length() + 2 + MOST_DECIMALS || text[start + length - 1] != 'Z') {
            return null;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char wanted = FORM.charAt(i);
            if (wanted == '0' ? !isDigit(text[start + i]) : text[start + i] != wanted) {
                return null;
            }
        }
        int nanos = nanos(text, start + FORM.length(), start + length - 1);
        return nanos < 0 ? null
                : of(number(text, start, 4), number(text, start + 5, 2), number(text, start + 8, 2),
                        number(text, start + 11, 2), number(text, start + 14, 2), number(text, start + 17, 2), nanos);
    }

    private static Instant of(int year, int month, int day, int hour, int minute, int second, int nanos) {
        if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth() || hour > 23
                || minute > 59 || second > 59) {
            return null;
        }
        return Instant.ofEpochSecond(LocalDate.of(year, month, day).toEpochDay() * DAY_SECONDS
                + (hour * 60 + minute) * 60 + second, nanos);
    }

    /// Of a point with one to nine decimals behind it, or of nothing; negative for anything else.
    private static int nanos(char[] text, int from, int to) {
        if (from == to) {
            return 0;
        }
        int decimals = to - from - 1;
        if (text[from] != '.' || decimals == 0) {
            return -1;
        }
        int nanos = 0;
        for (int i = 0; i < MOST_DECIMALS; i++) {
            if (i < decimals && !isDigit(text[from + 1 + i])) {
                return -1;
            }
            nanos = nanos * 10 + (i < decimals ? text[from + 1 + i] - '0' : 0);
        }
        return nanos;
    }

    private static int number(char[] text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = number * 10 + text[i] - '0';
        }
        return number;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
