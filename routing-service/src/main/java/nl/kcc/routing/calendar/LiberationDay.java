package nl.kcc.routing.calendar;

/// 5 May is a holiday every year, but many collective agreements give the day off once in five years.
public enum LiberationDay {
    EVERY_YEAR,
    EVERY_FIFTH_YEAR,
    NEVER;

    boolean closedIn(int year) {
        return switch (this) {
            case EVERY_YEAR -> true;
            case EVERY_FIFTH_YEAR -> year % 5 == 0;
            case NEVER -> false;
        };
    }
}
