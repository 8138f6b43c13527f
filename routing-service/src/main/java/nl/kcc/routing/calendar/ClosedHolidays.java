package nl.kcc.routing.calendar;

/// On which holidays a municipality is closed: the debatable ones are its own choice.
record ClosedHolidays(LiberationDay liberationDay, boolean goodFriday) {

    /// 5 May is a holiday every year, but many collective agreements give the day off once in five years.
    enum LiberationDay {
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

    boolean closedOn(Holidays.Holiday holiday, int year) {
        return switch (holiday.key()) {
            case "LIBERATION" -> liberationDay.closedIn(year);
            case "GOOD_FRIDAY" -> goodFriday;
            default -> holiday.publicHoliday();
        };
    }
}
